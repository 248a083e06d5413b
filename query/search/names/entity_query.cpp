#include "query/search/names/entity_query.h"

#include "indexer/schema/terms.h"
#include "query/search/terms/date_filter.h"

#include <string>
#include <utility>
#include <vector>

namespace kiosque {
namespace {

using Xapian::Query;

Query name_term(const EntityName& name) {
    return Query(facet_term(name.field, name.key));
}

Query any_query(const std::vector<Query>& queries) {
    return {Query::OP_OR, queries.begin(), queries.end()};
}

Query without(const Query& query, const std::vector<Query>& unwanted) {
    return unwanted.empty() ? query : Query(Query::OP_AND_NOT, query, any_query(unwanted));
}

Decisions decisions_of(const Shards& shards) {
    return [&shards](const EntityName& name) { return decided(shards, name); };
}

/// The articles of a name and of all that are merged with it, split or not.
Query any_name_of(const EntityName& name, const Decisions& decisions) {
    std::vector<Query> names{name_term(name)};
    if (const auto stored = decisions(name)) {
        names.push_back(name_term(stored->entity));
        const auto entity = stored->entity == name ? stored : decisions(stored->entity);
        if (entity)
            for (const EntityName& other : entity->names) names.push_back(name_term(other));
    }
    return any_query(names);
}

/// The articles of a name that stay its own.
Query unsplit(const Shards& shards, const EntityName& name,
              const std::optional<StoredRecord>& stored) {
    std::vector<Query> gone;
    if (stored)
        for (const SplitRule& rule : stored->record.splits)
            gone.push_back(rule_query(shards.all, rule, decisions_of(shards)));
    return without(name_term(name), gone);
}

/// The articles that the rules of `name` give to `entity`: the first rule that holds counts.
Query split_off(const Shards& shards, const EntityName& name, const EntityName& entity) {
    const auto stored = decided(shards, name);
    if (!stored) return {};
    std::vector<Query> parts;
    std::vector<Query> before;
    for (const SplitRule& rule : stored->record.splits) {
        const Query condition = rule_query(shards.all, rule, decisions_of(shards));
        if (entity_of(shards, rule.target) == entity)
            parts.push_back(without(Query(Query::OP_AND, name_term(name), condition), before));
        before.push_back(condition);
    }
    return any_query(parts);
}

}  // namespace

std::optional<StoredRecord> decided(const Shards& shards, const EntityName& name) {
    for (const Shard& shard : shards.each)
        if (auto record = read_record(shard.database, name)) return record;
    return std::nullopt;
}

EntityName entity_of(const Shards& shards, const EntityName& name) {
    const auto stored = decided(shards, name);
    return stored ? stored->entity : name;
}

Query rule_query(const Xapian::Database& database, const SplitRule& rule,
                 const Decisions& decisions) {
    std::vector<Query> conditions;
    if (rule.from || rule.to) conditions.push_back(date_query(database, rule.from, rule.to));
    if (rule.beside) conditions.push_back(any_name_of(*rule.beside, decisions));
    if (!rule.ids.empty()) {
        std::vector<Query> articles;
        articles.reserve(rule.ids.size());
        for (const std::string& id : rule.ids) articles.emplace_back(id_term(id));
        conditions.push_back(any_query(articles));
    }
    return {Query::OP_AND, conditions.begin(), conditions.end()};
}

Query entity_query(const Shards& shards, const EntityName& entity) {
    const auto stored = decided(shards, entity);
    std::vector<Query> names{unsplit(shards, entity, stored)};
    if (stored) {
        for (const EntityName& name : stored->names)
            names.push_back(unsplit(shards, name, decided(shards, name)));
        for (const EntityName& name : stored->split_from)
            names.push_back(split_off(shards, name, entity));
    }
    return any_query(names);
}

}  // namespace kiosque
