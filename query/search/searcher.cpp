#include "query/search/searcher.h"

#include "indexer/schema/terms.h"
#include "query/search/bm25.h"
#include "query/search/facet_counter.h"
#include "query/search/matches.h"
#include "query/search/question.h"
#include "query/search/rescoring.h"
#include "query/search/suggestion.h"
#include "query/search/vague_dates.h"

#include <algorithm>
#include <memory>
#include <utility>

namespace kiosque {
namespace {

/// Undated articles have no value in these slots: descending, they come last either way.
std::unique_ptr<Xapian::KeyMaker> set_order(Xapian::Enquire& enquire, Sort sort,
                                            const Ranking& ranking) {
    enquire.set_weighting_scheme(bm25(ranking));
    if (sort == Sort::relevance) {
        enquire.set_sort_by_relevance_then_value(slot::id, false);
        return nullptr;
    }
    auto keys = std::make_unique<Xapian::MultiValueKeyMaker>();
    keys->add_value(sort == Sort::newest ? slot::newest : slot::oldest, false);
    keys->add_value(slot::id, true);
    enquire.set_sort_by_key(keys.get(), true);
    return keys;
}

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

std::vector<RankedHit> hits_of(const Shards& shards, Archive& archive, const BuiltQuery& built,
                               const Xapian::MSet& found, const PageRange& range,
                               const Ranking& ranking) {
    std::vector<RankedHit> hits;
    hits.reserve(found.size());
    for (auto hit = found.begin(); hit != found.end(); ++hit)
        hits.push_back({*hit, hit.get_weight()});
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
Matches all_matches(const Shards& shards, const Question& question, const Xapian::MSet& hits,
                    bool wanted) {
    const bool known = hits.get_matches_lower_bound() == hits.get_matches_upper_bound();
    if (known && !wanted) return {};
    return matches_of(shards, question.query());
}

std::vector<Facet> facets_of(const Shards& shards, const Question& question, const Matches& matches,
                             const std::vector<FacetRequest>& requests) {
    std::vector<Facet> facets;
    for (const FacetRequest& request : requests) {
        const bool widened = request.without_own_filter && request.by == FacetRequest::By::name;
        facets.push_back(
            widened
                ? count_facet(shards, matches_of(shards, question.query(request.field)), request)
                : count_facet(shards, matches, request));
    }
    return facets;
}

}  // namespace

Found find(Archive& archive, const Selection& selection, const Page& page,
           const std::vector<FacetRequest>& facets) {
    return archive.read([&](const Shards& shards) {
        Question question =
            ask(shards, archive.analyzer(), archive.workspace(), selection, Otherwise::any_word);
        Xapian::Enquire enquire(shards.all);
        const Xapian::Query query = question.query();
        const bool by_relevance = page.sort == Sort::relevance;
        enquire.set_query(selection.about && by_relevance
                              ? exact_first(query, *selection.about, selection.ranking)
                              : query);
        const auto keys = set_order(enquire, page.sort, selection.ranking);
        const PageRange range =
            range_of(page, shards.all.get_doccount(), question.built, selection.ranking);
        const Xapian::MSet hits = enquire.get_mset(range.first, range.count);
        const Matches matches = all_matches(shards, question, hits, !facets.empty());

        Results results;
        results.query = question.text;
        results.total = matches.empty() ? hits.get_matches_estimated() : size_of(matches);
        results.exact = question.exact;
        results.facets = facets_of(shards, question, matches, facets);
        tell_vague_dates(shards, selection, query, question.diagnostics);
        if (!selection.free_text)
            results.suggestion =
                suggest(shards.all, archive.analyzer(), question.text, question.built.unknown);
        results.diagnostics = std::move(question.diagnostics);
        return Found{std::move(results), HitList(archive, shards,
                                                 hits_of(shards, archive, question.built, hits,
                                                         range, selection.ranking),
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
