#pragma once

#include "query/render/text_style.h"
#include "query/search/request/results.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace kiosque {

/// One way to write facets that were asked for by themselves, at least one; `total` is the number
/// of matching articles.
struct FacetFormat {
    std::string_view name;
    std::string (*facets)(std::span<const Facet> facets, std::uint64_t total,
                          const TextStyle& style);
};

/// text, json, tsv, csv. Rows of several facets name the kind in a third column.
std::span<const FacetFormat> facet_formats();

}  // namespace kiosque
