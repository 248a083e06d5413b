#pragma once

#include "query/commands/typed.h"
#include "query/render/text_style.h"
#include "query/search/request/request.h"

#include <string_view>
#include <vector>

namespace kiosque {

/// What the command line means. Each throws Error with what is wrong and what to write instead.
std::vector<std::string> locations(const Typed& typed);
/// Tells on standard error how dates were read that leave a choice.
Selection selection(const Typed& typed);
Page page(const Typed& typed);
/// One request for each of the comma-separated kinds, as the other options say.
std::vector<FacetRequest> facet_requests(const Typed& typed, std::string_view kinds);
/// A number, "all", or `otherwise` when nothing was typed.
Limit limit(std::string_view typed, Limit otherwise);
/// Colour and width of standard output (`to_errors`: of standard error).
TextStyle style(const Typed& typed, bool to_errors = false);

}  // namespace kiosque
