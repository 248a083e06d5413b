#pragma once

#include <string_view>

namespace kiosque::embedded {

/// A zstd dictionary: what French articles have in common (data/README.md). Part of the format: of
/// a database written with another one no article can be read, so it changes with schema_version.
extern const std::string_view article_dictionary;

}  // namespace kiosque::embedded
