#include "query/language/edit_distance.h"

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

using kiosque::edit_distance;

namespace {

/// The textbook's whole table.
std::size_t obvious_distance(const std::string& a, const std::string& b) {
    std::vector<std::vector<std::size_t>> table(a.size() + 1,
                                                std::vector<std::size_t>(b.size() + 1));
    for (std::size_t i = 0; i <= a.size(); ++i) {
        for (std::size_t j = 0; j <= b.size(); ++j) {
            if (i == 0 || j == 0) {
                table[i][j] = i + j;
                continue;
            }
            const std::size_t cost = a[i - 1] == b[j - 1] ? 0 : 1;
            table[i][j] =
                std::min({table[i - 1][j - 1] + cost, table[i - 1][j] + 1, table[i][j - 1] + 1});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                table[i][j] = std::min(table[i][j], table[i - 2][j - 2] + 1);
        }
    }
    return table[a.size()][b.size()];
}

}  // namespace

TEST_CASE("edit distance counts typing errors") {
    CHECK(edit_distance("maire", "maire", 2) == 0);
    CHECK(edit_distance("maire", "mairie", 2) == 1);
    CHECK(edit_distance("maire", "miare", 2) == 1);
    CHECK(edit_distance("", "ab", 2) == 2);
    CHECK(edit_distance("maire", "abcde", 2) > 2);
    CHECK(edit_distance(std::string(1'000'000, 'a'), std::string(1'000'000, 'b'), 2) > 2);
}

TEST_CASE("edit distance within the limit is that of the whole table") {
    const auto seed = std::random_device()();
    CAPTURE(seed);
    std::mt19937 random(seed);
    const auto word = [&] {
        std::string letters;
        for (std::size_t i = random() % 9; i > 0; --i)
            letters += static_cast<char>('a' + random() % 3);
        return letters;
    };
    for (int round = 0; round < 20'000; ++round) {
        const std::string a = word();
        const std::string b = word();
        const std::size_t expected = obvious_distance(a, b);
        for (std::size_t limit = 0; limit <= 3; ++limit) {
            INFO(a << " " << b << " limit " << limit);
            const std::size_t found = edit_distance(a, b, limit);
            const bool same = expected <= limit ? found == expected : found > limit;
            if (!same) FAIL("found " << found << ", expected " << expected);
        }
    }
}
