#include "analyzers/article_analyzer.h"
#include "analyzers/error.h"
#include "analyzers/workspace.h"
#include "indexer/database/check.h"
#include "indexer/database/compact.h"
#include "indexer/database/database_writer.h"
#include "tests/indexer/database_dump.h"
#include "tests/indexer/scratch_folder.h"

#include <atomic>
#include <latch>
#include <thread>
#include <vector>

#include <catch2/catch.hpp>

using namespace kiosque;

namespace {

/// Small enough for several segments of a hundred articles.
constexpr WriterOptions little_memory{3'000'000, false};

const ArticleAnalyzer& analyzer() {
    static const ArticleAnalyzer instance = make_article_analyzer();
    return instance;
}

PreparedDocument document(int number) {
    static const char* const people[] = {"Claire Durand", "Paul Martin", "Anna Leroy"};
    Article article;
    article.id = "id" + std::to_string(number);
    article.title = "Titre numéro " + std::to_string(number);
    article.text = "Mme " + std::string(people[number % 3]) + " a visité la ville le " +
                   std::to_string(number % 28 + 1) + " mars.";
    article.source = "Source " + std::to_string(number / 2);
    article.date = PartialDate{2020, 3, static_cast<std::uint8_t>(number % 28 + 1)};
    article.date_from = DateOrigin::metadata;
    Workspace workspace;
    Analysis analysis;
    analyzer().analyze(article, workspace, analysis);
    return DocumentBuilder().build(article, analysis);
}

void put(DatabaseWriter& writer, int first, int last) {
    for (int number = first; number < last; ++number) writer.put(document(number));
}

/// One put after the other into a database that Xapian itself writes.
std::string expected(int articles) {
    const ScratchFolder folder;
    for (int first = 0; first < articles; first += 500) {
        DatabaseWriter writer(folder / "db", make_stamp(analyzer()));
        put(writer, first, std::min(first + 500, articles));
        writer.commit();
    }
    return dump(folder / "db");
}

}  // namespace

TEST_CASE("however many segments a build has, the database is the same") {
    constexpr int articles = 1200;
    const std::size_t memory = GENERATE(2'300'000U, 3'000'000U, 1'000'000'000U);
    CAPTURE(memory);
    const ScratchFolder folder;
    DatabaseWriter writer(folder / "db", make_stamp(analyzer()), {memory, false});
    put(writer, 0, articles);
    CHECK(Xapian::Database((folder / "db").string()).get_doccount() == 0);
    writer.commit();
    CHECK((dump(folder / "db") == expected(articles)));
    CHECK(check_database(folder / "db") == std::vector<std::string>());
    CHECK_FALSE(std::filesystem::exists(folder / ".db.kiosque"));
}

TEST_CASE("a writer goes on after a commit, in place and beside") {
    constexpr int articles = 2600;
    const ScratchFolder folder;
    DatabaseWriter writer(folder / "db", make_stamp(analyzer()), little_memory);
    put(writer, 0, 40);
    writer.commit();
    put(writer, 40, articles);
    CHECK(writer.put(document(7)) == DatabaseWriter::Outcome::replaced);
    writer.commit();
    CHECK(writer.put(document(articles)) == DatabaseWriter::Outcome::added);
    writer.commit();
    CHECK(check_database(folder / "db").empty());
    CHECK((dump(folder / "db") == expected(articles + 1)));
}

TEST_CASE("the complete segments of an interrupted build are merged by whoever writes next") {
    constexpr int articles = 1200;
    const ScratchFolder folder;
    {
        DatabaseWriter writer(folder / "db", make_stamp(analyzer()), little_memory);
        put(writer, 0, articles);
    }
    CHECK(Xapian::Database((folder / "db").string()).get_doccount() == 0);
    const DatabaseWriter next(folder / "db", make_stamp(analyzer()));
    const Xapian::Database database((folder / "db").string());
    CHECK(database.get_doccount() > 100);
    CHECK(database.get_doccount() < articles);
    CHECK(check_database(folder / "db").empty());
    CHECK_FALSE(std::filesystem::exists(folder / ".db.kiosque"));
    CHECK((expected(static_cast<int>(database.get_doccount())) == dump(folder / "db")));
}

TEST_CASE("a first build that dies while its names are committed begins anew") {
    const ScratchFolder folder;
    {
        DatabaseWriter writer(folder / "db", make_stamp(analyzer()));
        writer.commit();
    }
    {
        Xapian::WritableDatabase database((folder / "db").string());
        FacetDictionaryWriter sources(FacetField::source);
        sources.ordinal("Source 0", "source 0");
        for (const Metadata& entry : sources.changes_since(0))
            database.set_metadata(entry.key, entry.value);
    }
    DatabaseWriter writer(folder / "db", make_stamp(analyzer()));
    put(writer, 0, 10);
    writer.commit();
    CHECK(check_database(folder / "db").empty());
    CHECK((dump(folder / "db") == expected(10)));
}

TEST_CASE("segments of another analyzer, or that were merged already, are dropped") {
    const ScratchFolder folder;
    {
        DatabaseWriter writer(folder / "db", make_stamp(analyzer()), little_memory);
        put(writer, 0, 1200);
    }
    SECTION("another analyzer") {
        Stamp other = make_stamp(analyzer());
        other.annotations = "newer";
        DatabaseWriter(folder / "db", other).commit();
        CHECK(Xapian::Database((folder / "db").string()).get_doccount() == 0);
    }
    SECTION("merged already") {
        std::filesystem::copy(folder / ".db.kiosque", folder / "copy",
                              std::filesystem::copy_options::recursive);
        DatabaseWriter(folder / "db", make_stamp(analyzer())).commit();
        const std::string merged = dump(folder / "db");
        std::filesystem::rename(folder / "copy", folder / ".db.kiosque");
        DatabaseWriter(folder / "db", make_stamp(analyzer())).commit();
        CHECK((dump(folder / "db") == merged));
    }
    CHECK_FALSE(std::filesystem::exists(folder / ".db.kiosque"));
}

TEST_CASE("of several first builds at one moment one builds, the others are told by whom") {
    for (int round = 0; round < 20; ++round) {
        const ScratchFolder folder;
        std::atomic<int> first = 0;
        std::atomic<int> refused = 0;
        {
            std::latch together(4);
            std::vector<std::jthread> runs;
            for (int run = 0; run < 4; ++run)
                runs.emplace_back([&] {
                    together.arrive_and_wait();
                    try {
                        DatabaseWriter writer(folder / "db", make_stamp(analyzer()));
                        put(writer, 0, 3);
                        writer.commit();
                        ++first;
                    } catch (const Error& error) {
                        const std::string message = error.what();
                        refused += message.find("another kiosque-index") != message.npos ? 1 : 0;
                    }
                });
        }
        CHECK(first >= 1);
        CHECK(first + refused == 4);
        CHECK((dump(folder / "db") == expected(3)));
        CHECK(check_database(folder / "db").empty());
        DatabaseWriter(folder / "db", make_stamp(analyzer())).commit();
        CHECK_FALSE(std::filesystem::exists(folder / ".db.kiosque"));
    }
}

TEST_CASE("what lies beside a database under its name stays") {
    const ScratchFolder folder;
    folder.write("db.new/notes.txt", "mine");
    folder.write("db.building/notes.txt", "mine");
    {
        DatabaseWriter writer(folder / "db", make_stamp(analyzer()), little_memory);
        put(writer, 0, 1200);
        writer.commit();
    }
    compact_database(folder / "db");
    CHECK(std::filesystem::exists(folder / "db.new/notes.txt"));
    CHECK(std::filesystem::exists(folder / "db.building/notes.txt"));
}

TEST_CASE("through a symbolic link the folder behind it is built and replaced") {
    const ScratchFolder folder;
    {
        DatabaseWriter writer(folder / "real", make_stamp(analyzer()));
        writer.commit();
    }
    std::filesystem::create_directory(folder / "links");
    const auto link = folder / "links/db";
    std::filesystem::create_symlink("../real", link);
    {
        DatabaseWriter writer(link, make_stamp(analyzer()), little_memory);
        put(writer, 0, 1200);
        writer.commit();
    }
    compact_database(link);
    CHECK(std::filesystem::is_symlink(link));
    CHECK((dump(folder / "real") == expected(1200)));
    CHECK(std::filesystem::directory_iterator(folder / "links")->path() == link);
}
