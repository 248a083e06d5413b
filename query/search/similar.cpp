#include "query/search/similar.h"

#include "analyzers/error.h"
#include "indexer/schema/terms.h"
#include "query/search/building/question.h"
#include "query/search/ranking/bm25.h"
#include "query/search/terms/word_query.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

#include <fmt/format.h>

namespace kiosque {
namespace {

using Xapian::Query;

/// More words hardly change the first hits, and each costs its postings.
constexpr std::size_t most_words = 25;
/// A word of more than this part of all articles tells them apart no more than a stop word; a
/// handful of articles is no measure of that.
constexpr double most_frequent = 0.2;
constexpr double handful = 5;

struct Characteristic {
    double weight = 0;
    std::string term;
    Xapian::termcount repeated = 0;
};

bool is_stem(const std::string& term) {
    return !term.empty() && (term.front() < 'A' || term.front() > 'Z');
}

std::vector<Characteristic> characteristic_words(const Xapian::Database& database,
                                                 Xapian::docid number) {
    const double articles = database.get_doccount();
    const double most = std::max(handful, most_frequent * articles);
    std::vector<std::string> terms;
    std::vector<Xapian::termcount> repeated;
    for (auto term = database.termlist_begin(number); term != database.termlist_end(number);
         ++term) {
        if (!is_stem(*term)) continue;
        terms.push_back(*term);
        repeated.push_back(term.get_wdf());
    }
    const auto frequencies = term_frequencies(database, terms);
    std::vector<Characteristic> words;
    for (std::size_t i = 0; i < terms.size(); ++i) {
        // A word of this article alone finds no other.
        if (frequencies[i] < 2 || frequencies[i] > most) continue;
        const double weight =
            (1 + std::log(std::max<double>(repeated[i], 1))) * std::log(articles / frequencies[i]);
        words.push_back({weight, std::move(terms[i]), repeated[i]});
    }
    const auto last =
        words.begin() + static_cast<std::ptrdiff_t>(std::min(most_words, words.size()));
    std::ranges::partial_sort(words, last, [](const Characteristic& a, const Characteristic& b) {
        return a.weight != b.weight ? a.weight > b.weight : a.term < b.term;
    });
    words.erase(last, words.end());
    return words;
}

Query any_of(const std::vector<Characteristic>& words) {
    std::vector<Query> queries;
    queries.reserve(words.size());
    for (const Characteristic& word : words)
        queries.emplace_back(word.term, std::max<Xapian::termcount>(word.repeated, 1));
    return {Query::OP_OR, queries.begin(), queries.end()};
}

/// The words as the article writes them, so that snippets can mark them in others.
Sought sought_words(Archive& archive, const StoredArticle& stored,
                    const std::vector<Characteristic>& words) {
    std::unordered_set<std::string_view> wanted;
    for (const Characteristic& word : words) wanted.insert(word.term);
    Sought sought;
    for (const std::string* text : {&stored.article.title, &stored.article.text})
        for (QueryWord& word :
             analyse_words(archive.analyzer(), archive.workspace(), *text, Node::Match::stem))
            if (wanted.erase(word.stem) != 0) sought.words.push_back(std::move(word));
    return sought;
}

Query without(const Query& query, const std::string& id_term) {
    return {Query::OP_AND_NOT, query, Query(id_term)};
}

}  // namespace

Found find_similar(Archive& archive, std::string_view id, const Selection& selection,
                   const Page& page) {
    return archive.read([&](const Shards& shards) {
        const std::string own = id_term(id);
        const auto posting = shards.all.postlist_begin(own);
        if (posting == shards.all.postlist_end(own))
            throw Error(fmt::format("no article has the id {}", id));
        const auto words = characteristic_words(shards.all, *posting);

        Question question;
        question.built.query = without(any_of(words), own);
        question.filters = filters_of(shards, selection, question.diagnostics);
        Xapian::Enquire enquire(shards.all);
        enquire.set_query(question.query());
        enquire.set_weighting_scheme(bm25(selection.ranking));
        enquire.set_sort_by_relevance_then_value(slot::id, false);
        const Xapian::MSet found =
            enquire.get_mset(page.offset, page.limit.value_or(shards.all.get_doccount()));

        std::vector<RankedHit> hits;
        for (auto hit = found.begin(); hit != found.end(); ++hit)
            hits.push_back({*hit, hit.get_weight()});
        Results results;
        results.total = hits.empty() ? 0 : page.offset + hits.size();
        results.diagnostics = std::move(question.diagnostics);
        results.missing = archive.missing();
        const StoredArticle stored = decode_article(shards.all.get_document(*posting).get_data());
        return Found{std::move(results), HitList(archive, shards, std::move(hits), page.offset,
                                                 sought_words(archive, stored, words))};
    });
}

}  // namespace kiosque
