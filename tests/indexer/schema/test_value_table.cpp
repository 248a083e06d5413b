#include "indexer/schema/value_table.h"
#include "tests/indexer/scratch_folder.h"

#include <random>
#include <string>

#include <catch2/catch.hpp>

using namespace kiosque;

namespace {

using Random = std::mt19937;

constexpr std::uint32_t slot = 6;

std::size_t below(Random& random, std::size_t limit) {
    return std::uniform_int_distribution<std::size_t>(0, limit - 1)(random);
}

/// As Xapian itself writes them, with neighbours in other slots.
void add_documents(Xapian::WritableDatabase& database, std::size_t count, Random& random) {
    for (std::size_t i = 0; i < count; ++i) {
        Xapian::Document document;
        document.add_value(slot - 1, "before");
        document.add_value(slot + 1, std::string(below(random, 50), 'x'));
        if (below(random, 5) > 0)
            document.add_value(slot, std::string(below(random, below(random, 50) == 0 ? 9000 : 700),
                                                 static_cast<char>(below(random, 256))));
        database.add_document(document);
        if (below(random, 10) == 0)
            database.replace_document(
                static_cast<Xapian::docid>(1 + below(random, database.get_lastdocid())),
                Xapian::Document());
    }
}

std::string value_of(const Xapian::Database& database, Xapian::docid document) {
    return document > database.get_lastdocid() ? ""
                                               : database.get_document(document).get_value(slot);
}

}  // namespace

TEST_CASE("values are those that Xapian reads, however far one skips") {
    const auto seed = std::random_device{}();
    CAPTURE(seed);
    Random random(seed);
    const ScratchFolder folder;
    const auto path = folder / "db";
    Xapian::WritableDatabase writer(path.string(), Xapian::DB_CREATE);
    for (int round = 0; round < 8; ++round) {
        add_documents(writer, below(random, 400), random);
        writer.commit();
        const Xapian::Database database(path.string());
        const ValueTable table(path, database);
        REQUIRE(!table.empty());
        REQUIRE(table.is_of(database));
        for (const std::size_t step : {1, 3, 40, 500}) {
            ValueWalk walk(table, slot);
            for (Xapian::docid document = 1; document <= database.get_lastdocid() + 5;
                 document += static_cast<Xapian::docid>(1 + below(random, step))) {
                CAPTURE(round, step, document);
                const auto value = walk.at(document);
                REQUIRE(value);
                REQUIRE(*value == value_of(database, document));
                REQUIRE(walk.at(document) == value);
            }
        }
    }
}

TEST_CASE("a state that a writer has left behind is not read as another") {
    Random random(7);
    const ScratchFolder folder;
    const auto path = folder / "db";
    Xapian::WritableDatabase writer(path.string(), Xapian::DB_CREATE);
    add_documents(writer, 300, random);
    writer.commit();
    const Xapian::Database database(path.string());
    const ValueTable table(path, database);
    std::vector<std::string> values;
    for (Xapian::docid document = 1; document <= database.get_lastdocid(); ++document)
        values.push_back(value_of(database, document));
    std::size_t told = 0;
    for (int round = 0; round < 10; ++round) {
        ValueWalk walk(table, slot);
        for (Xapian::docid document = 1; document <= values.size(); ++document) {
            const auto value = walk.at(document);
            if (!value) break;
            REQUIRE(*value == values[document - 1]);
            ++told;
        }
        for (int i = 0; i < 20; ++i)
            writer.replace_document(1 + static_cast<Xapian::docid>(below(random, 300)),
                                    Xapian::Document());
        writer.commit();
    }
    CHECK(told >= values.size());
    CHECK(ValueTable(path, database).empty());
}
