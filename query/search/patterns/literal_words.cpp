#include "query/search/patterns/literal_words.h"

#include <algorithm>

namespace kiosque {
namespace {

/// Letters alone: signs and figures may belong to a longer word across the blank (« 10 000 »).
bool is_plain(std::string_view word) {
    return !word.empty() && std::ranges::all_of(word, [](char c) {
        return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
    });
}

}  // namespace

LiteralWords::LiteralWords(const TextPattern& pattern) {
    if (pattern.distance) return;
    std::string words = " ";
    for (std::size_t i = 0; i < pattern.places.size(); ++i) {
        const TextPattern::Place& place = pattern.places[i];
        const bool plain = place.offset == i && place.words.size() == 1 &&
                           place.words.front().match == Node::Match::exact &&
                           is_plain(place.words.front().exact);
        if (!plain) return;
        words += place.words.front().exact + ' ';
    }
    if (words.size() > 1) words_ = std::move(words);
}

bool LiteralWords::found_in(std::string_view text) const {
    return !words_.empty() && text.find(words_) != std::string_view::npos;
}

}  // namespace kiosque
