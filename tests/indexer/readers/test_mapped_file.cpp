#include "indexer/readers/mapped_file.h"
#include "tests/indexer/scratch_folder.h"

#include <algorithm>
#include <filesystem>
#include <string>

#include <catch2/catch.hpp>

using namespace kiosque;

TEST_CASE("a file that shrinks while it is read ends in zeros, and says so") {
    const ScratchFolder folder;
    const std::size_t size = GENERATE(100U, 3'000'000U);
    const auto path = folder.write("a", std::string(size, 'x'));
    const MappedFile file(path);
    REQUIRE(file.bytes().size() == size);
    CHECK_FALSE(file.has_shrunk());
    std::filesystem::resize_file(path, 10);
    const auto letters = static_cast<std::size_t>(std::ranges::count(file.bytes(), 'x'));
    const bool copied = size == 100;
    CHECK(file.has_shrunk() == !copied);
    CHECK(letters == (copied ? size : 10U));
}

TEST_CASE("what is released can be read again") {
    const ScratchFolder folder;
    const std::size_t size = GENERATE(100U, 3'000'000U);
    const auto path = folder.write("a", std::string(size, 'x'));
    const MappedFile file(path);
    for (const std::size_t begin : {0U, 5U, 4096U, 4'000'000U}) {
        file.release(begin, begin + 1'000'001);
        CHECK(static_cast<std::size_t>(std::ranges::count(file.bytes(), 'x')) == size);
    }
    CHECK_FALSE(file.has_shrunk());
}

TEST_CASE("what is appended or put in a file's place does not change what is read") {
    const ScratchFolder folder;
    const auto path = folder.write("a", std::string(3'000'000, 'x'));
    const MappedFile file(path);
    folder.write("b", "short");
    std::filesystem::rename(folder / "b", path);
    CHECK(std::ranges::count(file.bytes(), 'x') == 3'000'000);
    CHECK_FALSE(file.has_shrunk());
}
