#include "analyzers/error.h"
#include "indexer/readers/file_walk.h"

#include <algorithm>
#include <filesystem>
#include <fstream>

#include <catch2/catch.hpp>
#include <sys/stat.h>
#include <unistd.h>

using namespace kiosque;
namespace fs = std::filesystem;

namespace {

/// An empty folder of its own that goes with the object; the current folder while it lives.
class Sandbox {
  public:
    Sandbox() : before_(fs::current_path()) {
        std::string name = (fs::temp_directory_path() / "kiosque-walk-XXXXXX").string();
        REQUIRE(::mkdtemp(name.data()) != nullptr);
        root_ = fs::canonical(name);
        fs::current_path(root_);
    }
    ~Sandbox() {
        fs::current_path(before_);
        std::error_code ignored;
        fs::remove_all(root_, ignored);
    }
    Sandbox(const Sandbox&) = delete;
    Sandbox& operator=(const Sandbox&) = delete;

    static void write(const fs::path& file, std::string_view bytes = "x") {
        if (file.has_parent_path()) fs::create_directories(file.parent_path());
        std::ofstream(file, std::ios::binary) << bytes;
    }
    const fs::path& root() const { return root_; }

  private:
    fs::path before_;
    fs::path root_;
};

/// "a/b.txt c.txt !d reason": what is found in order, what failed after a '!'.
std::string walked(const std::vector<fs::path>& paths) {
    std::string out;
    const auto add = [&](const std::string& text) {
        out.append(out.empty() ? "" : " ").append(text);
    };
    walk_files(
        paths,
        [&](FoundFile&& file) {
            CHECK(fs::exists(file.location));
            CHECK(file.size == fs::file_size(file.location));
            add(file.provenance.path);
            return true;
        },
        [&](Problem&& problem) { add("!" + problem.path + " (" + problem.reason + ")"); });
    return out;
}

}  // namespace

TEST_CASE("walk: sorted by name, hidden passed over unless named") {
    Sandbox sandbox;
    for (const char* name :
         {"archive/b.txt", "archive/a/z.txt", "archive/a.txt", "archive/B.txt", "archive/é.txt",
          "archive/.caché/x.txt", "archive/.x", "archive/vide/.y"})
        Sandbox::write(name);
    const std::string expected =
        "archive/B.txt archive/a/z.txt archive/a.txt archive/b.txt archive/é.txt";
    CHECK(walked({"archive"}) == expected);
    CHECK(walked({"archive/"}) == expected);
    CHECK(walked({"./archive//"}) == expected);
    CHECK(walked({sandbox.root() / "archive"}) == expected);
    CHECK(walked({"archive/.caché"}) == ".caché/x.txt");
    CHECK(walked({"archive/.x"}) == ".x");
    fs::current_path("archive");
    CHECK(walked({"."}) == expected);
    CHECK(walked({"a/.."}) == expected);
    CHECK(walked({"../archive"}) == expected);
    CHECK(walked({"a", "b.txt"}) == "a/z.txt b.txt");
}

TEST_CASE("walk: ends where nothing more is wanted") {
    Sandbox sandbox;
    for (const char* name : {"a/x/1.txt", "a/x/2.txt", "a/y.txt", "b/z.txt"}) Sandbox::write(name);
    std::string found;
    walk_files(
        {"a", "b"},
        [&](FoundFile&& file) {
            found += file.provenance.path;
            return false;
        },
        [](Problem&& problem) { FAIL(problem.reason); });
    CHECK(found == "a/x/1.txt");
}

TEST_CASE("walk: databases are no archive") {
    Sandbox sandbox;
    for (const char* name : {"a/f.txt", "a/kiosque.db/iamglass", "a/kiosque.db/postlist.glass"})
        Sandbox::write(name);
    CHECK(walked({"a"}) == "a/f.txt");
}

TEST_CASE("walk: links and cycles") {
    Sandbox sandbox;
    Sandbox::write("a/f.txt");
    Sandbox::write("b/g.txt");
    fs::create_directory_symlink("..", "a/parent");
    fs::create_directory_symlink("../b", "a/same");
    fs::create_symlink("f.txt", "a/link.txt");
    fs::create_symlink("nowhere", "a/broken");
    CHECK(walked({"a"}) ==
          "!a/broken (no such file or directory) a/f.txt a/link.txt a/parent/b/g.txt");
    CHECK(walked({"b", "b"}) == "b/g.txt");
    fs::create_symlink("loop", "loop");
    CHECK(walked({"loop"}) == "!loop (too many levels of symbolic links)");
}

TEST_CASE("walk: what is no file, not there or not readable") {
    Sandbox sandbox;
    Sandbox::write("a/f.txt");
    REQUIRE(::mkfifo("a/fifo", 0600) == 0);
    CHECK(walked({"a"}) == "a/f.txt");
    CHECK(walked({"a/fifo"}) == "!a/fifo (neither a file nor a folder)");
    CHECK(walked({"nowhere", "a"}) == "!nowhere (no such file or directory) a/f.txt");
    CHECK_THROWS_AS(MappedFile("a/fifo"), Error);
    CHECK_THROWS_AS(MappedFile("a"), Error);
    CHECK_THROWS_WITH(MappedFile("nowhere"), "nowhere cannot be read: No such file or directory");
    if (::geteuid() == 0) return;  // root may read everything
    Sandbox::write("a/secret/x.txt");
    fs::permissions("a/f.txt", fs::perms::none);
    fs::permissions("a/secret", fs::perms::none);
    CHECK(walked({"a"}) == "a/f.txt !a/secret (permission denied)");
    CHECK_THROWS_AS(MappedFile("a/f.txt"), Error);
    fs::permissions("a/secret", fs::perms::owner_all);
}

TEST_CASE("walk: names with any bytes") {
    Sandbox sandbox;
    Sandbox::write("a/x\ny.txt");
    Sandbox::write("a/caf\xE9 #1!.txt");
    Sandbox::write("a/100%");
    CHECK(walked({"a"}) == "a/100%25 a/caf%E9 %231%21.txt a/x\ny.txt");
}

TEST_CASE("walk: key=value folders, also above what was named") {
    Sandbox sandbox;
    Sandbox::write("media=La Une/year=2022/x=y=z/=no/plain/f.txt");
    const std::vector<std::pair<std::string, std::string>> expected = {
        {"media", "La Une"}, {"year", "2022"}, {"x", "y=z"}};
    for (const char* named : {".", "media=La Une", "media=La Une/year=2022/x=y=z",
                              "media=La Une/year=2022/x=y=z/=no/plain/f.txt"}) {
        CAPTURE(named);
        std::size_t files = 0;
        walk_files(
            {named},
            [&](FoundFile&& file) {
                ++files;
                CHECK(file.provenance.folder_keys == expected);
                return true;
            },
            [](Problem&& problem) { FAIL(problem.reason); });
        CHECK(files == 1);
    }
}

TEST_CASE("a file's bytes are the same whether copied or mapped") {
    Sandbox sandbox;
    for (const std::size_t size : {0U, 1U, 4096U, 1U << 20U, (1U << 20U) + 1U, 3'000'000U}) {
        const std::string bytes(size, 'a');
        Sandbox::write("f", bytes);
        CHECK(MappedFile("f").bytes() == bytes);
    }
}
