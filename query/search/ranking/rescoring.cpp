#include "query/search/ranking/rescoring.h"

#include "indexer/schema/fields.h"
#include "indexer/schema/stored_article.h"
#include "query/search/ranking/named_persons.h"
#include "query/search/ranking/text_evidence.h"

#include <algorithm>
#include <numeric>
#include <string>
#include <utility>

namespace kiosque {
namespace {

/// What an article gains for speaking of the persons whom the query names. Asked in the order of
/// the database.
class PersonBonus {
  public:
    PersonBonus(const Shards& shards, const std::vector<RankedWord>& words, double weight) {
        for (const NamedPerson& person : named_persons(shards, words)) {
            Person& added = persons_.emplace_back(Person{person.weight * weight, {}});
            for (const std::string& term : person.terms)
                added.postings.push_back(
                    {shards.all.postlist_begin(term), shards.all.postlist_end(term)});
        }
    }

    double of(Xapian::docid article) {
        double bonus = 0;
        for (Person& person : persons_)
            if (std::ranges::any_of(person.postings,
                                    [&](Postings& postings) { return postings.have(article); }))
                bonus += person.bonus;
        return bonus;
    }

  private:
    struct Postings {
        Xapian::PostingIterator at;
        Xapian::PostingIterator end;

        bool have(Xapian::docid article) {
            if (at != end) at.skip_to(article);
            return at != end && *at == article;
        }
    };

    struct Person {
        double bonus = 0;
        std::vector<Postings> postings;  ///< of each of the names
    };

    std::vector<Person> persons_;
};

/// Never negative.
double weigh(const TextEvidence& evidence, const Ranking& ranking) {
    return std::inner_product(evidence.begin(), evidence.end(), ranking.evidence.begin(), 0.0);
}

}  // namespace

void rescore(Archive& archive, const Shards& shards, const std::vector<RankedWord>& words,
             const Ranking& ranking, std::vector<RankedHit>& hits) {
    struct Weighed {
        RankedHit hit;
        std::string id;
    };
    std::vector<Weighed> best;
    const std::size_t depth = std::min(hits.size(), ranking.depth);
    for (std::size_t i = 0; i < depth; ++i) best.push_back({hits[i], {}});
    // In the order of the database, where neighbours share blocks.
    std::ranges::sort(best, {}, [](const Weighed& each) { return each.hit.article; });
    PersonBonus persons(shards, words, ranking.person);
    EvidenceReader reader(archive.analyzer(), archive.workspace(), words);
    for (Weighed& each : best) {
        const std::string data =
            shards.all.get_document(each.hit.article, Xapian::DOC_ASSUME_VALID).get_data();
        const StoredTexts article = decode_texts(data, archive.decompressor());
        const TextEvidence evidence = reader.read(article.title, article.text);
        each.hit.score += weigh(evidence, ranking) + persons.of(each.hit.article);
        each.id = article.id;
    }
    std::ranges::sort(best, [](const Weighed& a, const Weighed& b) {
        return a.hit.score != b.hit.score ? a.hit.score > b.hit.score : a.id < b.id;
    });
    std::ranges::transform(best, hits.begin(), &Weighed::hit);
}

}  // namespace kiosque
