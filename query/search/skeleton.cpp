#include "query/search/skeleton.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

namespace kiosque {
namespace {

/// ASCII by value; of two-byte characters the letters of U+00C0 to U+00FF by the low six bits.
struct Letters {
    std::array<char, 128> ascii{};
    std::array<char, 64> latin{};
};

constexpr Letters make_letters() {
    Letters letters;
    for (std::size_t c = 'a'; c <= 'z'; ++c) {
        letters.ascii[c] = static_cast<char>(c);
        letters.ascii[c - 32] = static_cast<char>(c);
    }
    for (std::size_t c = '0'; c <= '9'; ++c) letters.ascii[c] = static_cast<char>(c);
    // À to ÿ; × ÷ and letters that French does not use stay empty.
    constexpr std::string_view upper = "aaaaaa-ceeeeiiii-nooooo-ouuuuy--";
    for (std::size_t i = 0; i < upper.size(); ++i) {
        const char letter = upper[i] == '-' ? '\0' : upper[i];
        letters.latin[i] = letter;
        letters.latin[i + 32] = letter;
    }
    letters.latin[0x3F] = 'y';
    return letters;
}

constexpr Letters letters = make_letters();

void append_two_bytes(unsigned char lead, unsigned char trail, std::string& out) {
    if (lead == 0xC3) {
        if (trail == 0x86 || trail == 0xA6)
            out += "ae";
        else if (const char letter = letters.latin[trail & 0x3FU]; letter != '\0')
            out += letter;
    } else if (lead == 0xC5) {
        if (trail == 0x92 || trail == 0x93) out += "oe";
        if (trail == 0xBF) out += 's';
        if (trail == 0xB8) out += 'y';
    }
}

bool is_literal(const TextPattern::Place& place) {
    return place.words.size() == 1 && place.words.front().stop;
}

/// As long as « lorsqu’ », and some.
constexpr std::size_t longest_elided = 8;

/// Few words tell enough.
constexpr std::size_t longest_run = 5;

}  // namespace

void append_skeleton(std::string_view text, std::string& out) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if (byte < 0x80) {
            if (letters.ascii[byte] != '\0') out += letters.ascii[byte];
        } else if (byte >= 0xC0 && i + 1 < text.size()) {
            append_two_bytes(byte, static_cast<unsigned char>(text[++i]), out);
        }
    }
}

SkeletonRun::SkeletonRun(const TextPattern& pattern) {
    if (pattern.distance) return;
    std::vector<std::string> run;
    std::uint32_t next = 0;
    for (const TextPattern::Place& place : pattern.places) {
        std::string word;
        if (is_literal(place)) append_skeleton(place.words.front().exact, word);
        if (place.offset != next || word.empty()) run.clear();
        if (!word.empty() && run.size() < longest_run) run.push_back(std::move(word));
        if (run.size() > words_.size()) words_ = run;
        next = place.offset + 1;
    }
}

bool SkeletonRun::may_be_in(std::string_view skeleton) const {
    if (words_.empty()) return true;
    // Where a word may begin; ascending. Every one is followed at once: trying one chain after the
    // other would try some of them again and again.
    std::vector<std::size_t> starts;
    for (std::size_t at = skeleton.find(words_.front()); at != skeleton.npos;
         at = skeleton.find(words_.front(), at + 1))
        starts.push_back(at);
    for (std::size_t i = 1; i < words_.size() && !starts.empty(); ++i) {
        std::vector<std::size_t> next;
        std::size_t tried = 0;
        for (const std::size_t start : starts) {
            const std::size_t end = start + words_[i - 1].size();
            for (tried = std::max(tried, end); tried <= end + longest_elided; ++tried)
                if (skeleton.substr(std::min(tried, skeleton.size())).starts_with(words_[i]))
                    next.push_back(tried);
        }
        starts = std::move(next);
    }
    return !starts.empty();
}

}  // namespace kiosque
