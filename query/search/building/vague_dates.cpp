#include "query/search/building/vague_dates.h"

#include "indexer/schema/about_terms.h"
#include "indexer/schema/fields.h"
#include "query/search/counts/matches.h"
#include "query/search/terms/date_filter.h"
#include "query/search/terms/word_query.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include <fmt/format.h>

namespace kiosque {
namespace {

using Xapian::Query;

bool is_vague(std::string_view term) {
    return term.starts_with(prefix::year_only) || term.starts_with(prefix::month_only) ||
           term.starts_with(prefix::about_year_only) || term.starts_with(prefix::about_month_only);
}

Query any_of(const std::vector<std::string>& terms) {
    return {Query::OP_OR, terms.begin(), terms.end()};
}

/// The terms of a date filter by what they say.
struct DateTerms {
    std::vector<std::string> exact;
    std::vector<std::string> vague;
};

DateTerms split(const std::vector<std::string>& terms) {
    DateTerms split;
    for (const std::string& term : terms)
        (is_vague(term) ? split.vague : split.exact).push_back(term);
    return split;
}

/// How many match by nothing but a vague term. Archives whose articles are all dated by their day
/// have no such terms, and are asked nothing.
std::uint64_t count_vague(const Shards& shards, const Query& matching, const DateTerms& terms) {
    const auto frequencies = term_frequencies(shards.all, terms.vague);
    if (std::ranges::count(frequencies, 0U) == std::ranges::ssize(frequencies)) return 0;
    const Query vague(Query::OP_AND_NOT, any_of(terms.vague), any_of(terms.exact));
    return size_of(matches_of(shards, Query(Query::OP_FILTER, matching, vague)));
}

void tell(std::uint64_t count, std::string_view one, std::string_view several,
          std::vector<Diagnostic>& diagnostics) {
    if (count == 0) return;
    diagnostics.push_back(
        {fmt::format("{} of these articles {}", count, count == 1 ? one : several), std::nullopt});
}

/// A range in which nothing can be.
bool lies_outside(const Selection& selection, const Years& years) {
    return (selection.to && selection.to->year < years.first) ||
           (selection.from && selection.from->year > years.last);
}

}  // namespace

void tell_vague_dates(const Shards& shards, const Selection& selection, const Query& matching,
                      std::vector<Diagnostic>& diagnostics) {
    const bool dated = selection.from || selection.to;
    const std::optional<Years> years = dated ? years_of(shards.all) : std::nullopt;
    if (years && lies_outside(selection, *years)) {
        diagnostics.push_back(
            {years->first == years->last
                 ? fmt::format("the articles of this archive are all of {}", years->first)
                 : fmt::format("the articles of this archive are of {} to {}", years->first,
                               years->last),
             std::nullopt});
        return;
    }
    if (dated)
        tell(count_vague(shards, matching,
                         split(published_terms(shards.all, selection.from, selection.to))),
             "is dated by its month or year alone, and may lie outside the range",
             "are dated by their month or year alone, and may lie outside the range", diagnostics);
    if (selection.about)
        tell(count_vague(shards, matching, split(about_range_terms(*selection.about))),
             "names only a month or year around the date asked for",
             "name only a month or year around the date asked for", diagnostics);
}

Query exact_first(const Query& query, const DateInterval& about, const Ranking& ranking) {
    const DateTerms terms = split(about_range_terms(about));
    if (terms.vague.empty() || terms.exact.empty()) return query;
    // No term of a date has a frequency that could be weighed.
    const Query weight((new Xapian::FixedWeightPostingSource(ranking.exact_date))->release());
    return {Query::OP_AND_MAYBE, query, Query(Query::OP_FILTER, weight, any_of(terms.exact))};
}

}  // namespace kiosque
