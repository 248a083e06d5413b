#include "query/search/posting_walk.h"

#include <algorithm>
#include <random>
#include <ranges>
#include <set>
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

/// What the operators say of one document. Xapian's own matcher is no judge: that of 1.4.22 lets
/// AND_NOT (SYNONYM (x MAX <alldocuments>)) exclude nothing.
bool holds(const std::set<std::string>& terms, const Query& query) {
    const auto part = [&](std::size_t i) { return holds(terms, query.get_subquery(i)); };
    const auto parts = std::views::iota(std::size_t{0}, query.get_num_subqueries());
    switch (query.get_type()) {
        case Query::LEAF_MATCH_ALL:
            return true;
        case Query::LEAF_TERM:
            return terms.contains(*query.get_terms_begin());
        case Query::OP_AND_MAYBE:
        case Query::OP_SCALE_WEIGHT:
            return part(0);
        case Query::OP_AND:
        case Query::OP_FILTER:
            return std::ranges::all_of(parts, part);
        case Query::OP_AND_NOT:
            return part(0) && std::ranges::none_of(parts | std::views::drop(1), part);
        case Query::OP_OR:
        case Query::OP_MAX:
        case Query::OP_SYNONYM:
            return std::ranges::any_of(parts, part);
        default:
            return false;
    }
}

std::vector<Xapian::docid> matched(const Xapian::Database& database, const Query& query) {
    std::vector<Xapian::docid> documents;
    for (auto each = database.postlist_begin(""); each != database.postlist_end(""); ++each) {
        const std::set<std::string> terms(database.termlist_begin(*each),
                                          database.termlist_end(*each));
        if (holds(terms, query)) documents.push_back(*each);
    }
    return documents;
}

}  // namespace

TEST_CASE("walking the posting lists finds what the operators say") {
    const auto seed = std::random_device()();
    CAPTURE(seed);
    std::mt19937 random(seed);
    const Xapian::WritableDatabase database = random_database(random);
    for (int i = 0; i < 500; ++i) {
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
