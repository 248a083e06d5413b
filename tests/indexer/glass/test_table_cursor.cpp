#include "indexer/glass/table_cursor.h"
#include "indexer/glass/table_writer.h"
#include "tests/indexer/scratch_folder.h"

#include <fstream>
#include <iterator>
#include <map>
#include <random>

#include <catch2/catch.hpp>

using namespace kiosque::glass;

namespace {

using Random = std::mt19937;

std::size_t below(Random& random, std::size_t limit) {
    return std::uniform_int_distribution<std::size_t>(0, limit - 1)(random);
}

/// Of a few letters, so that keys share beginnings.
std::string some_key(Random& random) {
    std::string key(1 + below(random, below(random, 8) == 0 ? 60 : 8), '\0');
    for (char& byte : key) byte = "\0ab\xff"[below(random, 4)];
    return key;
}

std::string some_tag(Random& random) {
    const std::size_t limit[] = {1, 20, 300, 2100, 9000, 30000};
    return std::string(below(random, limit[below(random, 6)]),
                       static_cast<char>(below(random, 256)));
}

struct Table {
    std::map<std::string, std::string> entries;
    std::string bytes;
    TableState state;

    TableCursor cursor() const { return {std::as_bytes(std::span(bytes)), state}; }
};

Table some_table(Random& random) {
    Table table;
    for (std::size_t i = below(random, 3000); i > 0; --i)
        table.entries[some_key(random)] = some_tag(random);
    const kiosque::ScratchFolder folder;
    TableWriter writer(folder / "table");
    for (const auto& [key, tag] : table.entries)
        if (below(random, 3) == 0)
            writer.add_undivided(key, tag);
        else
            writer.add(key, tag);
    const Root root = writer.finish();
    std::ifstream file(folder / "table", std::ios::binary);
    table.bytes.assign(std::istreambuf_iterator<char>(file), {});
    table.state = {{}, revision, root.block, root.level, block_size};
    return table;
}

}  // namespace

TEST_CASE("the cursor finds the last entry that is not greater") {
    const auto seed = std::random_device{}();
    CAPTURE(seed);
    Random random(seed);
    for (int round = 0; round < 20; ++round) {
        const Table table = some_table(random);
        TableCursor cursor = table.cursor();
        std::string tag;
        for (int i = 0; i < 500; ++i) {
            const std::string wanted = some_key(random);
            CAPTURE(round, i, wanted);
            auto expected = table.entries.upper_bound(wanted);
            REQUIRE(cursor.find(wanted));
            if (expected == table.entries.begin()) {
                REQUIRE(cursor.key().empty());
                continue;
            }
            --expected;
            REQUIRE(cursor.key() == expected->first);
            REQUIRE(cursor.read_tag(tag));
            REQUIRE(tag == expected->second);
        }
    }
}

TEST_CASE("damaged tables are read without harm") {
    const auto seed = std::random_device{}();
    CAPTURE(seed);
    Random random(seed);
    for (int round = 0; round < 40; ++round) {
        Table table = some_table(random);
        for (std::size_t i = 1 + below(random, 200); i > 0; --i) {
            // Headers and directories matter more than tags.
            const std::size_t block = below(random, table.bytes.size() / block_size) * block_size;
            table.bytes[block + below(random, below(random, 2) == 0 ? 60 : block_size)] =
                static_cast<char>(below(random, 256));
        }
        if (below(random, 2) == 0) table.bytes.resize(below(random, table.bytes.size()));
        TableCursor cursor = table.cursor();
        std::string tag;
        for (int i = 0; i < 200; ++i)
            if (cursor.find(some_key(random))) cursor.read_tag(tag);
    }
}

TEST_CASE("what is newer than the state is not read") {
    Random random(1);
    Table table = some_table(random);
    table.bytes[static_cast<std::size_t>(table.state.root) * block_size + 3] = 2;
    CHECK_FALSE(table.cursor().find("a"));
    table.state.revision = 2;
    CHECK(table.cursor().find("a"));
}
