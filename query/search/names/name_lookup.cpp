#include "query/search/names/name_lookup.h"

#include "analyzers/article_analyzer.h"
#include "analyzers/entities/entity_key.h"
#include "indexer/schema/name_words.h"
#include "query/language/edit_distance.h"
#include "query/search/names/entity_query.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

namespace kiosque {
namespace {

/// Names of at most so many articles may be a slip of one that has so many times as many.
constexpr std::uint64_t rare = 20;
constexpr std::uint64_t far_more = 10;

std::size_t typing_errors(std::string_view key) {
    return key.size() < 5 ? 1 : 2;
}

/// At most `limit`, or more. A surname alone is compared with the last word of names.
std::size_t distance(std::string_view known, std::string_view key, std::size_t limit) {
    const std::size_t whole = edit_distance(known, key, limit);
    const std::size_t space = known.rfind(' ');
    if (space == known.npos) return whole;
    return std::min(whole, edit_distance(known.substr(space + 1), key, limit));
}

std::vector<ArchiveName> spelled_like(const Shards& shards, FacetField field,
                                      std::string_view key) {
    const std::size_t limit = typing_errors(key);
    std::vector<ArchiveName> close = archive_names(shards, field, [&](std::string_view known) {
        return distance(known, key, limit) <= limit;
    });
    std::ranges::stable_sort(close, std::ranges::less(), [&](const ArchiveName& name) {
        return distance(name.entity.key, key, limit);
    });
    close.resize(std::min(close.size(), most_hinted));
    return close;
}

/// « François Holande » where nearly all articles have « François Hollande », and « Holande ».
std::string possible_slip(const Shards& shards, FacetField field, std::string_view typed,
                          const std::string& key, const std::vector<ArchiveName>& meant) {
    std::uint64_t articles = 0;
    for (const ArchiveName& name : meant) articles += name.articles;
    if (articles > rare || key.size() < 5) return {};
    const std::size_t slips = key.size() < 8 ? 1 : 2;
    const auto fits = [&](std::string_view known) { return distance(known, key, slips) <= slips; };
    const bool several_words = key.find(' ') != key.npos;
    std::vector<ArchiveName> close = several_words ? names_sharing_word(shards, field, key, fits)
                                                   : archive_names(shards, field, fits);
    std::erase_if(close, [&](const ArchiveName& name) {
        return name.articles < articles * far_more ||
               std::ranges::find(meant, name.entity, &ArchiveName::entity) != meant.end();
    });
    if (close.empty()) return {};
    return fmt::format("“{}” is in {} {}; far more frequent: {}", typed, articles,
                       articles == 1 ? "article" : "articles", listed(close, most_hinted));
}

/// A single word is what most articles call a town or a firm, but a person only rarely.
bool is_complete(FacetField field, const ArchiveName& exact,
                 const std::vector<ArchiveName>& longer) {
    if (field != FacetField::person && field != FacetField::author) return true;
    std::uint64_t others = 0;
    for (const ArchiveName& name : longer) others += name.articles;
    return exact.articles > others;
}

std::string full_name_hint(std::string_view typed, const std::vector<ArchiveName>& longer) {
    return fmt::format("“{}” is taken as the full name; names that contain it: {}", typed,
                       listed(longer, most_hinted));
}

/// `itself`: the entity whose name was typed in full.
NameChoice choose_among(std::string_view typed, const EntityName& itself,
                        std::vector<ArchiveName>&& candidates) {
    const auto exact = std::ranges::find(candidates, itself, &ArchiveName::entity);
    if (exact != candidates.end()) {
        std::vector<ArchiveName> longer = candidates;
        std::erase_if(longer, [&](const ArchiveName& name) { return name.entity == itself; });
        if (is_complete(itself.field, *exact, longer)) {
            std::string hint = longer.empty() ? std::string() : full_name_hint(typed, longer);
            return {{*exact}, {}, std::move(hint), {}};
        }
    }
    std::string message;
    if (candidates.size() > 1)
        message = fmt::format("“{}” fits several names, all are searched: {}", typed,
                              listed(candidates, most_named));
    return {std::move(candidates), {}, std::move(message), {}};
}

std::vector<std::string> sorted_words(std::string_view key) {
    std::vector<std::string> words;
    for_each_key_word(key, [&](std::string_view word) { words.emplace_back(word); });
    std::ranges::sort(words);
    return words;
}

/// Full names mean themselves; so does a surname of several words (« de Gaulle »), unless those who
/// bear it have more articles. Those who have it as their forename (« Jean-Luc ») are told of.
NameChoice choose_in_full(const Shards& shards, std::string_view typed, ArchiveName&& exact) {
    const EntityName& itself = exact.entity;
    if (itself.field != FacetField::person && itself.field != FacetField::author)
        return {{std::move(exact)}, {}, {}, {}};
    std::vector<ArchiveName> longer = names_with_words(shards, itself.field, itself.key);
    std::vector<ArchiveName> bearers = longer;
    std::erase_if(bearers, [&](const ArchiveName& name) {
        return name.entity != itself && !name.entity.key.ends_with(" " + itself.key);
    });
    std::erase_if(longer, [&](const ArchiveName& name) {
        return !name.entity.key.starts_with(itself.key + " ");
    });
    const bool is_forename = !is_complete(itself.field, exact, longer);
    NameChoice choice = choose_among(typed, itself, std::move(bearers));
    if (is_forename && choice.message.empty()) choice.message = full_name_hint(typed, longer);
    return choice;
}

/// « Macron, Emmanuel »: the words of names in another order.
std::vector<ArchiveName> names_turned_round(const Shards& shards, FacetField field,
                                            std::string_view key) {
    const std::vector<std::string> words = sorted_words(key);
    if (words.size() < 2) return {};
    return names_sharing_word(shards, field, key,
                              [&](std::string_view known) { return sorted_words(known) == words; });
}

bool has_no_entities(const Shard& shard) {
    return entities_in(shard.stamp.annotations) == Entities::left_out;
}

NameChoice nothing_meant(const Shards& shards, FacetField field, std::string_view name,
                         std::string_view key) {
    NameChoice none;
    if (is_entity_kind(field) && std::ranges::all_of(shards.each, has_no_entities)) {
        none.message = fmt::format(
            "no {} “{}”: this archive was made without persons, companies, organisations and "
            "places; kiosque-index rebuild --entities looks for them",
            facet_row(field).name, name);
        return none;
    }
    none.similar = spelled_like(shards, field, key);
    none.message = fmt::format("no {} “{}” in this archive", facet_row(field).name, name);
    if (!none.similar.empty())
        none.message += fmt::format("; did you mean {}?", listed(none.similar, most_hinted));
    return none;
}

}  // namespace

std::string listed(const std::vector<ArchiveName>& names, std::size_t most) {
    std::string list;
    for (std::size_t i = 0; i < std::min(most, names.size()); ++i)
        list += fmt::format("{}{} ({})", i == 0 ? "" : ", ", names[i].name, names[i].articles);
    if (names.size() > most) list += fmt::format(" and {} more", names.size() - most);
    return list;
}

NameChoice look_up_name(const Shards& shards, FacetField field, std::string_view name) {
    const std::string key = entity_key(name);
    if (key.empty()) return {{}, {}, fmt::format("“{}” is no name", name), {}};
    NameChoice choice;
    if (key.find(' ') != key.npos)
        if (auto exact = archive_name(shards, {field, key}))
            choice = choose_in_full(shards, name, std::move(*exact));
    if (choice.meant.empty())
        choice = choose_among(name, entity_of(shards, {field, key}),
                              names_with_words(shards, field, key));
    if (choice.meant.empty()) {
        choice.meant = names_turned_round(shards, field, key);
        if (choice.meant.empty()) return nothing_meant(shards, field, name, key);
        choice.message = fmt::format("“{}” is read as {}", name, listed(choice.meant, most_named));
    }
    choice.slip = possible_slip(shards, field, name, key, choice.meant);
    return choice;
}

}  // namespace kiosque
