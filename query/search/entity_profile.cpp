#include "query/search/entity_profile.h"

#include "indexer/schema/date_terms.h"
#include "query/search/archive/archive.h"
#include "query/search/building/question.h"
#include "query/search/counts/common_numbers.h"
#include "query/search/counts/facet_counter.h"
#include "query/search/counts/matches.h"
#include "query/search/counts/number_reader.h"
#include "query/search/names/entity_lookup.h"
#include "query/search/names/entity_query.h"
#include "query/search/pair_counter.h"
#include "query/search/timeline.h"

#include <algorithm>
#include <array>
#include <map>
#include <span>
#include <utility>

namespace kiosque {
namespace {

constexpr std::array entity_fields{FacetField::person, FacetField::company,
                                   FacetField::organisation, FacetField::place};

std::vector<EntityName> names_of(const EntityName& entity,
                                 const std::optional<StoredRecord>& stored) {
    std::vector<EntityName> names{entity};
    if (stored) names.insert(names.end(), stored->names.begin(), stored->names.end());
    return names;
}

std::vector<FacetCount> aliases_of(const Shards& shards, const std::vector<EntityName>& names) {
    std::map<std::string, std::uint64_t> articles;
    for (const Shard& shard : shards.each)
        for (const EntityName& name : names)
            if (const auto ordinal = ordinal_of(shard, name))
                for (const Spelling& each : shard.dictionary(name.field).spellings(*ordinal))
                    articles[each.name] += each.articles;
    std::vector<FacetCount> aliases;
    aliases.reserve(articles.size());
    for (const auto& [name, count] : articles) aliases.push_back({name, count});
    std::ranges::stable_sort(aliases, std::ranges::greater(), &FacetCount::count);
    return aliases;
}

/// « 2013 » begins before « 2013-02 » and ends after it.
void note_dates(const Matches& matches, EntityProfile& profile) {
    std::string first_sort;
    std::string last_sort;
    for (const ShardMatches& shard : matches) {
        NumberReader dates(shard, slot::date);
        for (const Xapian::docid document : dates.documents()) {
            const auto packed = dates.of(document);
            const auto date = packed.empty() ? std::nullopt : unpack_date(packed.front());
            if (!date) continue;
            const std::string begin = to_iso(first_day(*date));
            const std::string end = to_iso(last_day(*date));
            if (!profile.first || begin < first_sort) {
                profile.first = date;
                first_sort = begin;
            }
            if (!profile.last || end > last_sort) {
                profile.last = date;
                last_sort = end;
            }
        }
    }
}

/// An entity, and the articles of the selection with it and altogether.
struct Subject {
    EntityName entity;
    Matches matches;
    Matches all;
};

Companions companions_of(const Shards& shards, const Subject& subject, FacetField kind,
                         const ProfileRequest& request) {
    CommonNumbers numbers(shards, kind);
    for (std::size_t i = 0; i < subject.matches.size(); ++i) numbers.read(i, subject.matches[i]);
    const std::vector<std::uint64_t> both = numbers.articles();
    for (std::size_t i = 0; i < subject.all.size(); ++i) numbers.read(i, subject.all[i]);
    const auto own = [&](std::uint32_t number) {
        return numbers.articles()[number] - both[number];  // read twice
    };
    const std::uint64_t articles = size_of(subject.matches);
    const std::uint64_t total = size_of(subject.all);
    struct Ranked {
        std::uint32_t number;
        double association;
    };
    std::vector<Ranked> ranked;
    for (std::uint32_t number = 0; number < both.size(); ++number) {
        if (both[number] < request.min_common) continue;
        const double association = log_likelihood_ratio(both[number], articles, own(number), total);
        if (association > 0) ranked.push_back({number, association});
    }
    std::ranges::sort(ranked, std::ranges::greater(), &Ranked::association);
    Companions companions{kind, {}};
    std::vector<Companion>& found = companions.entities;
    for (const auto& [number, association] : ranked) {
        // Ties go by names, which only those need that may be shown.
        if (request.limit && found.size() >= *request.limit &&
            (found.empty() || association < found.back().association))
            break;
        numbers.look_up_names({number});
        FacetName name = numbers.name(number);
        if (EntityName{kind, std::move(name.key)} == subject.entity) continue;
        found.push_back({std::move(name.name), both[number], own(number), association});
    }
    std::ranges::sort(found, [](const Companion& a, const Companion& b) {
        return a.association != b.association ? a.association > b.association : a.name < b.name;
    });
    if (request.limit && found.size() > *request.limit) found.resize(*request.limit);
    return companions;
}

EntityProfile profile_of(const Shards& shards, const EntityChoice& choice, const Subject& subject,
                         const ProfileRequest& request) {
    const auto stored = decided(shards, subject.entity);
    EntityProfile profile;
    profile.name = choice.meant->name;
    if (stored) {
        profile.identifier = stored->record.identifier;
        profile.ignored = stored->record.ignored;
    }
    const auto add_kind = [&](const ArchiveName& name) {
        profile.kinds.push_back({std::string(facet_row(name.entity.field).name), name.articles});
    };
    add_kind(*choice.meant);
    for (const ArchiveName& namesake : choice.namesakes) add_kind(namesake);
    profile.aliases = aliases_of(shards, names_of(subject.entity, stored));
    profile.articles = size_of(subject.matches);
    profile.total = size_of(subject.all);
    note_dates(subject.matches, profile);
    FacetRequest by_year;
    by_year.by = FacetRequest::By::year;
    profile.years = with_gaps(count_facet(subject.matches, by_year), nullptr);
    for (const FacetField kind : entity_fields)
        profile.companions.push_back(companions_of(shards, subject, kind, request));
    return profile;
}

}  // namespace

Profiled profile_entity(Archive& archive, const Selection& selection,
                        const ProfileRequest& request) {
    return archive.read([&](const Shards& shards) {
        Question question =
            ask(shards, archive.analyzer(), archive.workspace(), selection, Otherwise::nothing);
        Profiled profiled{std::nullopt, std::move(question.text), std::move(question.diagnostics)};
        const auto kinds = request.kind ? std::span(&*request.kind, 1)
                                        : std::span<const FacetField>(entity_fields);
        EntityChoice choice = look_up_entity(shards, kinds, request.name);
        for (std::string& message : choice.messages)
            profiled.diagnostics.push_back({std::move(message), std::nullopt});
        if (!choice.meant) return profiled;
        const Xapian::Query all = question.query();
        const EntityName& entity = choice.meant->entity;
        const Xapian::Query with_entity(Xapian::Query::OP_FILTER, all,
                                        entity_query(shards, entity));
        profiled.profile =
            profile_of(shards, choice,
                       {entity, matches_of(shards, with_entity), matches_of(shards, all)}, request);
        return profiled;
    });
}

}  // namespace kiosque
