#include "analyzers/article_analyzer.h"
#include "analyzers/error.h"
#include "analyzers/workspace.h"
#include "indexer/database/check.h"
#include "indexer/database/database_writer.h"
#include "indexer/database/document_builder.h"
#include "indexer/schema/column_file.h"
#include "indexer/schema/fields.h"
#include "tests/indexer/scratch_folder.h"

#include <atomic>
#include <fstream>
#include <iterator>
#include <latch>
#include <string>
#include <thread>
#include <vector>

#include <catch2/catch.hpp>
#include <xapian.h>

using namespace kiosque;

namespace {

namespace fs = std::filesystem;

/// A few articles, each with a source and a date.
void make_database(const fs::path& location) {
    const ArticleAnalyzer analyzer = make_article_analyzer();
    Workspace workspace;
    DocumentBuilder builder;
    DatabaseWriter writer(location, make_stamp(analyzer));
    for (int number = 0; number < 20; ++number) {
        Article article;
        article.id = "a" + std::to_string(number);
        article.title = "La mairie de Seyne";
        article.text = "Le conseil se réunit à Seyne en 1998.";
        article.source = "Le Phare " + std::to_string(number % 3);
        Analysis analysis;
        analyzer.analyze(article, workspace, analysis);
        writer.put(builder.build(article, analysis));
    }
    writer.commit();
}

std::string bytes_of(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

bool tells(const std::vector<std::string>& damage, const std::string& what) {
    for (const std::string& one : damage)
        if (one.find(what) != std::string::npos) return true;
    return false;
}

}  // namespace

TEST_CASE("a damaged file of columns is told with what to do; one of another state is none") {
    const ScratchFolder scratch;
    const fs::path location = scratch / "db";
    make_database(location);
    REQUIRE(check_database(location) == std::vector<std::string>());
    const fs::path columns = location / column_file_name;
    const std::string sound = bytes_of(columns);
    std::string damaged = sound;
    damaged[make_column_header({}, {}).columns.front().begins + 40] ^= 1;
    std::ofstream(columns, std::ios::binary) << damaged;
    CHECK(tells(check_database(location), "remove this file"));
    std::ofstream(columns, std::ios::binary) << sound.substr(0, sound.size() / 2);
    CHECK(tells(check_database(location), "damaged as a whole"));
    std::ofstream(columns, std::ios::binary).close();
    CHECK(tells(check_database(location), "damaged as a whole"));
    std::ofstream(columns, std::ios::binary) << sound;
    {
        Xapian::WritableDatabase database(location.string(), Xapian::DB_OPEN);
        database.set_metadata("another", "state");
    }
    CHECK(check_database(location).empty());
    fs::remove(columns);
    CHECK(check_database(location).empty());
}

TEST_CASE("a damaged token stream is told") {
    const ScratchFolder scratch;
    const fs::path location = scratch / "db";
    make_database(location);
    Xapian::WritableDatabase database(location.string(), Xapian::DB_OPEN);
    Xapian::Document document = database.get_document(7);
    const std::string tokens = document.get_value(slot::tokens);
    document.add_value(slot::tokens, tokens.substr(0, tokens.size() - 1));
    database.replace_document(7, document);
    document = database.get_document(9);
    std::string width = document.get_value(slot::tokens);
    width.front() = '\0';
    document.add_value(slot::tokens, width);
    database.replace_document(9, document);
    database.commit();
    CHECK(tells(check_database(location), "article a6: the order of its words is damaged"));
    CHECK(tells(check_database(location), "article a8: the order of its words is damaged"));
}

TEST_CASE("what is being written is not called damaged") {
    const ScratchFolder scratch;
    const fs::path location = scratch / "db";
    make_database(location);
    std::latch writing(1);
    std::atomic<int> commits = 0;
    std::jthread writer([&](const std::stop_token& stop) {
        Xapian::WritableDatabase database(location.string(), Xapian::DB_OPEN | Xapian::DB_NO_SYNC);
        for (Xapian::docid number = 1; !stop.stop_requested(); number = number % 20 + 1) {
            Xapian::Document document = database.get_document(number);
            document.set_data(document.get_data());  // else nothing is written
            database.replace_document(number, document);
            database.set_metadata("turn", std::to_string(++commits));
            database.commit();
            if (commits == 1) writing.count_down();
        }
    });
    writing.wait();
    for (int round = 0; round < 10; ++round) {
        try {
            CHECK(check_database(location) == std::vector<std::string>());
        } catch (const Error& error) {
            CHECK_THAT(error.what(), Catch::Contains("is being written") &&
                                         !Catch::Contains("damage", Catch::CaseSensitive::No));
        }
    }
    writer.request_stop();
    writer.join();
    CHECK(check_database(location).empty());
}
