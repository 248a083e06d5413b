#pragma once

#include "indexer/readers/article_reader.h"

#include <cstdint>
#include <map>
#include <string>

namespace kiosque {

/// What a run has read in one format.
struct FormatCounts {
    std::uint64_t files = 0;  ///< members of containers count for themselves
    std::uint64_t articles = 0;
    std::uint64_t bytes = 0;
    std::uint64_t undated = 0;
    std::uint64_t failed = 0;
    std::map<std::string, std::uint64_t> skipped;    ///< by reason
    std::map<std::string, std::uint64_t> encodings;  ///< files by ICU's name of their encoding

    void add(const FormatCounts& more);
};

}  // namespace kiosque
