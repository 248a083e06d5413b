#pragma once

#include "analyzers/analysis.h"
#include "analyzers/dates/partial_date.h"
#include "query/language/diagnostic.h"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace kiosque {

/// Plain data: no Xapian type, no colour, no escape. Renderers need nothing else.
struct Snippet {
    std::string text;              ///< one line
    std::vector<Span> highlights;  ///< byte ranges of `text`, sorted, without overlaps
};

struct Hit {
    std::uint32_t rank = 0;  ///< from 1, counted before the offset
    std::string id;
    double score = 0;
    std::string title;
    std::optional<PartialDate> date;
    std::string source;
    std::string author;
    std::string section;
    std::string url;
    std::string path;
    Snippet snippet;
    std::vector<std::string> copies;  ///< ids of near-duplicates that it stands for
};

struct FacetCount {
    std::string name;  ///< display name; a period as ISO ("2023-11"), "undated" for none
    std::uint64_t count = 0;

    bool operator==(const FacetCount&) const = default;
};

/// Names: most frequent first, ties by code point. Periods: in time order, "undated" last.
struct Facet {
    std::string kind;  ///< "person", …, "day", "month", "year"
    std::vector<FacetCount> counts;
};

struct TimelinePeriod {
    std::string name;                       ///< as FacetCount's of a period
    std::uint64_t count = 0;                ///< 0 for a gap
    std::optional<std::uint64_t> articles;  ///< all of the archive in the period, if asked for

    bool operator==(const TimelinePeriod&) const = default;
};

/// Counts over time without holes: "undated" last, what is known less precisely (« 1897 » among
/// months) before the first period that it holds.
struct Timeline {
    std::string by;  ///< "day", "month", "year"
    std::vector<TimelinePeriod> periods;
    std::uint64_t total = 0;  ///< matching articles
    std::string query;
    std::vector<Diagnostic> diagnostics;
};

struct Results {
    std::string query;
    std::uint64_t total = 0;  ///< exact number of matching articles
    bool exact = true;        ///< false: no article has all words, these are the best matches
    std::vector<Hit> hits;
    std::vector<Facet> facets;
    std::optional<std::string> suggestion;
    std::vector<Diagnostic> diagnostics;
    std::vector<std::string> missing;  ///< databases that do not answer: this is without them
};

}  // namespace kiosque
