#include "query/search/counts/date_set.h"

#include "indexer/schema/date_terms.h"

#include <algorithm>

namespace kiosque {
namespace {

using Xapian::Query;

/// Adds the dates of each term; false at the first part that is none.
bool add_dates(const Query& query, std::vector<PackedDates>& dates) {
    switch (query.get_type()) {
        case Query::LEAF_TERM: {
            const auto of_term = dates_of_term(*query.get_terms_begin());
            if (of_term) dates.push_back(*of_term);
            return of_term.has_value();
        }
        case Query::OP_OR:
        case Query::OP_MAX:
        case Query::OP_SYNONYM:
            for (std::size_t i = 0; i < query.get_num_subqueries(); ++i)
                if (!add_dates(query.get_subquery(i), dates)) return false;
            return true;
        default:
            return false;
    }
}

}  // namespace

DateSet::DateSet(const Query& query) {
    std::vector<PackedDates> dates;
    if (!add_dates(query, dates) || dates.empty()) return;
    first_ = std::ranges::min(dates, {}, &PackedDates::first).first;
    size_ = std::ranges::max(dates, {}, &PackedDates::last).last - first_ + 1;
    words_.resize(size_ / 64 + 1);
    for (const PackedDates& part : dates)
        for (std::uint32_t bit = part.first - first_; bit <= part.last - first_; ++bit)
            words_[bit / 64] |= std::uint64_t{1} << bit % 64;
}

}  // namespace kiosque
