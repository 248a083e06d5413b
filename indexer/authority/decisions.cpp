#include "indexer/authority/decisions.h"

#include "analyzers/entities/entity_key.h"
#include "analyzers/error.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

namespace kiosque {
namespace {

/// The record of a name, written as it is first seen.
NameRecord& record_of(Authority& authority, const EntityName& name, const std::string& label) {
    NameRecord& record = authority[name];
    if (record.label.empty()) record.label = label;
    return record;
}

/// The newest decision counts: whatever made the target depend on this name is turned round.
void lead_to(Authority& authority, const EntityName& from, const std::string& from_label,
             const EntityName& to, const std::string& to_label) {
    if (from == to) return;
    const EntityName target = entity_of(authority, to);
    if (target == from) {
        NameRecord& turned = record_of(authority, to, to_label);
        turned.same_as.reset();
        turned.automatic = false;
    }
    record_of(authority, to, to_label);
    NameRecord& record = record_of(authority, from, from_label);
    record.same_as = to;
    record.automatic = false;
    record.separate = false;
    record.ignored = false;
}

}  // namespace

EntityName entity_name(FacetField field, std::string_view name) {
    std::string key = entity_key(name);
    if (key.empty()) throw Error(fmt::format("“{}” is no name", name));
    return {field, std::move(key)};
}

void merge(Authority& authority, FacetField field, const std::string& name,
           const std::vector<std::string>& others) {
    const EntityName to = entity_name(field, name);
    std::vector<EntityName> names;
    for (const std::string& other : others) {
        names.push_back(entity_name(field, other));
        if (names.back() == to)
            throw Error(fmt::format(
                "“{}” and “{}” are one name already; choose how it is shown with: entities rename",
                name, other));
    }
    for (std::size_t i = 0; i < names.size(); ++i)
        lead_to(authority, names[i], others[i], to, name);
}

void change_kind(Authority& authority, FacetField field, const std::string& name, FacetField kind) {
    if (!is_entity_kind(field) || !is_entity_kind(kind))
        throw Error("only persons, companies, organisations and places have a kind");
    if (field == kind) throw Error(fmt::format("“{}” is a {} already", name, facet_row(kind).name));
    const EntityName from = entity_name(field, name);
    lead_to(authority, from, name, {kind, from.key}, name);
}

void rename(Authority& authority, FacetField field, const std::string& name,
            const std::string& shown) {
    const EntityName from = entity_name(field, name);
    const EntityName to = entity_name(field, shown);
    if (from == to)
        record_of(authority, from, name).display = shown;
    else
        lead_to(authority, from, name, to, shown);
    if (from != to) record_of(authority, to, shown).display = shown;
}

void ignore(Authority& authority, FacetField field, const std::string& name) {
    record_of(authority, entity_name(field, name), name).ignored = true;
}

void separate(Authority& authority, FacetField field, const std::string& name) {
    NameRecord& record = record_of(authority, entity_name(field, name), name);
    record.same_as.reset();
    record.automatic = false;
    record.separate = true;
}

void identify(Authority& authority, FacetField field, const std::string& name,
              const std::string& identifier) {
    if (identifier.empty()) throw Error(fmt::format("the identifier of “{}” is empty", name));
    record_of(authority, entity_name(field, name), name).identifier = identifier;
}

void split(Authority& authority, FacetField field, const std::string& name, SplitRule rule) {
    const EntityName from = entity_name(field, name);
    if (rule.target == from)
        throw Error(fmt::format(
            "a split needs another name for the other one, such as “{} (painter)”", name));
    if (!rule.from && !rule.to && !rule.beside && rule.ids.empty())
        throw Error("say which articles: --from, --to, --with NAME or --id ID");
    record_of(authority, rule.target, rule.label);
    std::vector<SplitRule>& rules = record_of(authority, from, name).splits;
    if (std::ranges::find(rules, rule) == rules.end()) rules.push_back(std::move(rule));
}

bool forget(Authority& authority, FacetField field, const std::string& name) {
    const auto found = authority.find(entity_name(field, name));
    if (found == authority.end() || found->second.says_nothing()) return false;
    NameRecord nothing;
    nothing.label = std::move(found->second.label);
    found->second = std::move(nothing);
    authority = normalised(std::move(authority));
    return true;
}

}  // namespace kiosque
