#include "analyzers/entities/knowledge.h"
#include "analyzers/text/printable.h"
#include "indexer/authority/suggested_merges.h"
#include "indexer/commands/entities.h"
#include "indexer/commands/entity_decisions.h"
#include "indexer/database/name_census.h"
#include "indexer/database/read_database.h"

#include <fmt/format.h>

namespace kiosque {
namespace {

std::vector<SuggestedMerge> suggestions(const std::filesystem::path& location) {
    return read_database(location, [](const Xapian::Database& database) {
        const NameCensus census = take_census(database);
        return suggest_merges(census.names, census.ties, load_knowledge(),
                              read_authority(database));
    });
}

}  // namespace

int suggest_entities(const EntitiesCommand& command) {
    if (command.withdraw) {
        decide(command, [](Authority& authority) { adopt_merges(authority, {}); });
        return 0;
    }
    const std::vector<SuggestedMerge> merges = suggestions(command.database);
    for (const auto& [from, to, reason] : merges)
        fmt::print("{} “{}” ({}) is “{}” ({}): {}\n", facet_row(from.name.field).name,
                   printable(from.label), from.articles, printable(to.label), to.articles, reason);
    if (command.apply)
        decide(command, [&](Authority& authority) { adopt_merges(authority, merges); });
    return 0;
}

}  // namespace kiosque
