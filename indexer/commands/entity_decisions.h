#pragma once

#include "indexer/commands/entities.h"
#include "indexer/schema/authority.h"

#include <functional>

namespace kiosque {

/// Opens the command's database for writing, lets `change` change what has been decided about its
/// names, and stores it if it did.
void decide(const EntitiesCommand& command, const std::function<void(Authority&)>& change);

}  // namespace kiosque
