#include "indexer/commands/meaning.h"

#include "analyzers/dates/publication_date.h"
#include "analyzers/error.h"
#include "indexer/readers/dividing_rule.h"

#include <algorithm>
#include <iterator>
#include <memory>
#include <thread>

#include <fmt/format.h>

namespace kiosque {
namespace {

std::shared_ptr<const DividingRule> dividing_rule(const std::string& typed) {
    if (typed.empty()) return nullptr;
    try {
        return std::make_shared<const DividingRule>(typed);
    } catch (const Error& wrong) {
        throw Error(fmt::format("--split: {}", wrong.what()));
    }
}

}  // namespace

IndexCommand meant(const IndexTyped& typed) {
    IndexCommand command;
    command.database = typed.database;
    command.paths.assign(typed.paths.begin(), typed.paths.end());
    command.ids = typed.ids;
    command.report = typed.report;
    command.prune = typed.prune;
    command.dry_run = typed.dry_run;
    command.watch = typed.watch;
    command.entities = typed.with_entities;
    command.no_entities = typed.no_entities;
    for (const std::string& map : typed.maps)
        std::ranges::move(parse_field_map(map), std::back_inserter(command.read.map));
    if (!is_known_zone(typed.zone))
        throw Error(fmt::format(
            "--zone: there is no time zone “{}”; write Europe/Paris, America/Montreal or "
            "UTC, say",
            typed.zone));
    command.read.zone = typed.zone;
    command.read.languages = typed.languages;
    command.read.split = dividing_rule(typed.split);
    command.jobs = typed.jobs > 0 ? typed.jobs : std::max(1U, std::thread::hardware_concurrency());
    command.writer = {typed.memory, typed.wait};
    return command;
}

}  // namespace kiosque
