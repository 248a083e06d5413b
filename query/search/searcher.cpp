#include "query/search/searcher.h"

#include "indexer/schema/terms.h"
#include "query/search/bm25.h"
#include "query/search/date_order.h"
#include "query/search/facet_counter.h"
#include "query/search/matches.h"
#include "query/search/question.h"
#include "query/search/rescoring.h"
#include "query/search/suggestion.h"
#include "query/search/vague_dates.h"

#include <algorithm>
#include <utility>

namespace kiosque {
namespace {

/// The hits that a page is made of: more than it shows where the best are weighed again.
struct PageRange {
    Xapian::doccount first = 0;
    Xapian::doccount count = 0;
    std::size_t skipped = 0;  ///< of these, before the page
    std::size_t shown = 0;
    bool rescored = false;
};

PageRange range_of(const Page& page, Xapian::doccount articles, const BuiltQuery& built,
                   const Ranking& ranking) {
    const Xapian::doccount shown = page.limit.value_or(articles);
    const bool rescored = page.sort == Sort::relevance && shown > 0 && !built.ranked.empty() &&
                          page.offset < ranking.depth;
    if (!rescored) return {page.offset, shown, 0, shown, false};
    const auto depth = static_cast<Xapian::doccount>(ranking.depth);
    const Xapian::doccount last = page.offset + std::min(shown, articles);
    return {0, std::max(depth, last), page.offset, shown, true};
}

RankedPart ranked(const Shards& shards, const Xapian::Query& query, const Ranking& ranking,
                  Sort sort, const PageRange& range) {
    Xapian::Enquire enquire(shards.all);
    enquire.set_query(query);
    enquire.set_weighting_scheme(bm25(ranking));
    return sort == Sort::relevance ? by_relevance(enquire, range.first, range.count)
                                   : in_date_order(enquire, sort, range.first, range.count);
}

std::vector<RankedHit> on_page(const Shards& shards, Archive& archive, const BuiltQuery& built,
                               std::vector<RankedHit> hits, const PageRange& range,
                               const Ranking& ranking) {
    if (range.rescored)
        rescore(shards, archive.analyzer(), archive.workspace(), built.ranked, ranking, hits);
    const auto skipped = static_cast<std::ptrdiff_t>(std::min(range.skipped, hits.size()));
    hits.erase(hits.begin(), hits.begin() + skipped);
    hits.resize(std::min(range.shown, hits.size()));
    return hits;
}

/// Ranking passes over articles that cannot reach the page, so the exact total, and what facets are
/// counted over, take a pass of their own: without weights and ids it costs a tenth of ranking
/// every match. Empty if it is not needed.
Matches all_matches(const Shards& shards, const Question& question, const RankedPart& hits,
                    bool wanted) {
    if (hits.total && !wanted) return {};
    return matches_of(shards, question.query());
}

std::vector<Facet> facets_of(const Shards& shards, const Question& question, const Matches& matches,
                             const std::vector<FacetRequest>& requests) {
    std::vector<Facet> facets;
    for (const FacetRequest& request : requests) {
        const bool widened = request.without_own_filter && request.by == FacetRequest::By::name;
        facets.push_back(
            widened ? count_facet(matches_of(shards, question.query(request.field)), request)
                    : count_facet(matches, request));
    }
    return facets;
}

}  // namespace

Found find(Archive& archive, const Selection& selection, const Page& page,
           const std::vector<FacetRequest>& facets) {
    return archive.read([&](const Shards& shards) {
        Question question =
            ask(shards, archive.analyzer(), archive.workspace(), selection, Otherwise::any_word);
        const PageRange range =
            range_of(page, shards.all.get_doccount(), question.built, selection.ranking);
        const Xapian::Query query = question.query();
        const bool near_dates_first = selection.about && page.sort == Sort::relevance;
        RankedPart hits = ranked(
            shards,
            near_dates_first ? exact_first(query, *selection.about, selection.ranking) : query,
            selection.ranking, page.sort, range);
        const Matches matches = all_matches(shards, question, hits, !facets.empty());

        Results results;
        results.query = question.text;
        results.total = matches.empty() ? *hits.total : size_of(matches);
        results.exact = question.exact;
        results.facets = facets_of(shards, question, matches, facets);
        tell_vague_dates(shards, selection, query, question.diagnostics);
        if (!selection.free_text)
            results.suggestion =
                suggest(shards.all, archive.analyzer(), question.text, question.built.unknown);
        results.diagnostics = std::move(question.diagnostics);
        results.missing = archive.missing();
        return Found{std::move(results),
                     HitList(archive, shards,
                             on_page(shards, archive, question.built, std::move(hits.hits), range,
                                     selection.ranking),
                             page.offset, question.sought())};
    });
}

Results search(Archive& archive, const Selection& selection, const Page& page,
               const std::vector<FacetRequest>& facets, bool with_snippets) {
    Found found = find(archive, selection, page, facets);
    for (std::size_t i = 0; i < found.hits.size(); ++i)
        if (auto hit = found.hits.read(i, with_snippets))
            found.results.hits.push_back(std::move(*hit));
    return std::move(found.results);
}

CountedFacets count_facets(Archive& archive, const Selection& selection,
                           const std::vector<FacetRequest>& requests) {
    return archive.read([&](const Shards& shards) {
        Question question =
            ask(shards, archive.analyzer(), archive.workspace(), selection, Otherwise::nothing);
        const Xapian::Query query = question.query();
        const Matches matches = matches_of(shards, query);
        tell_vague_dates(shards, selection, query, question.diagnostics);
        CountedFacets counted;
        counted.total = size_of(matches);
        counted.facets = facets_of(shards, question, matches, requests);
        counted.query = std::move(question.text);
        counted.diagnostics = std::move(question.diagnostics);
        return counted;
    });
}

std::optional<StoredArticle> find_article(Archive& archive, std::string_view id) {
    return archive.read([&](const Shards& shards) -> std::optional<StoredArticle> {
        const std::string term = id_term(id);
        const auto posting = shards.all.postlist_begin(term);
        if (posting == shards.all.postlist_end(term)) return std::nullopt;
        return decode_article(shards.all.get_document(*posting).get_data());
    });
}

}  // namespace kiosque
