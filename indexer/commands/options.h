#pragma once

#include "indexer/commands/entities.h"

#include <functional>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

namespace kiosque {

/// What is typed, before it is checked.
struct IndexTyped {
    std::string database;
    std::vector<std::string> maps;
    std::string colour = "auto";
    std::string zone = "Europe/Paris";
    std::string split;
    std::vector<std::string> languages;
    std::vector<std::string> paths;
    std::vector<std::string> ids;
    std::string report;
    bool prune = false;
    bool dry_run = false;
    bool watch = false;
    bool with_entities = false;
    bool no_entities = false;
    unsigned jobs = 0;  ///< 0: one a core
    std::size_t memory = std::size_t{1} << 30U;
    bool wait = false;
    EntitiesCommand entities;
};

/// Declares every command. What is typed goes into `typed`; `chosen` becomes the command, and
/// throws Error like it. Both must outlive the parsing.
void declare_commands(CLI::App& app, IndexTyped& typed, std::function<int()>& chosen);

/// What is wrong with the command line, and where to read more.
std::string complaint(const CLI::App& app, const CLI::ParseError& error);

}  // namespace kiosque
