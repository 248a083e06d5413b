#include "query/search/searcher.h"

#include "indexer/schema/terms.h"
#include "query/search/building/question.h"
#include "query/search/building/vague_dates.h"
#include "query/search/counts/canonical_entities.h"
#include "query/search/counts/facet_counter.h"
#include "query/search/counts/matches.h"
#include "query/search/hits/page_hits.h"

#include <utility>

namespace kiosque {
namespace {

/// Where no words are sought nothing is more relevant than something else, but news is.
Sort fitting(const Question& question, const Selection& selection) {
    const Sought& sought = question.built.sought;
    const bool by_words = !sought.words.empty() || !sought.phrases.empty();
    return by_words || selection.about ? Sort::relevance : Sort::newest;
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
        Page sorted = page;
        if (page.sort == Sort::fitting) sorted.sort = fitting(question, selection);
        PageHits found = page_hits(archive, shards, selection, question, sorted, !facets.empty());
        Results results;
        results.query = question.text;
        results.total = found.total;
        results.exact = question.exact;
        results.facets = facets_of(shards, question, found.matches, facets);
        tell_vague_dates(shards, selection, question.query(), question.diagnostics);
        results.suggestion = std::move(question.suggestion);
        results.diagnostics = std::move(question.diagnostics);
        results.missing = archive.missing();
        Found answer{std::move(results), HitList(archive, shards, std::move(found.hits),
                                                 page.offset, question.sought())};
        if (page.sort == Sort::fitting && sorted.sort == Sort::newest) answer.hits.score_by_day();
        return answer;
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
        for (const Shard& shard : shards.each) {
            const auto posting = shard.database.postlist_begin(term);
            if (posting == shard.database.postlist_end(term)) continue;
            StoredArticle stored = decode_article(shard.database.get_document(*posting).get_data());
            stored.entities = canonical_entities(shard, *posting, stored.entities);
            return stored;
        }
        return std::nullopt;
    });
}

}  // namespace kiosque
