#include "indexer/readers/file_walk.h"
#include "tests/indexer/scratch_folder.h"

#include <catch2/catch.hpp>

using namespace kiosque;

namespace {

/// "path key=value… " of each file, "!path reason" of each failure.
std::string walked(const std::filesystem::path& named) {
    std::string out;
    walk_files(
        {named},
        [&](FoundFile&& file) {
            out += file.provenance.path;
            for (const auto& [key, value] : file.provenance.folder_keys)
                out += ' ' + key + '=' + value;
            const ReadOptions options = options_in(file.settings.get(), {.map = {}, .zone = "UTC"});
            for (const auto& [field, name] : options.map) out += ' ' + field + ':' + name;
            if (options.zone != "UTC") out += ' ' + options.zone;
            out += '\n';
            return true;
        },
        [&](Problem&& problem) { out += '!' + problem.reason + '\n'; });
    return out;
}

}  // namespace

TEST_CASE("a folder's kiosque.toml holds for all below it, the inner one goes first") {
    const ScratchFolder folder;
    folder.write("a/kiosque.toml",
                 "source = \"La Vigie\"\nzone = \"America/Montreal\"\nlanguage = 'fr'\n"
                 "exclude = ['*.bak', 'brouillons/']\n[map]\ntext = \"corps\"\n");
    for (const char* name : {"a/1.txt", "a/1.bak", "a/brouillons/2.txt", "a/s/3.txt", "a/s/3.bak",
                             "a/s/x.csv", "b/4.txt"})
        folder.write(name, "x");
    folder.write("a/s/kiosque.toml",
                 "source = 'Le Phare'\ninclude = ['*.txt', '*.bak']\nexclude = ['!3.bak']\n"
                 "[map]\ntext = 'contenu'\n");
    const std::string first = "a/1.txt language=fr source=La Vigie text:corps America/Montreal\n";
    const std::string inner =
        " language=fr source=La Vigie source=Le Phare text:contenu text:corps America/Montreal\n";
    CHECK(walked(folder / "a") == first + "a/s/3.bak" + inner + "a/s/3.txt" + inner);
    CHECK(walked(folder / "a/s") == "s/3.bak" + inner + "s/3.txt" + inner);
    CHECK(walked(folder / "a/1.bak") ==
          "1.bak language=fr source=La Vigie text:corps America/Montreal\n");
    CHECK(walked(folder / "b") == "b/4.txt\n");
}

TEST_CASE("a kiosque.toml that cannot be read is told, and its folder not misread") {
    const struct {
        const char* toml;
        const char* reason;
    } cases[] = {
        {"source = La Vigie", "line 1: "},
        {"\nsource = 3", "line 2: source must be a text in quotation marks"},
        {"zone = 'Mars/Nord'", "line 1: there is no time zone \"Mars/Nord\""},
        {"exclude = 'x'", "line 1: exclude must be a list"},
        {"exclude = [1]", "line 1: exclude must be a text"},
        {"map = 'x'", "line 1: map must be a table"},
        {"[map]\ntexte = 'x'", "line 2: [map]: there is no field \"texte\""},
        {"split = '('", "line 1: split: “(” is no regular expression: at character "},
        {"sources = 'x'", "line 1: \"sources\" is unknown; known are source"},
    };
    const ScratchFolder folder;
    folder.write("a/x.txt", "x");
    folder.write("b/y.txt", "x");
    for (const auto& c : cases) {
        folder.write("a/kiosque.toml", c.toml);
        const std::string out = walked(folder / ".");
        CAPTURE(out);
        CHECK_THAT(out, Catch::StartsWith("!" + std::string(c.reason)));
        CHECK_THAT(out, Catch::Contains("nothing in its folder was read"));
        CHECK_THAT(out, Catch::EndsWith("b/y.txt\n"));
        CHECK_THAT(out, !Catch::Contains("x.txt"));
    }
}
