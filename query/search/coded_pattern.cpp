#include "query/search/coded_pattern.h"

#include <algorithm>

namespace kiosque {
namespace {

using Part = TokenStream::Part;
using Place = CodedPattern::Place;

bool found_at(const CodedPattern& pattern, const Part& part, std::uint32_t first) {
    return std::ranges::all_of(pattern.places, [&](const Place& place) {
        return place.meets(part, first + place.offset);
    });
}

/// Looks for the one place that says most, then around it.
bool found_as_phrase(const CodedPattern& pattern, const Part& part) {
    const auto anchor = std::ranges::find(pattern.places, false, &Place::anything);
    if (anchor == pattern.places.end()) return pattern.places.back().offset < part.size();
    for (const TokenStream::Code code : anchor->codes) {
        for (std::uint32_t position = anchor->offset + 1; position <= part.size(); ++position)
            if (part.code(position) == code && found_at(pattern, part, position - anchor->offset))
                return true;
        for (const Part::Extra& extra : part.extras())
            if (extra.code == code && extra.position > anchor->offset &&
                found_at(pattern, part, extra.position - anchor->offset))
                return true;
    }
    return false;
}

/// The last position at which each place was met is enough: only the nearest can be the closest.
bool found_near(const CodedPattern& pattern, const Part& part) {
    std::vector<std::uint32_t> last(pattern.places.size(), 0);
    for (std::uint32_t position = 1; position <= part.size(); ++position) {
        bool met = false;
        for (std::size_t i = 0; i < last.size(); ++i) {
            if (!pattern.places[i].meets(part, position)) continue;
            last[i] = position;
            met = true;
        }
        const std::uint32_t first = *std::ranges::min_element(last);
        if (met && first != 0 && position - first <= *pattern.distance) return true;
    }
    return false;
}

}  // namespace

bool CodedPattern::Place::meets(const Part& part, std::uint32_t position) const {
    if (anything) return position >= 1 && position <= part.size();
    return std::ranges::any_of(codes,
                               [&](TokenStream::Code code) { return part.has(position, code); });
}

bool CodedPattern::found_in(const Part& part) const {
    if (places.empty() || part.size() == 0) return false;
    return distance ? found_near(*this, part) : found_as_phrase(*this, part);
}

}  // namespace kiosque
