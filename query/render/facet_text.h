#pragma once

#include "query/render/text_style.h"
#include "query/search/results.h"

#include <cstdint>
#include <string>

namespace kiosque {

/// "1 article", "1 342 articles".
std::string article_count(std::uint64_t count);

/// A facet for people: a heading, then name, count and a small bar in aligned columns.
std::string facet_text(const Facet& facet, const TextStyle& style);

/// A chart of a facet of periods ("day", "month", "year"): one row a period, in French, with the
/// empty periods between two others; a long empty stretch is one row « ⋮ ».
std::string timeline_text(const Facet& facet, const TextStyle& style);

}  // namespace kiosque
