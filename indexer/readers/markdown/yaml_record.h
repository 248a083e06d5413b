#pragma once

#include "indexer/readers/markdown/metadata_record.h"

#include <string_view>

namespace kiosque {

/// The fields of a YAML map: scalars as written, lists joined with ", ", of a map its name.
/// Text that is no map, as between two rules of a page, is no metadata. Total.
MetadataRecord record_of_yaml(std::string_view yaml, const FieldNames& names);

}  // namespace kiosque
