#pragma once

#include "query/render/text_style.h"
#include "query/search/results.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace kiosque {

/// One way to write a list of hits, as three pure functions so that any number of hits is written
/// in constant memory. `results` carries everything but, for head and tail, all hits: it has those
/// of the first page.
struct HitFormat {
    std::string_view name;
    bool with_snippets;
    std::string (*head)(const Results& results);
    std::string (*hit)(const Hit& hit, bool first, const TextStyle& style);
    std::string (*tail)(const Results& results, std::uint64_t shown, const TextStyle& style);
};

/// text, json, jsonl, csv, tsv, ids.
std::span<const HitFormat> hit_formats();

}  // namespace kiosque
