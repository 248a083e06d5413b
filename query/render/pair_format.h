#pragma once

#include "query/render/text_style.h"
#include "query/search/pair_counter.h"

#include <span>
#include <string>
#include <string_view>

namespace kiosque {

/// One way to write pairs of names.
struct PairFormat {
    std::string_view name;
    std::string (*pairs)(const Pairs& pairs, const TextStyle& style);
};

/// text; json; tsv and csv (both with a header: both, first, second, with_first, with_second,
/// association); graphml (names as nodes with their kind and articles, pairs as edges).
std::span<const PairFormat> pair_formats();

}  // namespace kiosque
