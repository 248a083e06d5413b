// Processor time of parsing queries: bench_query. Ten words, an involved query, and one of a
// megabyte, which is cut to what anyone could mean.
#include "query/language/parsed_query.h"

#include <ctime>
#include <string>
#include <string_view>

#include <fmt/format.h>

namespace {

void report(std::string_view name, const std::string& query, int runs) {
    std::size_t children = 0;
    const std::clock_t start = std::clock();
    for (int i = 0; i < runs; ++i) children += kiosque::parse(query).tree.children.size();
    const double seconds = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
    fmt::print("{:<12} {:9.1f} µs   {} parts\n", name, 1e6 * seconds / runs,
               children / static_cast<std::size_t>(runs));
}

}  // namespace

int main() {
    report("ten words", "le maire de la ville annonce une réforme des écoles", 20'000);
    report("involved",
           "titre:\"à la une\" +grève NEAR/5 dockers -(port OU quai) personne:\"Paul Verdeau\" "
           "date:2023-11..2024-02",
           20'000);
    for (const std::string_view unit : {"mot ", "(", "\"", "a:", "-", "10 000 ", "a* OR ", "\\"}) {
        std::string long_query;
        while (long_query.size() < 1'000'000) long_query += unit;
        report(fmt::format("1 MB of {}", unit), long_query, 5);
    }
}
