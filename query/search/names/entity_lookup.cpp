#include "query/search/names/entity_lookup.h"

#include "analyzers/entities/entity_key.h"
#include "query/search/names/entity_query.h"
#include "query/search/names/name_lookup.h"

#include <algorithm>
#include <cstdint>
#include <iterator>

#include <fmt/format.h>

namespace kiosque {
namespace {

/// The same with the kind in each name, where there may be several.
std::string listed_with_kinds(std::vector<ArchiveName> names, std::size_t most, bool with_kinds) {
    if (with_kinds)
        for (ArchiveName& name : names)
            name.name = fmt::format("{} {}", facet_row(name.entity.field).name, name.name);
    return listed(names, most);
}

/// Takes out of the names those of the entities that are called exactly so.
std::vector<ArchiveName> take_exact(const Shards& shards, const std::string& key,
                                    std::vector<ArchiveName>& names) {
    std::vector<ArchiveName> exact;
    std::erase_if(names, [&](const ArchiveName& name) {
        const bool same = entity_of(shards, {name.entity.field, key}) == name.entity;
        if (same) exact.push_back(name);
        return same;
    });
    return exact;
}

/// What was found under all kinds, most frequent first.
struct FoundNames {
    std::vector<ArchiveName> meant;
    std::vector<ArchiveName> similar;
    std::vector<std::string> slips;
};

FoundNames find_under(const Shards& shards, std::span<const FacetField> kinds,
                      std::string_view name) {
    FoundNames found;
    for (const FacetField kind : kinds) {
        NameChoice choice = look_up_name(shards, kind, name);
        std::ranges::move(choice.meant, std::back_inserter(found.meant));
        std::ranges::move(choice.similar, std::back_inserter(found.similar));
        if (!choice.slip.empty()) found.slips.push_back(std::move(choice.slip));
    }
    std::ranges::stable_sort(found.meant, std::ranges::greater(), &ArchiveName::articles);
    std::ranges::stable_sort(found.similar, std::ranges::greater(), &ArchiveName::articles);
    return found;
}

}  // namespace

EntityChoice look_up_entity(const Shards& shards, std::span<const FacetField> kinds,
                            std::string_view name) {
    auto [meant, similar, slips] = find_under(shards, kinds, name);
    const bool any_kind = kinds.size() > 1;
    if (meant.empty()) {
        const auto what = any_kind ? std::string_view("name") : facet_row(kinds.front()).name;
        std::string message = fmt::format("no {} “{}” in this archive", what, name);
        similar.resize(std::min(similar.size(), most_hinted));
        if (!similar.empty())
            message += fmt::format("; did you mean {}?",
                                   listed_with_kinds(similar, most_hinted, any_kind));
        return {std::nullopt, {}, {std::move(message)}};
    }
    std::uint64_t others = 0;
    for (const ArchiveName& each : meant) others += each.articles;
    others -= meant.front().articles;
    if (meant.size() > 1 && meant.front().articles <= others)
        return {std::nullopt,
                {},
                {fmt::format("“{}” fits several names: {}; type one of them in full{}", name,
                             listed_with_kinds(meant, most_named, any_kind),
                             any_kind ? ", with its --kind" : "")}};
    EntityChoice choice{std::move(meant.front()), {}, std::move(slips)};
    meant.erase(meant.begin());
    const std::string key = entity_key(name);
    choice.namesakes = take_exact(shards, key, meant);
    const EntityName& chosen = choice.meant->entity;
    if (!meant.empty() && entity_of(shards, {chosen.field, key}) != chosen)
        choice.messages.insert(
            choice.messages.begin(),
            fmt::format("“{}” is taken for {}; it also fits {}", name, choice.meant->name,
                        listed_with_kinds(meant, most_hinted, any_kind)));
    return choice;
}

}  // namespace kiosque
