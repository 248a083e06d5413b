#include "query/search/names/archive_names.h"

#include "indexer/schema/name_words.h"
#include "indexer/schema/ordinals.h"
#include "indexer/schema/terms.h"
#include "query/search/names/entity_query.h"
#include "query/search/names/shared_names.h"

#include <algorithm>
#include <map>
#include <unordered_map>

namespace kiosque {
namespace {

using DisplayNames = std::unordered_map<std::string, std::string>;  // by key

std::uint64_t articles_of(const Shards& shards, const EntityName& entity) {
    Xapian::Enquire enquire(shards.all);
    enquire.set_query(entity_query(shards, entity));
    enquire.set_weighting_scheme(Xapian::BoolWeight());
    return enquire.get_mset(0, 0, shards.all.get_doccount()).get_matches_estimated();
}

std::optional<ArchiveName> archive_name(const Shards& shards, const EntityName& known,
                                        std::string name) {
    const auto stored = decided(shards, known);
    ArchiveName found{0, std::move(name), known};
    if (!stored) {
        found.articles = shards.all.get_termfreq(facet_term(known.field, known.key));
    } else {
        found.entity = stored->entity;
        const auto entity = found.entity == known ? stored : decided(shards, found.entity);
        if (entity && !entity->record.display.empty())
            found.name = entity->record.display;
        else if (entity && found.entity != known)
            found.name = entity->record.label;
        else if (entity && found.name.empty())
            found.name = entity->record.label;
        found.articles = articles_of(shards, found.entity);
    }
    // A dictionary keeps names whose last article has been removed.
    if (found.articles == 0) return std::nullopt;
    return found;
}

std::vector<ArchiveName> most_frequent_first(const Shards& shards, FacetField field,
                                             DisplayNames&& names) {
    if (shards.each.size() > 1) {
        std::vector<std::string> keys;
        for (const auto& [key, name] : names) keys.push_back(key);
        const auto shown = shared_names(all_shards(shards), field, keys);
        for (std::size_t i = 0; i < keys.size(); ++i)
            if (!shown[i].empty()) names[keys[i]] = shown[i];
    }
    std::map<EntityName, ArchiveName> entities;
    for (auto& [key, name] : names)
        if (auto found = archive_name(shards, {field, key}, std::move(name)))
            entities.try_emplace(found->entity, std::move(*found));
    std::vector<ArchiveName> found;
    found.reserve(entities.size());
    for (auto& [entity, name] : entities) found.push_back(std::move(name));
    std::ranges::sort(found, [](const ArchiveName& a, const ArchiveName& b) {
        return a.articles != b.articles ? a.articles > b.articles : a.name < b.name;
    });
    return found;
}

bool has_words(std::string_view key, std::string_view words) {
    for (std::size_t at = key.find(words); at != key.npos; at = key.find(words, at + 1)) {
        const std::size_t end = at + words.size();
        if ((at == 0 || key[at - 1] == ' ') && (end == key.size() || key[end] == ' ')) return true;
    }
    return false;
}

std::vector<std::uint32_t> with_rarest_word(const Shard& shard, FacetField field,
                                            std::string_view key) {
    std::vector<std::uint32_t> rarest;
    bool first = true;
    for_each_key_word(key, [&](std::string_view word) {
        std::vector<std::uint32_t> ordinals = names_with_word(shard.database, field, word);
        if (first || ordinals.size() < rarest.size()) rarest = std::move(ordinals);
        first = false;
    });
    return rarest;
}

template <class Fits>
void add_names(const Shard& shard, FacetField field, const std::vector<std::uint32_t>& ordinals,
               Fits&& fits, DisplayNames& names) {
    for (const std::uint32_t ordinal : ordinals) {
        const FacetName& name = shard.dictionary(field).at(ordinal);
        if (fits(name.key)) names.try_emplace(name.key, name.name);
    }
}

}  // namespace

std::vector<ArchiveName> archive_names(const Shards& shards, FacetField field,
                                       const std::function<bool(std::string_view key)>& fits) {
    DisplayNames names;
    for (const Shard& shard : shards.each) {
        shard.dictionary(field).for_each([&](std::uint32_t, const FacetName& name) {
            if (fits(name.key)) names.try_emplace(name.key, name.name);
        });
    }
    return most_frequent_first(shards, field, std::move(names));
}

std::vector<ArchiveName> names_with_words(const Shards& shards, FacetField field,
                                          std::string_view key) {
    DisplayNames names;
    for (const Shard& shard : shards.each)
        add_names(
            shard, field, with_rarest_word(shard, field, key),
            [&](std::string_view known) { return has_words(known, key); }, names);
    return most_frequent_first(shards, field, std::move(names));
}

std::vector<ArchiveName> names_sharing_word(const Shards& shards, FacetField field,
                                            std::string_view key,
                                            const std::function<bool(std::string_view key)>& fits) {
    DisplayNames names;
    for (const Shard& shard : shards.each)
        for_each_key_word(key, [&](std::string_view word) {
            add_names(shard, field, names_with_word(shard.database, field, word), fits, names);
        });
    return most_frequent_first(shards, field, std::move(names));
}

std::optional<ArchiveName> archive_name(const Shards& shards, const EntityName& known) {
    if (shards.each.size() > 1)
        return archive_name(shards, known,
                            shared_names(all_shards(shards), known.field, {known.key}).front());
    const Shard& shard = shards.each.front();
    const auto ordinal = ordinal_of(shard, known);  // none: perhaps of other names' articles
    return archive_name(shards, known,
                        ordinal ? shard.dictionary(known.field).at(*ordinal).name : std::string());
}

std::optional<std::uint32_t> ordinal_of(const Shard& shard, const EntityName& name) {
    const std::string term = facet_term(name.field, name.key);
    const auto article = shard.database.postlist_begin(term);
    if (article == shard.database.postlist_end(term)) return std::nullopt;
    std::optional<std::uint32_t> found;
    const Xapian::Document document = shard.database.get_document(*article);
    for_each_ordinal(document.get_value(facet_row(name.field).slot), [&](std::uint32_t ordinal) {
        if (shard.dictionary(name.field).at(ordinal).key == name.key) found = ordinal;
    });
    return found;
}

}  // namespace kiosque
