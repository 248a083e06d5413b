#pragma once

#include "indexer/readers/article_reader.h"

#include <string_view>

namespace kiosque {

/// A file's bytes → its articles, whatever it is: the one door between the walk over folders and
/// the readers. Looks into containers (`depth`: how many this input lies in) and detects formats; a
/// file in no known format is skipped. Total: any bytes.
void read_input(std::string_view bytes, const Provenance& provenance, const ReadOptions& options,
                const ArticleSink& sink, int depth = 0);

}  // namespace kiosque
