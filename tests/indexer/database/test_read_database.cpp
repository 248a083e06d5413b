#include "analyzers/error.h"
#include "indexer/database/check.h"
#include "indexer/database/content_lookup.h"
#include "indexer/database/create_database.h"
#include "indexer/database/file_manifest.h"
#include "indexer/database/kept_entities.h"
#include "indexer/database/read_database.h"
#include "tests/indexer/scratch_folder.h"
#include "tests/indexer/unprivileged.h"

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace kiosque;

namespace {

namespace fs = std::filesystem;

struct Reader {
    std::string name;
    std::function<void(const fs::path&)> read;
};

/// Everything that looks into a database before it is opened for writing.
const std::vector<Reader> readers = {
    {"the kinds of names", [](const fs::path& location) { kept_entities(location); }},
    {"the list of files", [](const fs::path& location) { load_manifest(location); }},
    {"the content of articles",
     [](const fs::path& location) { ContentLookup(location).find("a"); }},
    {"whatever is asked",
     [](const fs::path& location) {
         read_database(location,
                       [](const Xapian::Database& opened) { return opened.get_doccount(); });
     }},
};

}  // namespace

TEST_CASE("whatever reads a broken database calls it by its path and says what to do") {
    const ScratchFolder folder;
    folder.write("broken/iamglass", "no database");
    const std::string location = folder / "broken";
    for (const Reader& reader : readers) {
        INFO(reader.name);
        CHECK_THROWS_WITH(reader.read(location),
                          Catch::StartsWith("cannot read the database " + location + ": ") &&
                              Catch::EndsWith("kiosque-index check --db " + location));
    }
}

TEST_CASE("a folder that the user may not look into is not said to hold no database") {
    const ScratchFolder folder;
    const fs::path location = folder / "db";
    create_database(location, {});
    const bool whole = GENERATE(true, false);
    CAPTURE(whole);
    const fs::path barred = whole ? location : location / "iamglass";
    fs::permissions(barred, fs::perms::none);
    {
        const Unprivileged user;
        if (!user) {
            WARN("skipped: root may not become another user here");
        } else {
            const std::string told = location.string() + " may not be read by you";
            CHECK_THROWS_WITH(is_database(location), Catch::StartsWith(told));
            CHECK_THROWS_WITH(check_database(location), Catch::StartsWith(told));
            for (const Reader& reader : readers) {
                INFO(reader.name);
                CHECK_THROWS_WITH(reader.read(location), Catch::StartsWith(told));
            }
        }
    }
    fs::permissions(barred, fs::perms::owner_all);
    CHECK(is_database(location));
}

TEST_CASE("a reading begins anew where a writer took away its state, but not for ever") {
    const ScratchFolder folder;
    create_database(folder / "db", {});
    const auto overtaken_before = [&](int reading) {
        int readings = 0;
        return read_database(folder / "db", [&](const Xapian::Database&) {
            if (++readings < reading) throw Xapian::DatabaseModifiedError("discarded");
            return readings;
        });
    };
    CHECK(overtaken_before(1) == 1);
    CHECK(overtaken_before(most_readings) == most_readings);
    CHECK_THROWS_WITH(overtaken_before(most_readings + 1), Catch::Contains("is being written"));
}
