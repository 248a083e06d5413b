#include "indexer/schema/column_file.h"
#include "indexer/schema/date_terms.h"
#include "query/search/counts/posting_walk.h"
#include "tests/indexer/scratch_folder.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
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

PartialDate random_date(std::mt19937& random) {
    PartialDate date{static_cast<std::int16_t>(2010 + below(5, random))};
    if (below(4, random) != 0) date.month = static_cast<std::uint8_t>(1 + below(12, random));
    if (date.month != 0 && below(4, random) != 0)
        date.day = static_cast<std::uint8_t>(1 + below(28, random));
    return date;
}

/// Terms of very different frequency, dates of every precision, one of them frequent, and
/// holes in the numbers.
void write_random_database(const std::filesystem::path& folder, std::mt19937& random) {
    Xapian::WritableDatabase database(folder.string(), Xapian::DB_CREATE);
    const PartialDate frequent = random_date(random);
    for (int i = 0; i < 600; ++i) {
        Xapian::Document document;
        for (unsigned term = 0; term < 8; ++term)
            if (below(1U << term, random) == 0)
                document.add_term(std::string(1, 'a' + static_cast<char>(term)));
        if (below(5, random) != 0) {
            const PartialDate date = below(3, random) == 0 ? frequent : random_date(random);
            for (const std::string& term : date_terms(date)) document.add_boolean_term(term);
            document.add_value(slot::date, pack_date(date));
        }
        database.add_document(document);
    }
    for (int i = 0; i < 60; ++i) {
        try {
            database.delete_document(1 + below(600, random));
        } catch (const Xapian::DocNotFoundError&) {
        }
    }
    database.commit();
    write_number_columns(folder);
}

Shard shard_of(const std::filesystem::path& folder, bool with_columns) {
    Shard shard;
    shard.database = Xapian::Database(folder.string());
    if (with_columns) shard.columns = NumberColumns(folder, shard.database);
    return shard;
}

/// A range of dates as filters ask for it.
Query random_range(std::mt19937& random) {
    DateInterval range{random_date(random), random_date(random)};
    if (pack_date(first_day(range.from)) > pack_date(last_day(range.to)))
        std::swap(range.from, range.to);
    const auto terms = date_range_terms(range);
    return {Query::OP_OR, terms.begin(), terms.end()};
}

Query random_query(std::mt19937& random, int depth) {
    constexpr Query::op operators[] = {Query::OP_AND,    Query::OP_OR,      Query::OP_AND_NOT,
                                       Query::OP_FILTER, Query::OP_SYNONYM, Query::OP_AND_MAYBE,
                                       Query::OP_MAX};
    const auto kind = below(15, random);
    if (kind == 0) return Query(0.5, random_query(random, depth - 1));
    if (kind == 1) return Query(std::string());
    if (kind == 2) return {};
    if (kind > 12) return random_range(random);
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

TEST_CASE("walking the posting lists finds what the operators say, with columns and without") {
    const auto seed = std::random_device()();
    CAPTURE(seed);
    std::mt19937 random(seed);
    const ScratchFolder scratch;
    for (const std::string name : {"one", "two"}) {
        write_random_database(scratch / name, random);
        const Shard with_columns = shard_of(scratch / name, true);
        const Shard without = shard_of(scratch / name, false);
        REQUIRE_FALSE(with_columns.columns.empty());
        for (int i = 0; i < 250; ++i) {
            const Query query = random_query(random, 4);
            INFO(query.get_description());
            const auto expected = matched(without.database, query);
            CHECK(walk_postings(without, query) == expected);
            CHECK(walk_postings(with_columns, query) == expected);
        }
    }
}

TEST_CASE("a range of dates is what its terms say, from the column, a damaged one, or none") {
    const auto seed = std::random_device()();
    CAPTURE(seed);
    std::mt19937 random(seed);
    const ScratchFolder scratch;
    write_random_database(scratch / "db", random);
    const Shard without = shard_of(scratch / "db", false);
    const auto file = scratch / "db" / std::string(column_file_name);
    const auto size = std::filesystem::file_size(file);
    for (int i = 0; i < 300; ++i) {
        const Query range = random_range(random);
        const Query queries[] = {range, Query(Query::OP_FILTER, Query("c"), range),
                                 Query(Query::OP_FILTER, Query(0, Query(std::string())), range),
                                 Query(Query::OP_AND_NOT, Query("b"), range)};
        if (i == 200) {
            std::fstream bytes(file, std::ios::binary | std::ios::in | std::ios::out);
            bytes.seekp(static_cast<std::streamoff>(size - 40));  // in the column of dates
            bytes.write("damaged", 7);
        }
        const Shard with_columns = shard_of(scratch / "db", true);
        REQUIRE_FALSE(with_columns.columns.empty());
        REQUIRE((with_columns.columns.block(slot::date, 1) != nullptr) == (i < 200));
        for (const Query& query : queries) {
            INFO(query.get_description());
            CHECK(walk_postings(with_columns, query) == walk_postings(without, query));
        }
    }
}

TEST_CASE("what is not made of postings is left to the matcher") {
    Shard shard;
    shard.database = Xapian::WritableDatabase("", Xapian::DB_BACKEND_INMEMORY);
    const std::vector<Query> near{Query("a"), Query("b")};
    const Query phrase(Query::OP_NEAR, near.begin(), near.end());
    CHECK_FALSE(walk_postings(shard, phrase));
    CHECK_FALSE(walk_postings(shard, Query(Query::OP_AND_NOT, Query("a"), phrase)));
    CHECK_FALSE(walk_postings(shard, Query(Query::OP_VALUE_GE, 1, "x")));
}
