#include "query/search/building/question.h"

#include "analyzers/dates/query_date_problem.h"
#include "analyzers/error.h"
#include "query/language/small_operator.h"
#include "query/search/building/name_filter.h"
#include "query/search/building/suggestion.h"
#include "query/search/building/today.h"
#include "query/search/terms/date_filter.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include <fmt/format.h>

namespace kiosque {
namespace {

using Xapian::Query;

constexpr const char* no_article_has_all = "no article has all of these words";

bool has_match(const Xapian::Database& database, const Query& query) {
    Xapian::Enquire enquire(database);
    enquire.set_query(query);
    enquire.set_weighting_scheme(Xapian::BoolWeight());
    return !enquire.get_mset(0, 1).empty();
}

PartialDate year(int number) {
    return {static_cast<std::int16_t>(number)};
}

/// Every dated article has a term of its year, so the undated ones are the rest.
std::optional<AppliedFilter> undated_filter(const Xapian::Database& database) {
    const auto years = years_of(database);
    if (!years) return std::nullopt;
    return AppliedFilter{
        std::nullopt, true, date_query(database, year(years->first), year(years->last)), {}};
}

}  // namespace

Query Question::query(std::optional<FacetField> own) const {
    std::vector<Query> wanted;
    std::vector<Query> unwanted;
    for (const AppliedFilter& filter : filters) {
        if (own && filter.field == own) continue;
        (filter.leave_out ? unwanted : wanted).push_back(filter.articles);
    }
    Query query = built.query;
    if (!wanted.empty())
        query = Query(Query::OP_FILTER, query, Query(Query::OP_AND, wanted.begin(), wanted.end()));
    if (!unwanted.empty())
        query =
            Query(Query::OP_AND_NOT, query, Query(Query::OP_OR, unwanted.begin(), unwanted.end()));
    return query;
}

Sought Question::sought() const {
    Sought sought = built.sought;
    for (const AppliedFilter& filter : filters)
        if (!filter.leave_out)
            sought.names.insert(sought.names.end(), filter.names.begin(), filter.names.end());
    return sought;
}

std::vector<AppliedFilter> filters_of(const Shards& shards, const Selection& selection,
                                      std::vector<Diagnostic>& diagnostics) {
    if (selection.from && selection.to && is_after(*selection.from, *selection.to))
        throw Error(
            backwards(fmt::format("{}..{}", to_iso(*selection.from), to_iso(*selection.to))));
    std::vector<AppliedFilter> filters;
    for (const NameFilter& filter : selection.filters) {
        if (filter.names.empty()) continue;
        NamedArticles named = filter_query(shards, filter, diagnostics);
        filters.push_back({filter.field, filter.mode == NameFilter::Mode::none,
                           std::move(named.articles), std::move(named.names)});
    }
    if (selection.from || selection.to)
        filters.push_back(
            {std::nullopt, false, date_query(shards.all, selection.from, selection.to), {}});
    if (selection.about)
        filters.push_back({std::nullopt, false, about_query(*selection.about), {}});
    if (selection.undated)
        if (auto filter = undated_filter(shards.all)) filters.push_back(std::move(*filter));
    return filters;
}

Question ask(const Shards& shards, const FrenchAnalyzer& analyzer, Workspace& workspace,
             const Selection& selection, Otherwise otherwise) {
    Question question;
    const ParsedQuery parsed =
        selection.free_text ? parse_free_text(selection.query) : parse(selection.query);
    question.text = parsed.text;
    question.diagnostics = parsed.diagnostics;
    if (!shards.disagreement.empty())
        question.diagnostics.push_back({shards.disagreement, std::nullopt});
    question.filters = filters_of(shards, selection, question.diagnostics);
    const auto matching = selection.free_text ? Matching::any_word : Matching::all_words;
    question.built =
        build_query(shards, analyzer, workspace, parsed, matching, today(), selection.ranking);
    if (question.built.relaxable && !selection.free_text &&
        !has_match(shards.all, question.query())) {
        if (otherwise == Otherwise::any_word) {
            question.built = build_query(shards, analyzer, workspace, parsed, Matching::any_word,
                                         today(), selection.ranking);
            question.exact = !has_match(shards.all, question.query());
        }
        if (otherwise == Otherwise::nothing)
            question.diagnostics.push_back({no_article_has_all, std::nullopt});
        else if (!question.exact)
            question.diagnostics.push_back(
                {std::string(no_article_has_all) + "; these have some of them, best first",
                 std::nullopt});
        if (auto hint = small_operator(parsed.tree)) question.diagnostics.push_back(*hint);
    }
    question.built.sought.days = selection.about;
    std::ranges::move(question.built.diagnostics, std::back_inserter(question.diagnostics));
    if (!selection.free_text && !question.built.doubtful.empty()) {
        Suggestion suggestion =
            suggest(shards.all, analyzer, question.text, question.built.doubtful);
        std::ranges::move(suggestion.diagnostics, std::back_inserter(question.diagnostics));
        question.suggestion = std::move(suggestion.query);
    }
    return question;
}

}  // namespace kiosque
