#pragma once

#include "indexer/readers/markdown/metadata_record.h"

#include <string_view>

namespace kiosque {

/// The fields of a TOML document, at its top or in the tables where site generators have their
/// authors' own ([extra], [params], [taxonomies]); arrays joined with ", ", of a table its name.
/// Total.
MetadataRecord record_of_toml(std::string_view toml, const FieldNames& names);

}  // namespace kiosque
