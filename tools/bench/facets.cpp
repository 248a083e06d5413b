// Speed of facets beside the ranked first ten: bench_facets DATABASE SCRATCH KIND QUERY...
//
// For each query, the twenty most frequent names of KIND over all its matches, three ways: by a spy
// on strings, as Xapian's documentation builds facets of several values (on a copy of the database
// in SCRATCH, which has the names as strings in a slot); by our counter; and the whole search as
// the command does it. Times are processor time: the best and the median of many runs, taken in
// turn.
#include "indexer/schema/byte_codec.h"
#include "indexer/schema/ordinals.h"
#include "query/search/building/question.h"
#include "query/search/counts/facet_counter.h"
#include "query/search/ranking/bm25.h"
#include "query/search/searcher.h"

#include <algorithm>
#include <ctime>
#include <exception>
#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include <fmt/format.h>

namespace {

using namespace kiosque;

constexpr std::uint32_t string_slot = 200;
constexpr std::size_t shown_names = 20;
constexpr int runs = 31;

/// ValueCountMatchSpy for values that are lists.
class StringListSpy : public Xapian::MatchSpy {
  public:
    void operator()(const Xapian::Document& document, double) override {
        const std::string value = document.get_value(string_slot);
        ByteReader names(value);
        while (!names.at_end()) ++counts_[std::string(names.string())];
    }

    std::vector<FacetCount> top() const {
        std::vector<FacetCount> all;
        for (const auto& [name, count] : counts_) all.push_back({name, count});
        const auto last = all.begin() + static_cast<std::ptrdiff_t>(
                                            std::min<std::size_t>(shown_names, all.size()));
        std::ranges::partial_sort(all, last, [](const FacetCount& a, const FacetCount& b) {
            return a.count != b.count ? a.count > b.count : a.name < b.name;
        });
        all.erase(last, all.end());
        return all;
    }

  private:
    std::map<std::string, std::uint64_t> counts_;
};

void write_strings(const std::string& database, const std::string& scratch, FacetField field) {
    std::filesystem::remove_all(scratch);
    std::filesystem::copy(database, scratch, std::filesystem::copy_options::recursive);
    Xapian::WritableDatabase copy(scratch);
    const FacetDictionary dictionary(copy, field);
    std::vector<std::pair<Xapian::docid, std::string>> values;
    const std::uint32_t slot = facet_row(field).slot;
    for (auto value = copy.valuestream_begin(slot); value != copy.valuestream_end(slot); ++value) {
        ByteWriter names;
        for_each_ordinal(*value,
                         [&](std::uint32_t ordinal) { names.string(dictionary.at(ordinal).name); });
        values.emplace_back(value.get_docid(), names.take());
    }
    for (auto& [number, names] : values) {
        Xapian::Document document = copy.get_document(number);
        document.add_value(string_slot, names);
        copy.replace_document(number, document);
    }
    copy.commit();
}

struct Times {
    std::vector<double> each;

    void take(const std::function<void()>& work) {
        work();  // what ran in between has other data in the processor's caches
        const std::clock_t start = std::clock();
        work();
        each.push_back(1e3 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
    }
    double best() const { return *std::ranges::min_element(each); }
    double median() {
        std::ranges::sort(each);
        return each[each.size() / 2];
    }
};

void measure(Archive& archive, Archive& with_strings, FacetField field, const std::string& query) {
    Selection selection;
    selection.query = query;
    FacetRequest request;
    request.field = field;
    request.limit = shown_names;
    const auto asked = [&](Archive& where) {
        return where.read([&](const Shards& shards) {
            return ask(shards, where.analyzer(), where.workspace(), selection, Otherwise::nothing);
        });
    };
    const Question ours = asked(archive);
    const Question theirs = asked(with_strings);
    const auto ranked = [&](const Shards& shards, const Question& question, Xapian::MatchSpy* spy) {
        Xapian::Enquire enquire(shards.all);
        enquire.set_query(question.query());
        enquire.set_weighting_scheme(bm25({}));
        if (spy != nullptr) enquire.add_matchspy(spy);
        return enquire.get_mset(0, 10, spy == nullptr ? 0 : shards.all.get_doccount());
    };
    Times strings;
    Times ordinals;
    Times whole;
    std::vector<FacetCount> expected;
    Facet counted;
    std::uint64_t total = 0;
    for (int run = 0; run < runs; ++run) {
        strings.take([&] {
            with_strings.read([&](const Shards& shards) {
                StringListSpy spy;
                total = ranked(shards, theirs, &spy).get_matches_estimated();
                expected = spy.top();
                return 0;
            });
        });
        ordinals.take([&] {
            archive.read([&](const Shards& shards) {
                ranked(shards, ours, nullptr);
                counted = count_facet(matches_of(shards, ours.query()), request);
                return 0;
            });
        });
        whole.take([&] { find(archive, selection, Page(), {request}); });
    }
    const bool same = std::ranges::equal(
        expected, counted.counts, [](const auto& a, const auto& b) { return a.count == b.count; });
    fmt::print("{:<28} {:>7} {:8.3f} {:8.3f} {:8.3f} {:8.3f} {:6.1f}x {:8.3f}{}\n", query, total,
               strings.best(), strings.median(), ordinals.best(), ordinals.median(),
               strings.best() / ordinals.best(), whole.best(), same ? "" : "  COUNTS DIFFER");
}

}  // namespace

int main(int argc, char** argv) {
    const auto field = argc > 4 ? parse_facet_field(argv[3]) : std::nullopt;
    if (!field) {
        fmt::print(stderr, "usage: bench_facets DATABASE SCRATCH KIND QUERY...\n");
        return 2;
    }
    try {
        write_strings(argv[1], argv[2], *field);
        Archive archive({argv[1]});
        Archive with_strings({argv[2]});
        fmt::print("{:<28} {:>7} {:>17} {:>17} {:>7} {:>8}\n", "query", "matches",
                   "strings: best med", "ordinals: best med", "ratio", "whole");
        for (int i = 4; i < argc; ++i) measure(archive, with_strings, *field, argv[i]);
    } catch (const std::exception& error) {
        fmt::print(stderr, "bench_facets: {}\n", error.what());
        return 2;
    }
}
