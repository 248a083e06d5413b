#pragma once

#include "indexer/readers/record.h"

#include <span>

namespace kiosque {

/// What exports of newspapers, agencies and content management systems call the fields, in French
/// and English, best first: for CSV headers, JSON keys, elements of feeds and of other XML records.
/// Summaries stand last, so that they serve as text only where nothing longer is there.
std::span<const NamedField> customary_names();

}  // namespace kiosque
