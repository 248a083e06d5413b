// Processor time of a search with Xapian alone: bench_stock_search DATABASE QUERIES [RUNS].
// DATABASE was made by scriptindex as tools/bench/archive.py does: French stems, the date in value
// slot 0. The same queries as bench_search's; date:FROM..TO becomes a range over the values.
#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <xapian.h>

namespace {

/// "2016-03" → "20160300", or its last day if it ends a range.
std::string day(std::string date, bool last) {
    std::erase(date, '-');
    return date + std::string(8 - std::min<std::size_t>(date.size(), 8), last ? '9' : '0');
}

Xapian::Query parsed(std::string text, const Xapian::Database& database) {
    Xapian::Query range;
    if (const std::size_t at = text.find(" date:"); at != std::string::npos) {
        const std::string dates = text.substr(at + 6);
        text.resize(at);
        const std::size_t dots = dates.find("..");
        const std::string to = dots == std::string::npos ? dates : dates.substr(dots + 2);
        range = Xapian::Query(Xapian::Query::OP_VALUE_RANGE, 0, day(dates.substr(0, dots), false),
                              day(to, true));
    }
    Xapian::QueryParser parser;
    parser.set_database(database);
    parser.set_stemmer(Xapian::Stem("french"));
    parser.set_stemming_strategy(Xapian::QueryParser::STEM_SOME);
    parser.set_default_op(Xapian::Query::OP_AND);
    const Xapian::Query query = parser.parse_query(text);
    return range.empty() ? query : Xapian::Query(Xapian::Query::OP_FILTER, query, range);
}

double milliseconds_of(const Xapian::Database& database, const std::string& text) {
    const std::clock_t start = std::clock();
    Xapian::Enquire enquire(database);
    enquire.set_query(parsed(text, database));
    const Xapian::MSet hits = enquire.get_mset(0, 10, database.get_doccount());
    const Xapian::Stem stemmer("french");
    for (auto hit = hits.begin(); hit != hits.end(); ++hit)
        hits.snippet(hit.get_document().get_data(), 200, stemmer);
    return 1e3 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 3) {
        fmt::print(stderr, "usage: bench_stock_search DATABASE QUERIES [RUNS]\n");
        return 2;
    }
    const long runs = argc > 3 ? std::max(1L, std::strtol(argv[3], nullptr, 10)) : 5;
    try {
        const Xapian::Database database(argv[1]);
        std::vector<double> times;
        std::vector<std::string> queries;
        std::ifstream lines(argv[2]);
        for (std::string line; std::getline(lines, line);) queries.push_back(line);
        for (long run = 0; run <= runs; ++run) {
            for (const std::string& query : queries) {
                const double taken = milliseconds_of(database, query);
                if (run > 0) times.push_back(taken);
            }
        }
        if (times.empty()) return 0;
        std::ranges::sort(times);
        for (const int percent : {50, 95, 99})
            fmt::print("p{} {:7.3f} ms\n", percent,
                       times[times.size() * static_cast<std::size_t>(percent) / 100]);
    } catch (const Xapian::Error& error) {
        fmt::print(stderr, "bench_stock_search: {}\n", error.get_msg());
        return 2;
    }
}
