#pragma once

#include "indexer/commands/entities.h"

#include <functional>

#include <CLI/CLI.hpp>

namespace kiosque {

/// Declares `entities COMMAND …`. What is typed goes into `typed`, whose database is set already;
/// `chosen` becomes the command, if it is one of these. Both must outlive the parsing.
void declare_entities(CLI::App& app, EntitiesCommand& typed, std::function<int()>& chosen);

}  // namespace kiosque
