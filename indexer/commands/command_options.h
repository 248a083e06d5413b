#pragma once

#include "indexer/commands/typed.h"

#include <functional>

#include <CLI/CLI.hpp>

namespace kiosque {

/// Declares every command. What is typed goes into `typed`; `chosen` becomes the command, and
/// throws Error like it. Both must outlive the parsing.
void declare_commands(CLI::App& app, IndexTyped& typed, std::function<int()>& chosen);

}  // namespace kiosque
