#include "query/search/hits/near_duplicates.h"

#include "analyzers/text/unicode.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <span>
#include <string>

namespace kiosque {
namespace {

constexpr std::size_t words_of_a_run = 5;
constexpr std::size_t kept = 64;
/// Where copies of agency dispatches and articles on one event part: the former repeat most of the
/// text word by word, the latter hardly a sentence.
constexpr double same = 0.6;
/// Runs of a text by which it is looked up, and texts that are looked up by one run: a formula that
/// every broadcast ends with tells of no copy, and would make the look-up quadratic.
constexpr std::size_t looked_up = 16;
constexpr std::size_t most_with_one_run = 8;
constexpr std::size_t fewest_shared = 2;
/// A text of fewer runs has too little in it to be called a copy of a longer one.
constexpr std::size_t fewest_runs = 4;

bool is_word_byte(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z');
}

/// Final mix of MurmurHash3: std::hash may leave runs of one beginning side by side.
std::uint64_t mixed(std::uint64_t hash) {
    hash = (hash ^ (hash >> 33U)) * 0xff51afd7ed558ccdULL;
    hash = (hash ^ (hash >> 33U)) * 0xc4ceb9fe1a85ec53ULL;
    return hash ^ (hash >> 33U);
}

std::vector<std::uint64_t> word_hashes(std::string_view folded) {
    std::vector<std::uint64_t> hashes;
    for (std::size_t at = 0; at < folded.size();) {
        const std::size_t start = at;
        while (at < folded.size() && is_word_byte(folded[at])) ++at;
        if (at > start)
            hashes.push_back(
                mixed(std::hash<std::string_view>{}(folded.substr(start, at - start))));
        else
            ++at;
    }
    return hashes;
}

}  // namespace

TextSketch sketch_of(std::string_view text) {
    const std::vector<std::uint64_t> words = word_hashes(fold(text));
    TextSketch sketch;
    for (std::size_t end = words_of_a_run; end <= words.size(); ++end) {
        std::uint64_t run = 0;
        for (std::size_t i = end - words_of_a_run; i < end; ++i) run = mixed(run * 31 + words[i]);
        sketch.push_back(run);
    }
    std::ranges::sort(sketch);
    sketch.erase(std::unique(sketch.begin(), sketch.end()), sketch.end());
    sketch.resize(std::min(sketch.size(), kept));
    return sketch;
}

double containment(const TextSketch& a, const TextSketch& b) {
    if (a.empty() || b.empty()) return 0;
    // Up to here both sketches tell of every run of their texts.
    const std::uint64_t last = a.size() < kept && b.size() < kept ? std::max(a.back(), b.back())
                               : a.size() < kept                  ? b.back()
                               : b.size() < kept                  ? a.back()
                                                                  : std::min(a.back(), b.back());
    const auto part = [&](const TextSketch& sketch) {
        const auto end = std::upper_bound(sketch.begin(), sketch.end(), last);
        return std::span(sketch.begin(), end);
    };
    const std::span<const std::uint64_t> in_a = part(a);
    const std::span<const std::uint64_t> in_b = part(b);
    TextSketch common;
    std::set_intersection(in_a.begin(), in_a.end(), in_b.begin(), in_b.end(),
                          std::back_inserter(common));
    const auto smaller = std::min(in_a.size(), in_b.size());
    return smaller == 0 ? 0 : static_cast<double>(common.size()) / static_cast<double>(smaller);
}

std::optional<std::size_t> NearDuplicates::find(const TextSketch& sketch) const {
    if (sketch.size() < fewest_runs) return std::nullopt;
    std::unordered_map<std::uint32_t, std::size_t> shared;
    for (const std::uint64_t run : sketch) {
        const auto [first, last] = groups_with_.equal_range(run);
        for (auto group = first; group != last; ++group) ++shared[group->second];
    }
    std::optional<std::size_t> best;
    double most = 0;
    for (const auto& [group, runs] : shared) {
        if (runs < fewest_shared) continue;
        const double contained = containment(sketches_[group], sketch);
        const bool better = contained > most || (contained == most && best && group < *best);
        if (contained < same || !better) continue;
        best = group;
        most = contained;
    }
    return best;
}

std::optional<std::size_t> NearDuplicates::add(std::string_view text, bool only_known) {
    TextSketch sketch = sketch_of(text);
    const auto known = find(sketch);
    if (known || only_known) return known;
    const auto group = static_cast<std::uint32_t>(sketches_.size());
    for (std::size_t i = 0; i < std::min(looked_up, sketch.size()); ++i)
        if (groups_with_.count(sketch[i]) < most_with_one_run)
            groups_with_.emplace(sketch[i], group);
    sketches_.push_back(std::move(sketch));
    return group;
}

}  // namespace kiosque
