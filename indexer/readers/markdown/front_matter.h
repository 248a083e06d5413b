#pragma once

#include "indexer/readers/record.h"

#include <string>
#include <string_view>

namespace kiosque {

struct FrontMatter {
    Record record;
    std::string_view body;  ///< what follows; the whole document when it has no front matter
    /// "YAML" or "TOML" where it could not be parsed and what single lines say was taken.
    std::string_view damaged = {};
    bool unclosed = false;  ///< it begins like metadata, which no line ends: all is body
};

/// The metadata at the head of a Markdown file (UTF-8): YAML between two lines of three hyphens, or
/// TOML between two lines of three plus signs.
FrontMatter read_front_matter(std::string_view document, const FieldNames& names);

}  // namespace kiosque
