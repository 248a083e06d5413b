#pragma once

#include "query/render/text_style.h"
#include "query/search/request/results.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace kiosque {

/// "1 article", "1 342 articles".
std::string article_count(std::uint64_t count);

/// A facet for people: a heading, then name, count and a small bar in aligned columns.
std::string facet_text(const Facet& facet, const TextStyle& style);

/// The name is of a period as long as the kind's: not "1897" among months, not "undated". Only such
/// periods can be compared by bars.
bool is_full_period(std::string_view kind, const std::string& name);

/// A period as people read it: « mars 2015 »; « 1897, mois inconnu » where the `kind` ("day",
/// "month", "year") asks for more than is known; "undated".
std::string period_name(std::string_view kind, const std::string& name);

}  // namespace kiosque
