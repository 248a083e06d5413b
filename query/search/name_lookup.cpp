#include "query/search/name_lookup.h"

#include "analyzers/entities/entity_key.h"
#include "query/language/edit_distance.h"
#include "query/search/entity_query.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

namespace kiosque {
namespace {

constexpr std::size_t most_named = 8;
constexpr std::size_t most_hinted = 3;

/// A name of at most so many articles may be a slip of one that has so many times as many.
constexpr std::uint64_t rare = 5;
constexpr std::uint64_t far_more = 10;

std::size_t typing_errors(std::string_view key) {
    return key.size() < 5 ? 1 : 2;
}

bool has_words(std::string_view key, std::string_view words) {
    for (std::size_t at = key.find(words); at != key.npos; at = key.find(words, at + 1)) {
        const std::size_t end = at + words.size();
        if ((at == 0 || key[at - 1] == ' ') && (end == key.size() || key[end] == ' ')) return true;
    }
    return false;
}

/// « Jeanne Martin (12), Paul Martin (3) and 4 more »
std::string listed(const std::vector<ArchiveName>& names, std::size_t most) {
    std::string list;
    for (std::size_t i = 0; i < std::min(most, names.size()); ++i)
        list += fmt::format("{}{} ({})", i == 0 ? "" : ", ", names[i].name, names[i].articles);
    if (names.size() > most) list += fmt::format(" and {} more", names.size() - most);
    return list;
}

std::vector<ArchiveName> spelled_like(const Shards& shards, FacetField field,
                                      std::string_view key) {
    const std::size_t limit = typing_errors(key);
    std::vector<ArchiveName> close = archive_names(shards, field, [&](std::string_view known) {
        if (edit_distance(known, key, limit) <= limit) return true;
        // A surname alone is compared with the last word of names.
        const std::size_t space = known.rfind(' ');
        return space != known.npos && edit_distance(known.substr(space + 1), key, limit) <= limit;
    });
    close.resize(std::min(close.size(), most_hinted));
    return close;
}

/// « François Holande » where nearly all articles have « François Hollande ».
std::string possible_slip(const Shards& shards, FacetField field, const std::string& key,
                          const ArchiveName& exact) {
    if (exact.articles > rare || key.size() < 5) return {};
    std::vector<ArchiveName> close = archive_names(shards, field, [&](std::string_view known) {
        return known != key && edit_distance(known, key, 2) <= 2;
    });
    std::erase_if(close, [&](const ArchiveName& name) {
        return name.entity == exact.entity || name.articles < exact.articles * far_more;
    });
    if (close.empty()) return {};
    return fmt::format("“{}” is in {} {}; far more frequent: {}", exact.name, exact.articles,
                       exact.articles == 1 ? "article" : "articles", listed(close, most_hinted));
}

/// A single word is what most articles call a town or a firm, but a person only rarely.
bool is_complete(FacetField field, const ArchiveName& exact,
                 const std::vector<ArchiveName>& longer) {
    if (field != FacetField::person && field != FacetField::author) return true;
    std::uint64_t others = 0;
    for (const ArchiveName& name : longer) others += name.articles;
    return exact.articles > others;
}

/// `itself`: the entity whose name was typed in full.
NameChoice choose_among(std::string_view typed, const EntityName& itself,
                        std::vector<ArchiveName>&& candidates) {
    const auto exact = std::ranges::find(candidates, itself, &ArchiveName::entity);
    if (exact != candidates.end()) {
        std::vector<ArchiveName> longer = candidates;
        std::erase_if(longer, [&](const ArchiveName& name) { return name.entity == itself; });
        if (is_complete(itself.field, *exact, longer)) {
            std::string hint;
            if (!longer.empty())
                hint = fmt::format("“{}” is taken as the full name; names that contain it: {}",
                                   typed, listed(longer, most_hinted));
            return {{*exact}, std::move(hint)};
        }
    }
    std::string message;
    if (candidates.size() > 1)
        message = fmt::format("“{}” fits several names, all are searched: {}", typed,
                              listed(candidates, most_named));
    return {std::move(candidates), std::move(message)};
}

}  // namespace

NameChoice look_up_name(const Shards& shards, FacetField field, std::string_view name) {
    const std::string key = entity_key(name);
    if (key.empty()) return {{}, fmt::format("“{}” is no name", name)};
    if (key.find(' ') != key.npos) {
        if (auto exact = archive_name(shards, {field, key}, std::string(name))) {
            std::string message = possible_slip(shards, field, key, *exact);
            return {{std::move(*exact)}, std::move(message)};
        }
    }
    std::vector<ArchiveName> candidates =
        archive_names(shards, field, [&](std::string_view known) { return has_words(known, key); });
    if (!candidates.empty()) {
        NameChoice choice =
            choose_among(name, entity_of(shards, {field, key}), std::move(candidates));
        if (choice.message.empty() && choice.meant.size() == 1)
            choice.message = possible_slip(shards, field, key, choice.meant.front());
        return choice;
    }
    std::string message = fmt::format("no {} “{}” in this archive", facet_row(field).name, name);
    const std::vector<ArchiveName> close = spelled_like(shards, field, key);
    if (!close.empty()) message += fmt::format("; did you mean {}?", listed(close, most_hinted));
    return {{}, std::move(message)};
}

}  // namespace kiosque
