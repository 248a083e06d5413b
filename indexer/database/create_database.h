#pragma once

#include "indexer/schema/stamp.h"

#include <filesystem>

namespace kiosque {

/// Makes an empty database where there is none. It is made beside its place and put there when it
/// is whole, so that a kill leaves no half-made one; of several runs that do so at one moment, one
/// is first, and the others leave it as it is. Throws Error.
void create_database(const std::filesystem::path& location, const Stamp& stamp);

}  // namespace kiosque
