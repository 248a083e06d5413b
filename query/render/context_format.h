#pragma once

#include "query/render/text_style.h"
#include "query/search/concordance.h"

#include <span>
#include <string>
#include <string_view>

namespace kiosque {

/// One way to write a concordance.
struct ContextFormat {
    std::string_view name;
    std::string (*lines)(const Concordance& concordance, const TextStyle& style);
};

/// text (keywords under each other, between contexts cut to the width); json; tsv and csv (header:
/// id, date, source, left, keyword, right).
std::span<const ContextFormat> context_formats();

}  // namespace kiosque
