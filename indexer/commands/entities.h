#pragma once

#include "indexer/schema/authority.h"

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace kiosque {

/// What was typed after `kiosque-index entities COMMAND`.
struct EntitiesCommand {
    std::filesystem::path database;
    bool wait = false;  ///< for another writer
    std::string kind;
    std::string name;
    std::vector<std::string> others;  ///< further names, or the one value that a command takes
    std::string from, to, with, with_kind;
    std::vector<std::string> ids;
    std::string file;
    bool apply = false;     ///< of suggestions: store them
    bool withdraw = false;  ///< of suggestions: take back those that were stored
};

/// Each applies a decision about names to the database, at once and without reading an article
/// again, and returns the exit status. Throws Error when the decision makes no sense.
int merge_entities(const EntitiesCommand& command);
int rename_entity(const EntitiesCommand& command);
int ignore_entities(const EntitiesCommand& command);
int change_entity_kind(const EntitiesCommand& command);
int split_entity(const EntitiesCommand& command);
int separate_entities(const EntitiesCommand& command);
int identify_entity(const EntitiesCommand& command);
int forget_entities(const EntitiesCommand& command);
int suggest_entities(const EntitiesCommand& command);
int list_entities(const EntitiesCommand& command);
int export_entities(const EntitiesCommand& command);
int import_entities(const EntitiesCommand& command);

}  // namespace kiosque
