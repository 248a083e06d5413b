#pragma once

#include "indexer/readers/article_reader.h"

#include <cstdint>
#include <map>
#include <string>

namespace kiosque {

/// How many of a kind, and an example.
struct Tally {
    std::uint64_t count = 0;
    std::string first;  ///< path of the first of them

    void add(const Tally& more) {
        if (count == 0) first = more.first;
        count += more.count;
    }
};

/// What a run has read in one format.
struct FormatCounts {
    std::uint64_t files = 0;  ///< members of containers count for themselves
    std::uint64_t articles = 0;
    std::uint64_t bytes = 0;
    std::uint64_t undated = 0;
    std::uint64_t failed = 0;
    /// U+FFFD in titles and texts: invalid bytes, here or in an earlier conversion.
    std::uint64_t unreadable = 0;
    std::map<std::string, std::uint64_t> skipped;    ///< by reason
    std::map<std::string, std::uint64_t> encodings;  ///< files by ICU's name of their encoding
    std::map<std::string, std::uint64_t> languages;  ///< articles by ISO 639-1 code

    void add(const FormatCounts& more);
};

}  // namespace kiosque
