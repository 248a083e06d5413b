#pragma once

#include "analyzers/analysis.h"
#include "analyzers/article.h"

#include <string>
#include <vector>

namespace kiosque {

/// The object that `kiosque-index analyze` and `kiosque show --format json` print, on one line
/// without its newline. Spans are UTF-8 byte offsets into its own "title" or "text".
std::string article_json(const Article& article, const std::vector<Entity>& entities,
                         const std::vector<DateMention>& dates);

}  // namespace kiosque
