#include "indexer/authority/suggested_merges.h"

#include "analyzers/entities/entity_key.h"
#include "analyzers/entities/misspelling.h"
#include "indexer/authority/full_name_index.h"

#include <algorithm>
#include <map>
#include <optional>
#include <unordered_map>
#include <utility>

namespace kiosque {
namespace {

using Names = std::span<const CountedName>;
using Merges = std::vector<SuggestedMerge>;

const NameRecord& record_of(const Authority& authority, const EntityName& name) {
    static const NameRecord nothing;
    const auto found = authority.find(name);
    return found == authority.end() ? nothing : found->second;
}

bool is_left_alone(const NameRecord& record) {
    return record.separate || record.ignored || !record.splits.empty() ||
           (record.same_as && !record.automatic);
}

/// Of names with one entry in the lists the one that leads there, else the most frequent.
void add_known(Names names, const Gazetteer& gazetteer, Merges& merges) {
    std::map<std::uint32_t, std::vector<const CountedName*>> by_entry;
    for (const CountedName& name : names) {
        const FacetField field = name.name.field;
        if (field != FacetField::company && field != FacetField::organisation) continue;
        const KnownName* const known = gazetteer.find(name.label);
        if (known == nullptr) continue;
        if (const std::uint32_t entry = known->entries[static_cast<std::size_t>(field)])
            by_entry[entry].push_back(&name);
    }
    for (const auto& [entry, same] : by_entry) {
        const std::string leading = entity_key(gazetteer.canonical(entry));
        const auto leads = [&](const CountedName* name) { return name->name.key == leading; };
        const auto found = std::ranges::find_if(same, leads);
        const CountedName& to =
            found != same.end() ? **found
                                : **std::ranges::max_element(
                                      same, {}, [](const CountedName* n) { return n->articles; });
        for (const CountedName* const each : same)
            if (each != &to) merges.push_back({*each, to, "known"});
    }
}

void add_initials(Names names, const NameStatistics& statistics, Merges& merges) {
    const FullNameIndex index(names, statistics);
    for (const CountedName& name : names)
        if (name.name.field == FacetField::person)
            if (const CountedName* const full = index.only_bearer(name))
                merges.push_back({name, *full, "initials"});
}

/// Of names with the same letters the most frequent, ties by key.
void add_spacing(Names names, Merges& merges) {
    constexpr std::size_t shortest = 4;
    std::map<std::pair<FacetField, std::string>, std::vector<const CountedName*>> by_letters;
    for (const CountedName& name : names) {
        std::string letters = name.name.key;
        std::erase(letters, ' ');
        if (letters.size() >= shortest)
            by_letters[{name.name.field, std::move(letters)}].push_back(&name);
    }
    for (const auto& [letters, same] : by_letters) {
        const CountedName& most =
            **std::ranges::max_element(same, {}, [](const CountedName* n) { return n->articles; });
        for (const CountedName* const each : same)
            if (each != &most) merges.push_back({*each, most, "spacing"});
    }
}

/// A key without its first word, if that is an article.
struct Bare {
    std::string_view key;
    bool contracts = false;  ///< « au Caire », « des Landes »: texts hide the article
};

std::optional<Bare> without_article(std::string_view key) {
    for (const auto& [article, contracts] : {std::pair<std::string_view, bool>{"le ", true},
                                             {"les ", true},
                                             {"la ", false},
                                             {"l ", false}})
        if (key.starts_with(article)) return Bare{key.substr(article.size()), contracts};
    return std::nullopt;
}

/// « La Bresse » is a town and « Bresse » a country: what does not contract is one name only where
/// the article is seldom missing.
void add_articles(Names names, Merges& merges) {
    constexpr std::uint64_t rarity = 10;  // times as many without the article
    constexpr std::uint64_t seldom = 3;
    std::map<EntityName, const CountedName*> by_name;
    for (const CountedName& name : names) by_name.emplace(name.name, &name);
    for (const CountedName& name : names) {
        const FacetField kind = name.name.field;
        const auto bare = without_article(name.name.key);
        if (!bare || (kind != FacetField::company && kind != FacetField::place)) continue;
        const auto found = by_name.find({kind, std::string(bare->key)});
        if (found == by_name.end()) continue;
        const CountedName& other = *found->second;
        if (!bare->contracts && other.articles * seldom > name.articles) continue;
        if (name.articles * rarity >= other.articles)
            merges.push_back({other, name, "article"});
        else
            merges.push_back({name, other, "article"});
    }
}

/// The one long form of each acronym: no other, or ten times as many articles tie it.
void add_acronyms(Names names, std::span<const AcronymTie> ties, Merges& merges) {
    constexpr std::uint64_t clear_majority = 10;
    std::map<EntityName, const CountedName*> by_name;
    for (const CountedName& name : names) by_name.emplace(name.name, &name);
    std::map<EntityName, std::vector<const AcronymTie*>> by_acronym;
    for (const AcronymTie& tie : ties)
        if (by_name.contains(tie.acronym) && by_name.contains(tie.full))
            by_acronym[tie.acronym].push_back(&tie);
    for (auto& [acronym, tied] : by_acronym) {
        std::ranges::stable_sort(tied, std::ranges::greater(), &AcronymTie::articles);
        if (tied.size() > 1 && tied[0]->articles < clear_majority * tied[1]->articles) continue;
        const CountedName* from = by_name.at(acronym);
        const CountedName* to = by_name.at(tied[0]->full);
        if (from->articles > to->articles) std::swap(from, to);
        merges.push_back({*from, *to, "acronym"});
    }
}

/// Whether the words in which two keys differ, one edit apart, may be somebody's name.
bool may_be_a_name(std::string_view key, std::string_view other, const NameStatistics& statistics) {
    constexpr int given = 3;
    constexpr int inherited = 5;
    bool first = true;
    while (!key.empty() && !other.empty()) {
        const std::string_view word = key.substr(0, key.find(' '));
        const std::string_view its = other.substr(0, other.find(' '));
        if (word != its) {
            const NameCounts counts = statistics.find(word_key(word));
            return first ? counts.first_name >= given : counts.surname >= inherited;
        }
        key.remove_prefix(std::min(word.size() + 1, key.size()));
        other.remove_prefix(std::min(its.size() + 1, other.size()));
        first = false;
    }
    return true;  // one of them has a word more
}

void add_slips(Names names, const NameStatistics& statistics, Merges& merges) {
    constexpr std::uint64_t few = 10;
    constexpr std::uint64_t far_more = 50;
    constexpr std::size_t shortest = 9;  // with the space
    const auto is_full_name = [](const CountedName& name) {
        return name.name.field == FacetField::person && name.name.key.size() >= shortest &&
               name.name.key.find(' ') != std::string::npos;
    };
    MisspellingIndex index;
    std::vector<std::uint32_t> frequent;
    for (std::uint32_t i = 0; i < names.size(); ++i)
        if (is_full_name(names[i]) && names[i].articles >= far_more) frequent.push_back(i);
    // Of names with one remainder the index keeps the first.
    std::ranges::stable_sort(frequent, std::ranges::greater(),
                             [&](std::uint32_t i) { return names[i].articles; });
    for (const std::uint32_t i : frequent) index.add(names[i].name.key, i);
    for (const CountedName& name : names) {
        if (name.articles > few || !is_full_name(name)) continue;
        const auto found = index.find(name.name.key);
        if (!found || names[*found].articles < far_more * name.articles) continue;
        if (!may_be_a_name(name.name.key, names[*found].name.key, statistics))
            merges.push_back({name, names[*found], "spelling"});
    }
}

}  // namespace

std::vector<SuggestedMerge> suggest_merges(std::span<const CountedName> names,
                                           std::span<const AcronymTie> ties,
                                           const Knowledge& knowledge, const Authority& authority) {
    Merges all;
    add_known(names, knowledge.gazetteer, all);
    add_initials(names, knowledge.statistics, all);
    add_spacing(names, all);
    add_articles(names, all);
    add_acronyms(names, ties, all);
    add_slips(names, knowledge.statistics, all);
    // A name goes where the first rule that holds says, and never in a circle.
    std::map<EntityName, EntityName> leads;
    std::erase_if(all, [&](const SuggestedMerge& merge) {
        if (is_left_alone(record_of(authority, merge.from.name)) ||
            record_of(authority, merge.to.name).separate || leads.contains(merge.from.name))
            return true;
        EntityName end = merge.to.name;
        for (auto next = leads.find(end); next != leads.end(); next = leads.find(end))
            end = next->second;
        if (end == merge.from.name) return true;
        leads.emplace(merge.from.name, merge.to.name);
        return false;
    });
    std::ranges::stable_sort(
        all, {}, [](const SuggestedMerge& merge) -> const EntityName& { return merge.from.name; });
    return all;
}

void adopt_merges(Authority& authority, std::span<const SuggestedMerge> merges) {
    for (auto& [name, record] : authority) {
        if (!record.automatic) continue;
        record.automatic = false;
        record.same_as.reset();
    }
    for (const SuggestedMerge& merge : merges) {
        if (entity_of(authority, merge.to.name) == merge.from.name) continue;  // by hand
        NameRecord& to = authority[merge.to.name];
        if (to.label.empty()) to.label = merge.to.label;
        NameRecord& from = authority[merge.from.name];
        if (from.label.empty()) from.label = merge.from.label;
        from.same_as = merge.to.name;
        from.automatic = true;
    }
    authority = normalised(std::move(authority));
}

}  // namespace kiosque
