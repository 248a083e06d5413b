#pragma once

#include "query/render/text_style.h"
#include "query/search/results.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace kiosque {

/// One way to write a facet that was asked for by itself; `total` is the number of matching
/// articles.
struct FacetFormat {
    std::string_view name;
    std::string (*facet)(const Facet& facet, std::uint64_t total, const TextStyle& style);
};

/// text, json, tsv, csv. They differ in text: a timeline is a chart that shows its gaps.
std::span<const FacetFormat> facet_formats();
std::span<const FacetFormat> timeline_formats();

}  // namespace kiosque
