#include "query/search/hits/date_order.h"

#include "indexer/schema/fields.h"

#include <algorithm>
#include <cstddef>
#include <limits>
#include <string>
#include <utility>

namespace kiosque {
namespace {

/// Nothing is collapsed: ids differ, and as many of one as there can be are kept. But what is
/// collapsed by is sent along.
constexpr Xapian::doccount keep_all = std::numeric_limits<std::int32_t>::max();

struct DatedHit {
    RankedHit hit;
    std::string date;  ///< the later it sorts, the earlier it stands
    std::string id;
};

std::vector<DatedHit> dated_hits(const Xapian::MSet& found) {
    std::vector<DatedHit> hits;
    hits.reserve(found.size());
    for (auto each = found.begin(); each != found.end(); ++each)
        hits.push_back({{*each, each.get_weight()}, each.get_sort_key(), each.get_collapse_key()});
    return hits;
}

std::optional<std::uint64_t> known_total(const Xapian::MSet& found) {
    if (found.get_matches_lower_bound() != found.get_matches_upper_bound()) return std::nullopt;
    return found.get_matches_lower_bound();
}

}  // namespace

RankedPart in_date_order(Xapian::Enquire& enquire, Sort sort, Xapian::doccount first,
                         Xapian::doccount count) {
    enquire.set_sort_by_value(sort == Sort::newest ? slot::newest : slot::oldest, true);
    enquire.set_collapse_key(slot::id, keep_all);
    const std::size_t end = std::size_t{first} + count;
    for (std::size_t wanted = end + 1;; wanted *= 2) {
        const auto most = static_cast<Xapian::doccount>(std::min<std::size_t>(wanted, keep_all));
        const Xapian::MSet found = enquire.get_mset(0, most);
        std::vector<DatedHit> hits = dated_hits(found);
        const bool all = hits.size() < most || most == keep_all;
        if (!all && end > 0 && hits.back().date == hits[end - 1].date) continue;
        std::ranges::sort(hits, [](const DatedHit& a, const DatedHit& b) {
            return a.date != b.date ? a.date > b.date : a.id < b.id;
        });
        RankedPart part{{}, known_total(found)};
        for (std::size_t i = first; i < std::min(end, hits.size()); ++i)
            part.hits.push_back(hits[i].hit);
        return part;
    }
}

RankedPart by_relevance(Xapian::Enquire& enquire, Xapian::doccount first, Xapian::doccount count) {
    enquire.set_sort_by_relevance_then_value(slot::id, false);
    const Xapian::MSet found = enquire.get_mset(first, count);
    RankedPart part{{}, known_total(found)};
    for (auto each = found.begin(); each != found.end(); ++each)
        part.hits.push_back({*each, each.get_weight()});
    return part;
}

}  // namespace kiosque
