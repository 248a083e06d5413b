#include "query/search/searcher.h"

#include "analyzers/error.h"
#include "analyzers/workspace.h"
#include "indexer/schema/terms.h"
#include "query/search/date_filter.h"
#include "query/search/facet_counter.h"
#include "query/search/name_filter.h"
#include "query/search/query_builder.h"
#include "query/search/ranking.h"
#include "query/search/snippet.h"
#include "query/search/suggestion.h"
#include "query/search/today.h"

#include <algorithm>
#include <memory>

#include <fmt/format.h>

namespace kiosque {
namespace {

using Xapian::Query;

/// The articles that the filters of a selection leave over.
struct Filters {
    std::vector<Query> wanted;
    std::vector<Query> unwanted;

    Query applied_to(Query query) const {
        if (!wanted.empty())
            query =
                Query(Query::OP_FILTER, query, Query(Query::OP_AND, wanted.begin(), wanted.end()));
        if (!unwanted.empty())
            query = Query(Query::OP_AND_NOT, query,
                          Query(Query::OP_OR, unwanted.begin(), unwanted.end()));
        return query;
    }
};

Filters filters_of(const Shards& shards, const Selection& selection,
                   std::vector<Diagnostic>& diagnostics) {
    Filters filters;
    for (const NameFilter& filter : selection.filters) {
        if (filter.names.empty()) continue;
        const bool leave_out = filter.mode == NameFilter::Mode::none;
        (leave_out ? filters.unwanted : filters.wanted)
            .push_back(filter_query(shards, filter, diagnostics));
    }
    if (selection.from || selection.to)
        filters.wanted.push_back(date_query(shards.all, selection.from, selection.to));
    return filters;
}

Xapian::Enquire prepared(const Xapian::Database& database, const Query& query) {
    Xapian::Enquire enquire(database);
    enquire.set_query(query);
    return enquire;
}

/// Undated articles have no value in these slots: descending, they come last either way.
std::unique_ptr<Xapian::KeyMaker> set_order(Xapian::Enquire& enquire, Sort sort) {
    enquire.set_weighting_scheme(ranking::weight());
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

/// Runs the query on every shard for its facets alone. Ordinals are the shard's own, and a spy
/// cannot tell from which shard a document of a joined database comes.
void count_by_shard(const Shards& shards, const Query& query,
                    std::vector<std::vector<FacetCounter>>& counters) {
    for (std::size_t i = 0; i < shards.each.size(); ++i) {
        Xapian::Enquire enquire = prepared(shards.each[i].database, query);
        enquire.set_weighting_scheme(Xapian::BoolWeight());
        for (const auto& facet : counters) enquire.add_matchspy(facet[i].spy());
        enquire.get_mset(0, 0, shards.each[i].database.get_doccount());
    }
}

class Search {
  public:
    Search(const Shards& shards, const FrenchAnalyzer& analyzer, const Selection& selection)
        : shards_(shards), analyzer_(analyzer), selection_(selection) {}

    Results run(const Page& page, const std::vector<FacetRequest>& facets, bool with_snippets) {
        const ParsedQuery parsed =
            selection_.free_text ? parse_free_text(selection_.query) : parse(selection_.query);
        results_.query = parsed.text;
        results_.diagnostics = parsed.diagnostics;
        filters_ = filters_of(shards_, selection_, results_.diagnostics);
        const auto matching = selection_.free_text ? Matching::any_word : Matching::all_words;
        built_ = build_query(shards_, analyzer_, parsed, matching, today());
        match(page, facets);
        if (results_.total == 0 && built_.relaxable && !selection_.free_text)
            relax(parsed, page, facets);
        std::ranges::move(built_.diagnostics, std::back_inserter(results_.diagnostics));
        if (!selection_.free_text)
            results_.suggestion = suggest(shards_.all, analyzer_, parsed.text, built_.unknown);
        read_hits(page, with_snippets);
        return std::move(results_);
    }

  private:
    void match(const Page& page, const std::vector<FacetRequest>& facets) {
        const Query query = filters_.applied_to(built_.query);
        Xapian::Enquire enquire = prepared(shards_.all, query);
        const auto keys = set_order(enquire, page.sort);
        std::vector<std::vector<FacetCounter>> counters;
        for (const FacetRequest& request : facets) {
            auto& by_shard = counters.emplace_back();
            for (const Shard& shard : shards_.each) by_shard.emplace_back(shard, request);
            if (shards_.each.size() == 1) enquire.add_matchspy(by_shard.front().spy());
        }
        const Xapian::doccount articles = shards_.all.get_doccount();
        mset_ = enquire.get_mset(page.offset, page.limit.value_or(articles), articles);
        results_.total = mset_.get_matches_estimated();  // exact: every match was checked
        if (shards_.each.size() > 1 && !facets.empty()) count_by_shard(shards_, query, counters);
        results_.facets.clear();
        for (std::size_t i = 0; i < facets.size(); ++i)
            results_.facets.push_back(join_counts(facets[i], counters[i]));
    }

    void relax(const ParsedQuery& parsed, const Page& page,
               const std::vector<FacetRequest>& facets) {
        built_ = build_query(shards_, analyzer_, parsed, Matching::any_word, today());
        match(page, facets);
        if (results_.total == 0) return;
        results_.exact = false;
        results_.diagnostics.push_back(
            {"no article has all of these words; these have some of them, best first",
             std::nullopt});
    }

    void read_hits(const Page& page, bool with_snippets) {
        Workspace workspace;
        std::uint32_t rank = page.offset;
        for (auto item = mset_.begin(); item != mset_.end(); ++item) {
            Article article = decode_article(item.get_document().get_data()).article;
            Hit hit;
            hit.rank = ++rank;
            hit.id = std::move(article.id);
            hit.score = item.get_weight();
            hit.title = std::move(article.title);
            hit.date = article.date;
            hit.source = std::move(article.source);
            hit.path = std::move(article.path);
            if (with_snippets)
                hit.snippet = make_snippet(analyzer_, workspace, article.text, built_.words);
            results_.hits.push_back(std::move(hit));
        }
    }

    const Shards& shards_;
    const FrenchAnalyzer& analyzer_;
    const Selection& selection_;
    Filters filters_;
    BuiltQuery built_;
    Xapian::MSet mset_;
    Results results_;
};

}  // namespace

Results search(Archive& archive, const Selection& selection, const Page& page,
               const std::vector<FacetRequest>& facets, bool with_snippets) {
    if (selection.from && selection.to && is_after(*selection.from, *selection.to))
        throw Error(fmt::format("the range begins at {}, after its end at {}; swap the two",
                                to_iso(*selection.from), to_iso(*selection.to)));
    return archive.read([&](const Shards& shards) {
        return Search(shards, archive.analyzer(), selection).run(page, facets, with_snippets);
    });
}

CountedFacet count_facet(Archive& archive, const Selection& selection, const FacetRequest& request,
                         Limit limit) {
    FacetRequest limited = request;
    limited.limit = limit;
    Results results = search(archive, selection, {Sort::relevance, 0, 0}, {limited}, false);
    return {std::move(results.facets.front()), results.total, std::move(results.diagnostics)};
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
