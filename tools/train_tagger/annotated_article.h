#pragma once

#include "analyzers/analysis.h"
#include "analyzers/entities/tagger/tag.h"

#include <filesystem>
#include <string>
#include <vector>

namespace kiosque {

struct AnnotatedName {
    NameType type = NameType::person;
    Field field = Field::text;
    Span span;
};

struct AnnotatedArticle {
    std::string title;  ///< the first line
    std::string text;
    std::vector<AnnotatedName> names;  ///< none inside another; by field and place
};

/// Reads a folder of BRAT standoff (NAME.txt with NAME.ann beside it), by name. Persons, locations
/// and organisations count, of names inside others the outermost. The blank that links left before
/// commas and full stops is taken out, so that nobody learns it. Throws Error if the folder has no
/// such files or an annotation does not cut out its text.
std::vector<AnnotatedArticle> read_brat(const std::filesystem::path& folder);

}  // namespace kiosque
