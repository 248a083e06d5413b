#include "analyzers/error.h"
#include "indexer/commands/commands.h"
#include "indexer/database/check.h"
#include "indexer/database/kept_entities.h"
#include "indexer/pipeline/ingest.h"
#include "indexer/schema/facet_dictionary.h"
#include "tests/indexer/scratch_folder.h"

#include <string>

#include <catch2/catch.hpp>
#include <xapian.h>

using namespace kiosque;

namespace {

std::string article(const std::string& id) {
    return R"({"id":")" + id + R"(","title":"Une visite","text":"Le maire Jean Dupont a reçu )" +
           R"(Marie Curie à Lyon le 3 mai 1998.","source":"La Vigie"})" + "\n";
}

std::size_t names(const std::filesystem::path& database, FacetField field) {
    return FacetDictionary(Xapian::Database(database.string()), field).size();
}

}  // namespace

TEST_CASE("a database made without entities stays so until a rebuild asks for them") {
    const ScratchFolder folder;
    folder.write("first.jsonl", article("a"));
    folder.write("second.jsonl", article("b"));
    IndexCommand command;
    command.database = folder / "db";
    CHECK_FALSE(kept_entities(command.database));
    command.paths = {folder / "first.jsonl"};
    command.no_entities = true;
    REQUIRE(add(command) == 0);
    CHECK(kept_entities(command.database) == Entities::left_out);
    command.no_entities = false;
    command.paths = {folder / "second.jsonl"};
    REQUIRE(add(command) == 0);
    REQUIRE(rebuild(command) == 0);
    CHECK(Xapian::Database(command.database.string()).get_doccount() == 2);
    CHECK(names(command.database, FacetField::person) == 0);
    CHECK(names(command.database, FacetField::source) == 1);
    CHECK(kept_entities(command.database) == Entities::left_out);
    CHECK(check_database(command.database).empty());
    command.entities = true;
    REQUIRE(rebuild(command) == 0);
    CHECK(names(command.database, FacetField::person) > 0);
    CHECK(kept_entities(command.database) == Entities::sought);
    command.no_entities = true;
    CHECK_THROWS_AS(add(command), Error);
    command.dry_run = true;
    CHECK_THROWS_AS(add(command), Error);
}

TEST_CASE("that it is made without entities is known before the first article") {
    const ScratchFolder folder;
    folder.write("empty.jsonl", "");
    IndexCommand command;
    command.database = folder / "db";
    command.paths = {folder / "empty.jsonl"};
    command.no_entities = true;
    REQUIRE(add(command) == 0);
    CHECK(kept_entities(command.database) == Entities::left_out);
    folder.write("first.jsonl", article("a"));
    folder.write("second.jsonl", article("b"));
    command.paths = {folder / "first.jsonl"};
    command.no_entities = false;
    REQUIRE(add(command) == 0);
    CHECK(names(command.database, FacetField::person) == 0);
    // As if the database had been made between the look at it and the lock.
    const IngestOptions options{command.database, {folder / "second.jsonl"}, {}, 1, {}, false};
    CHECK_THROWS_WITH(ingest(options, make_article_analyzer()),
                      Catch::Contains("meanwhile made without"));
}
