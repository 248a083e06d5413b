#pragma once

#include "indexer/commands/entities.h"

#include <cstddef>
#include <string>
#include <vector>

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

}  // namespace kiosque
