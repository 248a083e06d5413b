#pragma once

#include "indexer/commands/typed.h"

namespace kiosque {

/// Reads the command line of `kiosque-index` into `typed`, runs the command and returns the exit
/// status. Throws Error when it cannot go on, or nothing can be written; `typed` then holds what
/// was read before.
int run_command_line(int argc, const char* const* argv, IndexTyped& typed);

}  // namespace kiosque
