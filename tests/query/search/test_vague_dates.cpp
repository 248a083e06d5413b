#include "query/search/searcher.h"
#include "tests/query/archives/sample_archive.h"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace kiosque;

namespace {

Entry dated(const char* id, const char* text, const char* published,
            const std::vector<const char*>& said) {
    Entry made = entry(id, "Titre", text, published);
    for (const char* const iso : said) {
        const PartialDate date = parse_iso_date(iso).value();
        made.dates.push_back({date, date});
    }
    return made;
}

std::string messages(const std::vector<Diagnostic>& diagnostics) {
    std::string out;
    for (const Diagnostic& diagnostic : diagnostics) out += diagnostic.message + "; ";
    return out;
}

DateInterval days(const char* from, const char* to) {
    return {parse_iso_date(from).value(), parse_iso_date(to).value()};
}

}  // namespace

TEST_CASE("texts that name the day come before those that name its month") {
    const std::vector<Entry> entries{
        dated("a", "trêve trêve trêve", "2018-11-10", {"1918-11"}),
        dated("b", "la paix, puis une trêve entre deux phrases plus longues", "2018-11-10",
              {"1918-11-11"}),
        dated("c", "trêve", "2018-11-10", {"1918-11-11", "1918-11"}),
        dated("d", "trêve trêve", "2018-11-10", {"1918-11"}),
        dated("e", "trêve", "2018-11-10", {"1918"})};
    for (const std::size_t shards : {1U, 3U}) {
        const TinyArchive tiny(entries, shards);
        Archive archive = tiny.open();
        const auto found = [&](const char* query, const char* from, const char* to, Sort sort) {
            Selection selection;
            selection.query = query;
            selection.about = days(from, to);
            const Results results = search(archive, selection, {sort, Limit(), 0});
            return ids(results) + " | " + messages(results.diagnostics);
        };
        const std::string two =
            "2 of these articles name only a month or year around the date asked for; ";
        CHECK(found("", "1918-11-11", "1918-11-11", Sort::relevance) == "b c a d | " + two);
        CHECK(
            found("trêve", "1918-11-11", "1918-11-11", Sort::relevance).starts_with("c b a d | "));
        CHECK(found("", "1918-11", "1918-11", Sort::relevance) ==
              "a b c d e | 1 of these articles names only a month or year around the date asked "
              "for; ");
        CHECK(found("", "1918", "1918", Sort::relevance) == "a b c d e | ");
    }
}

TEST_CASE("a range tells of articles that are dated less precisely than it is") {
    const std::vector<Entry> entries{
        dated("day", "x", "2015-03-14", {}), dated("month", "x", "2015-03", {}),
        dated("year", "y", "2015", {}), dated("other", "x", "2016-01-01", {}),
        dated("none", "x", "", {})};
    for (const std::size_t shards : {1U, 2U}) {
        const TinyArchive tiny(entries, shards);
        Archive archive = tiny.open();
        const auto told = [&](const char* query, const char* from, const char* to) {
            Selection selection;
            selection.query = query;
            const DateInterval range = days(from, to);
            selection.from = range.from;
            selection.to = range.to;
            FacetRequest by_year;
            by_year.by = FacetRequest::By::year;
            const CountedFacets counted = count_facets(archive, selection, {by_year});
            const Results results = search(archive, selection, {});
            CHECK(messages(results.diagnostics) == messages(counted.diagnostics));
            return std::to_string(results.total) + " | " + messages(results.diagnostics);
        };
        const std::string alone =
            "dated by its month or year alone, and may lie outside the range; ";
        CHECK(told("", "2015-03-14", "2015-03-20") ==
              "3 | 2 of these articles are dated by their month or year alone, and may lie outside "
              "the range; ");
        CHECK(told("x", "2015-03-14", "2015-03-20") == "2 | 1 of these articles is " + alone);
        CHECK(told("", "2015-03", "2015-03") == "3 | 1 of these articles is " + alone);
        CHECK(told("", "2015", "2015") == "3 | ");
        CHECK(told("", "2014-06", "2015-12") == "3 | ");
        CHECK(told("", "2016-01-01", "2016-01-01") == "1 | ");
    }
}
