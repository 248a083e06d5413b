#include "query/commands/arguments.h"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace kiosque;

namespace {

/// What CLI11 gets, in the order typed, joined by |.
std::string read(std::vector<std::string> typed) {
    std::string out;
    const std::vector<std::string> words = shielded(std::move(typed));
    for (auto word = words.rbegin(); word != words.rend(); ++word) out += *word + "|";
    return out;
}

}  // namespace

TEST_CASE("arguments are shielded from what CLI11 would make of them") {
    CHECK(read({}).empty());
    CHECK(read({"search", "mot", "--limit", "3"}) == "search|mot|--limit|3|");
    CHECK(read({"search", "[sic]", "[", "]", ""}) == "search| [sic]|[|]||");
    CHECK(read({"search", "-mot"}) == "search|-mot|");
    CHECK(read({"search", "mot", "--", "-mot", "mot", "--"}) ==
          "search|mot|--end-of-options| -mot|mot| --|");
    CHECK(read({"--", "search"}) == "--|search|");
}

TEST_CASE("words come out of the shield as they were typed") {
    for (const std::string word : {"-mot", "--", "[sic]"}) CHECK(unshielded(" " + word) == word);
    for (const std::string word : {"mot", "", " mot", "-mot", "[x]"})
        CHECK(unshielded(word) == word);
}
