#include "query/search/hits/page_hits.h"

#include "query/search/building/vague_dates.h"
#include "query/search/hits/column_order.h"
#include "query/search/hits/date_order.h"
#include "query/search/hits/match_source.h"
#include "query/search/ranking/bm25.h"

#include <algorithm>
#include <unordered_map>
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
    if (range.rescored) rescore(archive, shards, built.ranked, ranking, hits);
    const auto skipped = static_cast<std::ptrdiff_t>(std::min(range.skipped, hits.size()));
    hits.erase(hits.begin(), hits.begin() + skipped);
    hits.resize(std::min(range.shown, hits.size()));
    return hits;
}

/// The documents in their order, with the scores that relevance would give them.
std::vector<RankedHit> scored(const Shards& shards, const Xapian::Query& query,
                              const Ranking& ranking, const std::vector<Xapian::docid>& documents) {
    std::vector<Xapian::docid> ascending = documents;
    std::ranges::sort(ascending);
    Xapian::Enquire enquire(shards.all);
    enquire.set_query(among(query, ascending));
    enquire.set_weighting_scheme(bm25(ranking));
    const auto count = static_cast<Xapian::doccount>(documents.size());
    std::unordered_map<Xapian::docid, double> scores;
    for (const RankedHit& hit : by_relevance(enquire, 0, count).hits)
        scores[hit.article] = hit.score;
    std::vector<RankedHit> hits;
    hits.reserve(documents.size());
    for (const Xapian::docid document : documents) hits.push_back({document, scores[document]});
    return hits;
}

PageHits by_columns(const Shards& shards, const Selection& selection, const Question& question,
                    const Page& page) {
    PageHits found;
    found.matches = matches_of(shards, question.query());
    found.total = size_of(found.matches);
    const std::vector<Xapian::docid> documents =
        date_order_of_columns(found.matches.front(), page.sort, page.offset,
                              page.limit.value_or(shards.all.get_doccount()));
    found.hits = scored(shards, question.built.query, selection.ranking, documents);
    return found;
}

}  // namespace

/// Ranking passes over articles that cannot reach the page, so the exact total, and what facets are
/// counted over, take a pass of their own: without weights and ids it costs a tenth of ranking
/// every match. Where filters make it needed anyway, it comes first and ranking looks no further.
/// Not of several shards, whose numbers are others in the joined database.
PageHits page_hits(Archive& archive, const Shards& shards, const Selection& selection,
                   const Question& question, const Page& page, bool wants_matches) {
    const bool is_single = shards.each.size() == 1 && !shards.each.front().is_remote;
    if (page.sort != Sort::relevance && is_single && !shards.each.front().columns.empty())
        return by_columns(shards, selection, question, page);
    const bool counts_first = is_single && !question.filters.empty();
    const Xapian::Query query = question.query();
    PageHits found;
    if (counts_first) found.matches = matches_of(shards, query);
    Xapian::Query narrow =
        counts_first ? among(question.built.query, found.matches.front().documents) : query;
    if (selection.about && page.sort == Sort::relevance)
        narrow = exact_first(narrow, *selection.about, selection.ranking);
    const PageRange range =
        range_of(page, shards.all.get_doccount(), question.built, selection.ranking);
    RankedPart part = ranked(shards, narrow, selection.ranking, page.sort, range);
    if (!counts_first && (!part.total || wants_matches)) found.matches = matches_of(shards, query);
    found.total = found.matches.empty() ? *part.total : size_of(found.matches);
    found.hits =
        on_page(shards, archive, question.built, std::move(part.hits), range, selection.ranking);
    return found;
}

}  // namespace kiosque
