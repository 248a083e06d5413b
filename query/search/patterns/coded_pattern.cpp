#include "query/search/patterns/coded_pattern.h"

#include <algorithm>
#include <utility>

namespace kiosque {
namespace {

using Part = TokenStream::Part;
using Place = CodedPattern::Place;

bool found_at(const CodedPattern& pattern, const Place& anchor, const Part& part,
              std::uint32_t first) {
    return std::ranges::all_of(pattern.places, [&](const Place& place) {
        return &place == &anchor || place.meets(part, first + place.offset);
    });
}

/// Looks for the one place that says most, then around it.
bool found_as_phrase(const CodedPattern& pattern, const Part& part) {
    const Place& anchor = *std::ranges::min_element(pattern.places, {}, [](const Place& place) {
        return std::pair(place.anything, place.frequency);
    });
    if (anchor.anything) return pattern.places.back().offset < part.size();
    return std::ranges::any_of(anchor.codes, [&](TokenStream::Code code) {
        return part.any_position(code, [&](std::uint32_t position) {
            return position > anchor.offset &&
                   found_at(pattern, anchor, part, position - anchor.offset);
        });
    });
}

/// Whatever may be anything stands where another place is.
bool found_near(const CodedPattern& pattern, const Part& part) {
    struct Met {
        std::uint32_t position = 0;
        std::size_t place = 0;
    };
    std::vector<Met> met;
    std::vector<std::uint32_t> last(pattern.places.size(), 0);
    for (std::size_t i = 0; i < last.size(); ++i) {
        if (pattern.places[i].anything)
            last[i] = part.size();
        else
            for (const TokenStream::Code code : pattern.places[i].codes)
                part.any_position(code, [&](std::uint32_t position) {
                    met.push_back({position, i});
                    return false;
                });
    }
    if (met.empty()) return std::ranges::all_of(pattern.places, &Place::anything);
    std::ranges::sort(met, {}, &Met::position);
    // The last position at which each place was met is enough: only the nearest can be the closest.
    return std::ranges::any_of(met, [&](const Met& each) {
        last[each.place] = each.position;
        const std::uint32_t first = *std::ranges::min_element(last);
        return first != 0 && each.position - std::min(first, each.position) <= *pattern.distance;
    });
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
