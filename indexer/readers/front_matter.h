#pragma once

#include "indexer/readers/record.h"

#include <string>
#include <string_view>

namespace kiosque {

struct FrontMatter {
    Record record;
    std::string_view body;  ///< what follows; the whole document when it has no front matter
    bool damaged = false;   ///< the YAML could not be parsed; what single lines say was taken
};

/// The metadata between two lines of three hyphens at the head of a Markdown file (UTF-8).
FrontMatter read_front_matter(std::string_view document, const FieldNames& names);

}  // namespace kiosque
