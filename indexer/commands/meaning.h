#pragma once

#include "indexer/commands/commands.h"
#include "indexer/commands/typed.h"

namespace kiosque {

/// What the command line means. Throws Error with what is wrong and what to write instead.
IndexCommand meant(const IndexTyped& typed);

}  // namespace kiosque
