#include "query/search/posting_walk.h"

#include <random>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace kiosque;

namespace {

using Xapian::Query;

std::uint32_t below(std::uint32_t end, std::mt19937& random) {
    return std::uniform_int_distribution<std::uint32_t>(0, end - 1)(random);
}

/// Terms of very different frequency, and holes in the numbers.
Xapian::WritableDatabase random_database(std::mt19937& random) {
    Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
    for (int i = 0; i < 600; ++i) {
        Xapian::Document document;
        for (unsigned term = 0; term < 8; ++term)
            if (below(1U << term, random) == 0)
                document.add_term(std::string(1, 'a' + static_cast<char>(term)));
        database.add_document(document);
    }
    for (int i = 0; i < 60; ++i)
        if (const Xapian::docid document = 1 + below(600, random); database.get_doccount() > 0) {
            try {
                database.delete_document(document);
            } catch (const Xapian::DocNotFoundError&) {
            }
        }
    return database;
}

Query random_query(std::mt19937& random, int depth) {
    constexpr Query::op operators[] = {Query::OP_AND,    Query::OP_OR,      Query::OP_AND_NOT,
                                       Query::OP_FILTER, Query::OP_SYNONYM, Query::OP_AND_MAYBE,
                                       Query::OP_MAX};
    const auto kind = below(12, random);
    if (kind == 0) return Query(0.5, random_query(random, depth - 1));
    if (kind == 1) return Query(std::string());
    if (kind == 2) return {};
    if (depth <= 0 || kind < 6)
        return Query(std::string(1, 'a' + static_cast<char>(below(9, random))));
    std::vector<Query> parts;
    for (std::size_t i = 0; i < 2U + below(3, random); ++i)
        parts.push_back(random_query(random, depth - 1));
    return {operators[below(std::size(operators), random)], parts.begin(), parts.end()};
}

std::vector<Xapian::docid> matched(const Xapian::Database& database, const Query& query) {
    Xapian::Enquire enquire(database);
    enquire.set_query(query);
    enquire.set_weighting_scheme(Xapian::BoolWeight());
    const Xapian::MSet all = enquire.get_mset(0, database.get_doccount());
    std::vector<Xapian::docid> documents(all.begin(), all.end());
    std::ranges::sort(documents);
    return documents;
}

}  // namespace

TEST_CASE("walking the posting lists finds what Xapian's matcher finds") {
    const auto seed = std::random_device()();
    CAPTURE(seed);
    std::mt19937 random(seed);
    const Xapian::WritableDatabase database = random_database(random);
    for (int i = 0; i < 2000; ++i) {
        const Query query = random_query(random, 4);
        INFO(query.get_description());
        const auto walked = walk_postings(database, query);
        REQUIRE(walked);
        CHECK(*walked == matched(database, query));
    }
}

TEST_CASE("what is not made of postings is left to the matcher") {
    const Xapian::Database database = Xapian::WritableDatabase("", Xapian::DB_BACKEND_INMEMORY);
    const std::vector<Query> near{Query("a"), Query("b")};
    const Query phrase(Query::OP_NEAR, near.begin(), near.end());
    CHECK_FALSE(walk_postings(database, phrase));
    CHECK_FALSE(walk_postings(database, Query(Query::OP_AND_NOT, Query("a"), phrase)));
    CHECK_FALSE(walk_postings(database, Query(Query::OP_VALUE_GE, 1, "x")));
}
