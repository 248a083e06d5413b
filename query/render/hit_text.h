#pragma once

#include "query/render/hit_format.h"
#include "query/render/text_style.h"
#include "query/search/request/results.h"

#include <string>

namespace kiosque {

/// A hit for people: rank and title, a line with date, source and id, the snippet in at most two
/// lines (one, whatever its length, where there is no width).
std::string hit_text(const Hit& hit, const TextStyle& style);

/// What follows the hits: the facets, then a line with the number of articles, or with what to try
/// when there are none.
std::string closing_text(const Results& results, const Shown& shown, const TextStyle& style);

}  // namespace kiosque
