#pragma once

#include "analyzers/dates/partial_date.h"
#include "indexer/schema/fields.h"
#include "query/search/ranking/ranking.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace kiosque {

/// One name filter as typed: `--person NAME` (each must be there), `--any-person`, `--not-person`.
struct NameFilter {
    enum class Mode : std::uint8_t { all, any, none };

    FacetField field = FacetField::person;
    Mode mode = Mode::all;
    std::vector<std::string> names;
};

enum class Sort : std::uint8_t {
    relevance,
    newest,
    oldest,
    fitting,  ///< relevance where words are sought, else newest, the day being the score
};

/// Which articles: what every command that searches shares.
struct Selection {
    std::string query;       ///< as typed; empty selects by the filters alone
    bool free_text = false;  ///< words without operators, best match (`run`)
    std::vector<NameFilter> filters;
    std::optional<PartialDate> from;  ///< both ends included, each may be partial
    std::optional<PartialDate> to;
    std::optional<DateInterval> about;  ///< named in the text, whenever published
    bool undated = false;               ///< only articles without a date
    Ranking ranking;
};

/// nullopt for `--limit all`.
using Limit = std::optional<std::uint32_t>;

/// A facet to count: a name field, the publication day, month or year, or the years that the texts
/// name.
struct FacetRequest {
    enum class By : std::uint8_t { name, day, month, year, about_year };

    By by = By::name;
    FacetField field = FacetField::person;  ///< if by name
    Limit limit = 20;                       ///< the first in the order
    std::uint64_t min_count = 1;            ///< rarer ones are left out
    /// Only names one of whose words begins so, whatever case and accents: auto-completion. Of
    /// periods, those that are written so: "2018" has its months.
    std::string prefix;
    /// Usually names come by count and periods in time.
    enum class Order : std::uint8_t { usual, count, name } order = Order::usual;
    /// Counted as if the selection had no filter of this field: what else could be chosen.
    bool without_own_filter = false;
};

struct Page {
    Sort sort = Sort::relevance;
    Limit limit = 10;
    std::uint32_t offset = 0;
};

}  // namespace kiosque
