#include "query/search/patterns/text_pattern.h"

#include <algorithm>

namespace kiosque {
namespace {

bool meets_at(const std::vector<Token>& tokens, std::uint32_t position,
              const TextPattern::Place& place) {
    auto token = std::ranges::lower_bound(tokens, position, {}, &Token::position);
    for (; token != tokens.end() && token->position == position; ++token)
        if (place.meets(*token)) return true;
    return false;
}

bool found_as_phrase(const TextPattern& pattern, const std::vector<Token>& tokens) {
    return std::ranges::any_of(tokens, [&](const Token& token) {
        return pattern.places.front().meets(token) &&
               std::ranges::all_of(pattern.places, [&](const TextPattern::Place& place) {
                   return place.offset == 0 ||
                          meets_at(tokens, token.position + place.offset, place);
               });
    });
}

/// The last position at which each place was met is enough: only the nearest can be the closest.
bool found_near(const TextPattern& pattern, const std::vector<Token>& tokens) {
    std::vector<std::uint32_t> last(pattern.places.size(), 0);
    for (const Token& token : tokens) {
        bool met = false;
        for (std::size_t i = 0; i < last.size(); ++i) {
            if (!pattern.places[i].meets(token)) continue;
            last[i] = token.position;
            met = true;
        }
        const std::uint32_t first = *std::ranges::min_element(last);
        if (met && first != 0 && token.position - first <= *pattern.distance) return true;
    }
    return false;
}

}  // namespace

bool TextPattern::Place::meets(const Token& token) const {
    return std::ranges::any_of(words, [&](const QueryWord& word) { return word.meets(token); });
}

bool TextPattern::found_in(const AnalysedText& text) const {
    if (places.empty()) return false;
    return distance ? found_near(*this, text.tokens) : found_as_phrase(*this, text.tokens);
}

bool TextPattern::found_in(const AnalysedText& title, const AnalysedText& text) const {
    if (field) return found_in(*field == Field::title ? title : text);
    return found_in(title) || found_in(text);
}

TextPattern phrase_pattern(std::vector<QueryWord> words) {
    TextPattern pattern;
    std::ranges::stable_sort(words, {}, &QueryWord::position);
    for (QueryWord& word : words) {
        const std::uint32_t offset = word.position - words.front().position;
        if (pattern.places.empty() || pattern.places.back().offset != offset)
            pattern.places.push_back({offset, {}});
        pattern.places.back().words.push_back(std::move(word));
    }
    return pattern;
}

}  // namespace kiosque
