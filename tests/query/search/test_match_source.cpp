#include "query/search/hits/match_source.h"

#include <algorithm>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include <catch2/catch.hpp>

using namespace kiosque;

namespace {

using Ranked = std::vector<std::pair<Xapian::docid, double>>;

Ranked ranked(const Xapian::Database& database, const Xapian::Query& query) {
    Xapian::Enquire enquire(database);
    enquire.set_query(query);
    Ranked out;
    const Xapian::MSet found = enquire.get_mset(0, database.get_doccount());
    for (auto hit = found.begin(); hit != found.end(); ++hit)
        out.emplace_back(*hit, hit.get_weight());
    return out;
}

}  // namespace

TEST_CASE("ranking among the matches is ranking with the filter") {
    const auto seed = std::random_device{}();
    INFO("seed " << seed);
    std::mt19937 random(seed);
    Xapian::WritableDatabase database(std::string(), Xapian::DB_BACKEND_INMEMORY);
    constexpr Xapian::docid documents = 500;
    std::vector<std::vector<Xapian::docid>> having(4);
    for (Xapian::docid number = 1; number <= documents; ++number) {
        Xapian::Document document;
        document.add_term("word", static_cast<Xapian::termcount>(1 + random() % 5));
        for (std::size_t i = 0; i < having.size(); ++i) {
            if (random() % (1 + 10 * i) != 0) continue;
            document.add_boolean_term("F" + std::to_string(i));
            having[i].push_back(number);
        }
        database.add_document(document);
    }
    database.commit();
    const Xapian::Query word("word");
    for (std::size_t i = 0; i < having.size(); ++i) {
        CAPTURE(i);
        const Xapian::Query filter("F" + std::to_string(i));
        const Ranked expected =
            ranked(database, Xapian::Query(Xapian::Query::OP_FILTER, word, filter));
        CHECK(ranked(database, among(word, having[i])) == expected);
        const Xapian::Query both(Xapian::Query::OP_OR, word, filter);
        CHECK(ranked(database, among(both, having[i])).size() == having[i].size());
    }
    CHECK(ranked(database, among(word, {})).empty());
    const std::vector<Xapian::docid> last{documents};
    CHECK(ranked(database, among(word, last)).size() == 1);
}
