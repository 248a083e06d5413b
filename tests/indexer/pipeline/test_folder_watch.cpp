#include "indexer/pipeline/folder_watch.h"
#include "tests/indexer/scratch_folder.h"

#include <catch2/catch.hpp>

using namespace kiosque;
namespace fs = std::filesystem;
using namespace std::chrono_literals;

TEST_CASE("a change below a folder is told, those of the database and of hidden files are not") {
    const ScratchFolder folder;
    folder.write("in/a/f.txt", "x");
    folder.write("in/.git/f.txt", "x");
    folder.write("in/kiosque.db/iamglass", "x");
    FolderWatch watch({folder / "in"}, folder / "in/kiosque.db");
    CHECK_FALSE(watch.wait(0ms));
    folder.write("in/kiosque.db/iamglass", "y");
    folder.write("in/.git/g.txt", "x");
    folder.write("in/.hidden", "x");
    CHECK_FALSE(watch.wait(0ms));
    SECTION("a file is written") {
        folder.write("in/a/f.txt", "y");
    }
    SECTION("a file comes") {
        folder.write("in/a/g.txt", "y");
    }
    SECTION("a file goes") {
        fs::remove(folder / "in/a/f.txt");
    }
    SECTION("a file moves") {
        fs::rename(folder / "in/a/f.txt", folder / "in/a/h.txt");
    }
    SECTION("a file comes to a folder whose name begins like the database's") {
        fs::create_directories(folder / "in/kiosque.dbase");
        CHECK(watch.wait(10s));
        folder.write("in/kiosque.dbase/f.txt", "x");
    }
    SECTION("a file comes to a folder in one that was renamed") {
        fs::rename(folder / "in/a", folder / "in/b");
        CHECK(watch.wait(10s));
        fs::create_directories(folder / "in/b/c");
        CHECK(watch.wait(10s));
        folder.write("in/b/c/f.txt", "x");
    }
    SECTION("a folder comes, and a file in a folder in it") {
        fs::create_directories(folder / "in/b");
        CHECK(watch.wait(10s));
        fs::create_directories(folder / "in/b/c");
        CHECK(watch.wait(10s));
        folder.write("in/b/c/f.txt", "x");
    }
    CHECK(watch.wait(10s));
    CHECK_FALSE(watch.wait(0ms));
}

TEST_CASE("of a file its folder is watched, so that a new version may be moved into its place") {
    const ScratchFolder folder;
    folder.write("in/f.txt", "x");
    FolderWatch watch({folder / "in/f.txt"}, folder / "db");
    folder.write("in/f.txt.new", "y");
    CHECK(watch.wait(10s));
    fs::rename(folder / "in/f.txt.new", folder / "in/f.txt");
    CHECK(watch.wait(10s));
}
