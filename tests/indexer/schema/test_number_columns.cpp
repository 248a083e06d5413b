#include "indexer/schema/column_file.h"
#include "indexer/schema/date_terms.h"
#include "indexer/schema/number_columns.h"
#include "tests/indexer/scratch_folder.h"

#include <fstream>
#include <functional>
#include <iterator>
#include <random>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace kiosque;

namespace {

namespace fs = std::filesystem;
using Numbers = std::vector<std::uint32_t>;

std::uint32_t below(std::uint32_t end, std::mt19937& random) {
    return std::uniform_int_distribution<std::uint32_t>(0, end - 1)(random);
}

Numbers numbers_of(std::uint32_t slot, const std::string& value) {
    Numbers numbers;
    for_each_number(slot, value, [&](std::uint32_t number) { numbers.push_back(number); });
    return numbers;
}

Xapian::Document random_document(std::mt19937& random) {
    Xapian::Document document;
    for (const std::uint32_t slot : counted_slots) {
        if (below(3, random) == 0) continue;
        if (slot == slot::date) {
            document.add_value(slot, pack_date({static_cast<std::int16_t>(1900 + below(99, random)),
                                                static_cast<std::uint8_t>(below(13, random)), 0}));
            continue;
        }
        Numbers ordinals;
        for (std::uint32_t ordinal = below(9, random); ordinal < 40;
             ordinal += 1 + below(20, random))
            ordinals.push_back(ordinal);
        document.add_value(slot, encode_ordinals(ordinals));
    }
    return document;
}

/// Documents whose columns give other numbers than their slots; `blocks` counts the documents that
/// have columns.
std::size_t differences(const fs::path& folder, std::size_t* covered = nullptr) {
    const Xapian::Database database(folder.string());
    const NumberColumns columns(folder, database);
    std::size_t different = 0;
    for (const std::uint32_t slot : counted_slots) {
        for (Xapian::docid document = 1; document <= database.get_lastdocid(); ++document) {
            const NumberBlock* const block = columns.block(slot, document);
            if (block == nullptr) continue;
            if (covered != nullptr) ++*covered;
            std::string value;
            try {
                value = database.get_document(document).get_value(slot);
            } catch (const Xapian::DocNotFoundError&) {
            }
            const auto read = block->of(document);
            different += Numbers(read.begin(), read.end()) != numbers_of(slot, value) ? 1 : 0;
        }
    }
    return different;
}

std::size_t covered(const fs::path& folder) {
    std::size_t documents = 0;
    differences(folder, &documents);
    return documents;
}

std::string bytes_of(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

void write_bytes(const fs::path& path, std::string_view bytes) {
    std::ofstream(path, std::ios::binary) << bytes;
}

}  // namespace

TEST_CASE("columns say what the slots say, through additions, removals and replacements") {
    const auto seed = std::random_device()();
    CAPTURE(seed);
    std::mt19937 random(seed);
    const ScratchFolder scratch;
    const fs::path folder = scratch / "db";
    Xapian::WritableDatabase database(folder.string(), Xapian::DB_CREATE);
    CHECK(covered(folder) == 0);
    for (int round = 0; round < 6; ++round) {
        const std::size_t added = round == 2 ? 5000 : below(300, random);
        for (std::size_t i = 0; i < added; ++i) database.add_document(random_document(random));
        for (int i = 0; i < 20; ++i) {
            const Xapian::docid document = 1 + below(database.get_lastdocid() + 1, random);
            if (below(2, random) == 0)
                database.replace_document(document, random_document(random));
            else if (database.get_doccount() > 0)
                database.delete_document(*database.postlist_begin(""));
        }
        database.commit();
        CHECK(covered(folder) == 0);  // those of the state before are not read
        write_number_columns(folder);
        CHECK(covered(folder) == database.get_lastdocid() * counted_slots.size());
        CHECK(differences(folder) == 0);
    }
}

TEST_CASE("columns that are damaged, cut, or of another database are never believed") {
    const auto seed = std::random_device()();
    CAPTURE(seed);
    std::mt19937 random(seed);
    const ScratchFolder scratch;
    const auto make = [&](const std::string& name) {
        Xapian::WritableDatabase database((scratch / name).string(), Xapian::DB_CREATE);
        for (int i = 0; i < 30; ++i) database.add_document(random_document(random));
        database.commit();
        write_number_columns(scratch / name);
        return scratch / name / column_file_name;
    };
    const fs::path columns = make("db");
    const std::string sound = bytes_of(columns);
    REQUIRE(covered(scratch / "db") > 0);

    write_bytes(columns, bytes_of(make("other")));
    CHECK(covered(scratch / "db") == 0);
    for (const std::size_t size :
         {std::size_t{0}, std::size_t{7}, std::size_t{100}, sound.size() / 2, sound.size() - 1}) {
        write_bytes(columns, sound.substr(0, size));
        CHECK(covered(scratch / "db") == 0);
    }
    write_bytes(columns, sound + "x");
    CHECK(covered(scratch / "db") == 0);
    for (std::size_t at = 0; at < sound.size(); ++at) {
        std::string damaged = sound;
        damaged[at] = static_cast<char>(damaged[at] ^ (1 << below(8, random)));
        write_bytes(columns, damaged);
        CHECK(differences(scratch / "db") == 0);
    }
    fs::remove(columns);
    CHECK(covered(scratch / "db") == 0);
    fs::create_directory(columns);
    CHECK(covered(scratch / "db") == 0);
}

TEST_CASE("where columns cannot be written there are none") {
    const ScratchFolder scratch;
    const fs::path folder = scratch / "db";
    std::mt19937 random(1);
    Xapian::WritableDatabase database(folder.string(), Xapian::DB_CREATE);
    database.add_document(random_document(random));
    database.commit();
    fs::create_directories(folder / "columns.new" / "in the way");
    write_number_columns(folder);
    CHECK(covered(folder) == 0);
}

TEST_CASE("what has no revision of its own has no columns") {
    const ScratchFolder scratch;
    Xapian::Database joined;
    for (const std::string name : {"a", "b"}) {
        Xapian::WritableDatabase((scratch / name).string(), Xapian::DB_CREATE).commit();
        joined.add_database(Xapian::Database((scratch / name).string()));
    }
    CHECK(NumberColumns(scratch / "a", joined).empty());
}
