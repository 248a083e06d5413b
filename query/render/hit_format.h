#pragma once

#include "query/render/text_style.h"
#include "query/search/request/results.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace kiosque {

/// What of the hits was written.
struct Shown {
    std::uint64_t hits = 0;
    std::uint32_t first_rank = 1;
};

/// One way to write a list of hits, as three pure functions so that any number of hits is written
/// in constant memory. `results` carries everything but the hits.
struct HitFormat {
    std::string_view name;
    bool with_snippets;
    std::string (*head)(const Results& results);
    std::string (*hit)(const Hit& hit, bool first, const TextStyle& style);
    std::string (*tail)(const Results& results, const Shown& shown, const TextStyle& style);
};

/// text, json, jsonl, csv, tsv, ids, ids0 (each id ends with a NUL), bibtex, ris.
std::span<const HitFormat> hit_formats();

}  // namespace kiosque
