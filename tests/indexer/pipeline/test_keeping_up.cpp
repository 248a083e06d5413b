#include "indexer/database/check.h"
#include "indexer/database/compact.h"
#include "indexer/database/database_writer.h"
#include "indexer/database/file_manifest.h"
#include "indexer/database/fresh_copy.h"
#include "indexer/pipeline/ingest.h"
#include "indexer/pipeline/rebuild.h"
#include "indexer/schema/facet_dictionary.h"
#include "indexer/schema/stored_article.h"
#include "indexer/schema/terms.h"
#include "tests/indexer/scratch_folder.h"

#include <algorithm>
#include <vector>

#include <catch2/catch.hpp>
#include <xapian.h>

using namespace kiosque;
namespace fs = std::filesystem;

namespace {

const ArticleAnalyzer& analyzer() {
    static const ArticleAnalyzer instance = make_article_analyzer();
    return instance;
}

/// An archive and its database.
class Archive : public ScratchFolder {
  public:
    RunReport add(std::vector<std::string> names, bool prune = false) const {
        std::vector<fs::path> inputs;
        for (const std::string& name : names) inputs.push_back(*this / name);
        return ingest({*this / "db", inputs, {}, 2, {}, prune}, analyzer());
    }
    void move(const std::string& from, const std::string& to) const {
        fs::create_directories((*this / to).parent_path());
        fs::rename(*this / from, *this / to);
    }
    void remove(const std::string& name) const { fs::remove_all(*this / name); }

    /// "title path" of every article, sorted, and the database sound.
    std::vector<std::string> articles() const {
        const Xapian::Database database((*this / "db").string());
        std::vector<std::string> found;
        for (auto doc = database.postlist_begin(""); doc != database.postlist_end(""); ++doc) {
            const Article article = decode_article(database.get_document(*doc).get_data()).article;
            found.push_back(article.title + " " + article.path);
        }
        std::ranges::sort(found);
        CHECK(check_database(*this / "db").empty());
        return found;
    }
    std::string id_of(const std::string& title) const {
        const Xapian::Database database((*this / "db").string());
        for (auto doc = database.postlist_begin(""); doc != database.postlist_end(""); ++doc) {
            const Article article = decode_article(database.get_document(*doc).get_data()).article;
            if (article.title == title) return article.id;
        }
        return {};
    }
};

using Articles = std::vector<std::string>;

std::string line(const std::string& title, const std::string& id = "") {
    return (id.empty() ? "{" : R"({"id":")" + id + "\",") + R"("title":")" + title +
           R"(","text":"Ce qui s'est passé à )" + title + "\"}\n";
}

}  // namespace

TEST_CASE("two files of one name in two folders are two files") {
    const Archive archive;
    archive.write("2019/f.jsonl", line("A") + line("B"));
    archive.write("2020/f.jsonl", line("C") + line("D"));
    archive.add({"2019/f.jsonl"});
    CHECK(archive.add({"2020/f.jsonl"}).added == 2);
    CHECK(archive.articles() ==
          Articles{"A f.jsonl#1", "B f.jsonl#2", "C 2020/f.jsonl#1", "D 2020/f.jsonl#2"});
    CHECK(archive.add({"2019/f.jsonl", "2020/f.jsonl"}).unchanged == 4);
    CHECK(archive.articles().size() == 4);
}

TEST_CASE("a file is the same however it is named") {
    const Archive archive;
    archive.write("all/2019/f.jsonl", line("A"));
    archive.write("all/2020/f.jsonl", line("B"));
    archive.add({"all"});
    CHECK(archive.add({"all/2019", "all/2020/f.jsonl"}).unchanged == 2);
    archive.write("all/2019/f.jsonl", line("A") + line("C"));
    CHECK(archive.add({"all/2019"}).added == 1);
    CHECK(archive.add({"all", "all/2019"}).unchanged == 3);
    CHECK(archive.articles() ==
          Articles{"A all/2019/f.jsonl#1", "B all/2020/f.jsonl#1", "C all/2019/f.jsonl#2"});
}

TEST_CASE("an article that was renamed is the same in later runs") {
    const Archive archive;
    archive.write("f/1.jsonl", line("A", "x"));
    archive.write("f/2.jsonl", line("B", "x"));
    CHECK(archive.add({"f"}).warned == 1);
    const Articles both{"A f/1.jsonl#1", "B f/2.jsonl#1"};
    CHECK(archive.articles() == both);
    archive.write("f/2.jsonl", "\n" + line("B", "x"));
    CHECK(archive.add({"f/2.jsonl"}).unchanged == 1);
    CHECK(archive.articles() == Articles{"A f/1.jsonl#1", "B f/2.jsonl#2"});
    archive.write("f/2.jsonl", line("C", "x"));
    CHECK(archive.add({"f/2.jsonl"}).replaced == 1);
    CHECK(archive.articles() == Articles{"A f/1.jsonl#1", "C f/2.jsonl#1"});
    CHECK(archive.id_of("C") == "x~2");
    archive.write("f/1.jsonl", line("D", "x"));
    CHECK(archive.add({"f"}).replaced == 1);
    CHECK(archive.articles() == Articles{"C f/2.jsonl#1", "D f/1.jsonl#1"});
    archive.write("f/0.jsonl", line("E", "x"));
    CHECK(archive.add({"f"}).added == 1);
    CHECK(archive.id_of("E") == "x~3");
    CHECK(archive.id_of("D") == "x");
}

TEST_CASE("one run, or a run a file, or one that starts in the middle: the same ids") {
    const Archive archive;
    for (const char* name : {"f/1.jsonl", "f/2.jsonl", "f/3.jsonl"})
        archive.write(name, line(name, "x") + line("même", "y"));
    archive.add({"f"});
    const auto ids = [&] {
        std::string text;
        for (const char* title : {"f/1.jsonl", "f/2.jsonl", "f/3.jsonl", "même"})
            text += archive.id_of(title) + " ";
        return text;
    };
    CHECK(ids() == "x x~2 x~3 y ");
    archive.remove("db");
    archive.move("f/2.jsonl", "2.jsonl");
    archive.move("f/3.jsonl", "3.jsonl");
    archive.add({"f"});
    archive.move("2.jsonl", "f/2.jsonl");
    archive.add({"f"});
    archive.move("3.jsonl", "f/3.jsonl");
    archive.add({"f"});
    CHECK(ids() == "x x~2 x~3 y ");
}

TEST_CASE(
    "in a run of its own another file replaces what has its id, and both are there again "
    "once both are read") {
    const Archive archive;
    archive.write("1.jsonl", line("A", "x"));
    archive.write("2.jsonl", line("B", "x"));
    archive.add({"1.jsonl"});
    const RunReport report = archive.add({"2.jsonl"});
    CHECK(report.replaced == 1);
    CHECK(report.warned == 1);
    CHECK(archive.articles() == Articles{"B 2.jsonl#1"});
    archive.add({"1.jsonl", "2.jsonl"});
    CHECK(archive.articles() == Articles{"A 1.jsonl#1", "B 2.jsonl#1"});
}

TEST_CASE("a file that moves keeps its ids, and its articles say where it lies") {
    const Archive archive;
    archive.write("a/f.jsonl", line("A") + line("B"));
    archive.write("a/g.txt", "Titre\n\nTexte.");
    archive.add({"a"});
    const std::string id = archive.id_of("A");
    archive.move("a/f.jsonl", "a/sub/h.jsonl");
    RunReport report = archive.add({"a"});
    CHECK(report.moved_files == 1);
    CHECK(report.unchanged == 3);
    CHECK(archive.id_of("A") == id);
    CHECK(archive.articles() ==
          Articles{"A a/sub/h.jsonl#1", "B a/sub/h.jsonl#2", "Titre a/g.txt"});
    archive.write("a/f.jsonl", line("C"));  // another file where it was
    CHECK(archive.add({"a"}).added == 1);
    CHECK(archive.articles().size() == 4);
    archive.move("a", "b");
    report = archive.add({"b"}, true);
    CHECK(report.moved_files == 3);
    CHECK(report.unchanged == 4);
    CHECK(archive.id_of("A") == id);
    CHECK(archive.articles().size() == 4);
    CHECK(archive.articles().front() == "A b/sub/h.jsonl#1");
}

TEST_CASE("what is unchanged is not opened, what cannot be read is told again") {
    const Archive archive;
    archive.write("a/f.jsonl", line("A") + "{\n");
    archive.write("a/g.jsonl", line("B"));
    const auto write_time = fs::last_write_time(archive / "a/g.jsonl") - std::chrono::hours(1);
    fs::last_write_time(archive / "a/g.jsonl", write_time);
    CHECK(archive.add({"a"}).failed == 1);
    archive.write("a/g.jsonl", line("Z"));  // as large, and as old
    fs::last_write_time(archive / "a/g.jsonl", write_time);
    const RunReport report = archive.add({"a"});
    CHECK(report.failed == 1);
    CHECK(report.known_files == 1);
    CHECK(report.unchanged == 2);
    fs::last_write_time(archive / "a/g.jsonl", write_time + std::chrono::seconds(1));
    CHECK(archive.add({"a"}).replaced == 1);
}

TEST_CASE("other options read everything again") {
    const Archive archive;
    archive.write("a/f.jsonl", R"({"title":"A","titre":"B","text":"Un texte."})");
    archive.add({"a"});
    ReadOptions options;
    options.map = {{"title", "titre"}};
    const RunReport report = ingest({archive / "db", {archive / "a"}, options, 1, {}}, analyzer());
    CHECK(report.replaced == 1);
    CHECK(archive.articles() == Articles{"B a/f.jsonl#1"});
}

TEST_CASE("prune removes what has vanished, files and records, and nothing else") {
    const Archive archive;
    archive.write("a/f.jsonl", line("A", "a") + line("B", "b") + line("C", "c"));
    archive.write("a/g.txt", "Titre\n\nTexte.");
    archive.write("z/h.txt", "Ailleurs\n\nTexte.");
    archive.add({"a", "z"});
    archive.write("a/f.jsonl", line("A", "a") + line("C", "c"));
    archive.remove("a/g.txt");
    archive.remove("z/h.txt");
    const RunReport kept = archive.add({"a"});
    CHECK(kept.removed == 0);
    CHECK(kept.vanished_files == 1);
    CHECK(archive.articles().size() == 5);
    CHECK(archive.add({"a"}, true).removed == 2);  // B and the file
    CHECK(archive.articles() == Articles{"A a/f.jsonl#1", "Ailleurs z/h.txt", "C a/f.jsonl#2"});
    CHECK(archive.add({"a"}, true).known_files == 1);
}

TEST_CASE("prune removes nothing of a file that could not be read to its end") {
    const Archive archive;
    archive.write("a/f.jsonl", line("A", "a") + line("B", "b") + line("C", "c"));
    archive.add({"a"});
    archive.write("a/f.jsonl", line("A", "a") + "{\"id\":\"b\",\n");
    const RunReport report = archive.add({"a"}, true);
    CHECK(report.failed == 1);
    CHECK(report.removed == 0);
    CHECK(archive.articles().size() == 3);
    archive.write("a/f.jsonl", line("A", "a"));
    CHECK(archive.add({"a"}, true).removed == 2);
}

TEST_CASE("prune refuses to empty a folder: its disk may not be mounted") {
    const Archive archive;
    archive.write("a/g.txt", "Titre\n\nTexte.");
    archive.add({"a"});
    archive.remove("a/g.txt");
    CHECK_THROWS_WITH(archive.add({"a"}, true), Catch::Contains("mounted"));
    CHECK(archive.add({"a"}).vanished_files == 0);
    CHECK(archive.articles().size() == 1);
}

TEST_CASE("the same bytes twice are indexed once, whichever copy stays") {
    const Archive archive;
    const std::string text = "Titre\n\nUn texte assez long pour être une copie.";
    archive.write("a/1.txt", text);
    archive.write("a/2.txt", text);
    archive.write("a/media=X/3.txt", text);  // of another source
    RunReport report = archive.add({"a"});
    CHECK(report.copies == 1);
    CHECK(report.added == 2);
    const std::string id = archive.id_of("Titre");
    SECTION("the first goes") {
        archive.remove("a/1.txt");
        archive.add({"a"}, true);
        CHECK(archive.articles() == Articles{"Titre a/2.txt", "Titre a/media=X/3.txt"});
        CHECK(archive.id_of("Titre") == id);
    }
    SECTION("the first changes") {
        archive.write("a/1.txt", "Autre\n\nUn autre texte.");
        archive.add({"a"}, true);
        CHECK(archive.articles() ==
              Articles{"Autre a/1.txt", "Titre a/2.txt", "Titre a/media=X/3.txt"});
    }
    SECTION("the second goes") {
        archive.remove("a/2.txt");
        CHECK(archive.add({"a"}, true).removed == 0);
        CHECK(archive.articles() == Articles{"Titre a/1.txt", "Titre a/media=X/3.txt"});
    }
    SECTION("the second changes") {
        archive.write("a/2.txt", "Autre\n\nUn autre texte.");
        archive.add({"a"}, true);
        CHECK(archive.articles() ==
              Articles{"Autre a/2.txt", "Titre a/1.txt", "Titre a/media=X/3.txt"});
    }
}

TEST_CASE("an article in two files stays as long as one of them has it") {
    const Archive archive;
    archive.write("a/1.jsonl", line("A", "a") + line("B", "b"));
    archive.write("a/2.jsonl", line("B", "b") + line("C", "c"));
    archive.add({"a"});
    SECTION("its file goes") {
        archive.remove("a/1.jsonl");
    }
    SECTION("its file loses it") {
        archive.write("a/1.jsonl", line("D", "d"));
    }
    archive.add({"a"}, true);
    const Articles articles = archive.articles();
    CHECK(std::ranges::count(articles, "B a/2.jsonl#1") == 1);
    CHECK(std::ranges::count(articles, "A a/1.jsonl#1") == 0);
}

TEST_CASE("the list of files survives compact and rebuild") {
    const Archive archive;
    for (int i = 0; i < 600; ++i)
        archive.write("a/" + std::to_string(i) + ".txt", "Numéro " + std::to_string(i) + "\n\nX.");
    archive.add({"a"});
    CHECK(load_manifest(archive / "db").size() == 600);
    compact_database(archive / "db");
    CHECK(archive.add({"a"}).known_files == 600);
    rebuild(archive / "db", analyzer(), 2);
    CHECK(archive.add({"a"}).known_files == 600);
    archive.remove("a/17.txt");
    CHECK(archive.add({"a"}, true).removed == 1);
    CHECK(load_manifest(archive / "db").at(17).location.empty() == false);
    CHECK(archive.articles().size() == 599);
}

TEST_CASE("what a kiosque.toml says counts when it changes; what it excludes is pruned") {
    const Archive archive;
    archive.write("a/1.txt", "Un\n\nTexte un.");
    archive.write("a/2.txt", "Deux\n\nTexte deux.");
    archive.add({"a"});
    archive.write("a/kiosque.toml", "source = 'La Vigie'\n");
    CHECK(archive.add({"a"}).replaced == 2);
    archive.write("a/kiosque.toml", "source = 'La Vigie'\nexclude = ['2.*']\n");
    CHECK(archive.add({"a"}).known_files == 1);
    archive.write("a/kiosque.toml", "source = \n");
    CHECK(archive.add({"a"}, true).failed == 1);
    CHECK(archive.articles().size() == 2);
    archive.write("a/kiosque.toml", "source = 'La Vigie'\nexclude = ['2.*']\n");
    CHECK(archive.add({"a"}, true).removed == 1);
    CHECK(archive.articles() == Articles{"Un a/1.txt"});
}

TEST_CASE("what was removed or pruned leaves no word behind once the database is compact") {
    const Archive archive;
    archive.write("a/1.txt", "Reste\n\nLe texte qui reste.");
    const std::string secret =
        R"("text":"Mme Ysaline Quaxolotte habite Zurbanville.","source":"Le Quaxo","author":"X. Quaxette"})";
    archive.write("a/quaxo2.jsonl", R"({"id":"quaxo-2","title":"Quaxophonie",)" + secret);
    archive.write("a/3.jsonl", R"({"id":"quaxo-3","title":"Quaxologie",)" + secret);
    archive.add({"a"});
    const auto words_left = [&] {
        std::string left;
        for (const auto& file : fs::directory_iterator(archive / "db")) {
            std::ifstream in(file.path(), std::ios::binary);
            const std::string bytes{std::istreambuf_iterator<char>(in), {}};
            for (const char* word : {"quax", "Quax", "ysalin", "zurban"})
                if (bytes.find(word) != std::string::npos) left += std::string(word) + ' ';
        }
        for (const FacetRow& row : facet_table) {
            const FacetDictionary names(Xapian::Database((archive / "db").string()), row.field);
            names.for_each([&](std::uint32_t, const FacetName& name) {
                if (name.key.find("qua") != std::string::npos) left += name.name + ' ';
            });
        }
        const FileManifest files = load_manifest(archive / "db");
        for (std::uint32_t file = 0; file < files.size(); ++file)
            if (files.at(file).path.find("quax") != std::string::npos) left += files.at(file).path;
        return left;
    };
    CHECK(words_left() != "");
    archive.remove("a/quaxo2.jsonl");
    CHECK(archive.add({"a"}, true).removed == 1);
    {
        DatabaseWriter writer(archive / "db", make_stamp(analyzer()));
        CHECK(writer.remove("quaxo-3"));
        writer.commit();
    }
    CHECK(has_stale_bounds(Xapian::Database((archive / "db").string())));
    compact_database(archive / "db");
    CHECK(words_left() == "");
    CHECK_FALSE(has_stale_bounds(Xapian::Database((archive / "db").string())));
    CHECK(check_database(archive / "db").empty());
    CHECK(archive.articles() == Articles{"Reste a/1.txt"});
    CHECK(archive.add({"a"}).known_files == 2);
    archive.write("a/3.jsonl", R"({"id":"n4","title":"Le retour",)" + secret);
    CHECK(archive.add({"a"}).added == 1);
    CHECK(archive.articles().size() == 2);
}
