#include "query/search/counts/entity_ordinals.h"

#include "indexer/schema/terms.h"
#include "query/search/names/entity_query.h"

#include <utility>

namespace kiosque {

EntityOrdinals::EntityOrdinals(const Shard& shard, FacetField field)
    : shard_(&shard), field_(field), size_(shard.dictionary(field).size()) {
    sources_.push_back({field, {}, {}});
    apply(read_alias_table(shard.database, field));
}

FacetName EntityOrdinals::name(std::uint32_t ordinal) const {
    FacetName name = shard_->dictionary(field_).at(ordinal);
    if (const auto shown = renamed_.find(ordinal); shown != renamed_.end())
        name.name = shown->second;
    return name;
}

EntityOrdinals::Source& EntityOrdinals::source(FacetField field) {
    auto found = std::ranges::find(sources_, field, &Source::field);
    if (found == sources_.end()) found = sources_.insert(found, {field, {}, {}});
    std::vector<std::uint32_t>& counted_for = found->counted_for;
    if (counted_for.empty()) {
        counted_for.resize(shard_->dictionary(field).size(), nowhere);
        if (field == field_)
            for (std::uint32_t i = 0; i < counted_for.size(); ++i) counted_for[i] = i;
    }
    return *found;
}

std::uint32_t EntityOrdinals::ordinal_here(AliasTable::Place place) const {
    return place.field == field_ && place.ordinal < size_ ? place.ordinal : nowhere;
}

void EntityOrdinals::apply(const AliasTable& table) {
    for (const auto& [from, to] : table.redirects) {
        std::vector<std::uint32_t>& counted_for = source(from.field).counted_for;
        if (from.ordinal < counted_for.size()) counted_for[from.ordinal] = ordinal_here(to);
    }
    for (const AliasTable::Split& each : table.splits) {
        Source& from = source(each.from.field);
        if (each.from.ordinal >= from.counted_for.size()) continue;
        from.counted_for[each.from.ordinal] = is_split;
        Split& split = from.splits[each.from.ordinal];
        split.rest = ordinal_here(each.to);
        const FacetName& name = shard_->dictionary(each.from.field).at(each.from.ordinal);
        for (const auto& [rule, to] : each.cases) {
            split.articles.push_back(articles_of({each.from.field, name.key}, rule));
            split.targets.push_back(ordinal_here(to));
        }
    }
    for (const AliasTable::Renamed& each : table.renamed) renamed_[each.ordinal] = each.name;
}

std::vector<Xapian::docid> EntityOrdinals::articles_of(const EntityName& name,
                                                       const SplitRule& rule) const {
    using Xapian::Query;
    const Xapian::Database& database = shard_->database;
    Xapian::Enquire enquire(database);
    const auto decisions = [&](const EntityName& each) { return read_record(database, each); };
    enquire.set_query(Query(Query::OP_AND, Query(facet_term(name.field, name.key)),
                            rule_query(database, rule, decisions)));
    enquire.set_weighting_scheme(Xapian::BoolWeight());
    const Xapian::MSet found = enquire.get_mset(0, database.get_doccount());
    std::vector<Xapian::docid> articles;
    articles.reserve(found.size());
    for (auto each = found.begin(); each != found.end(); ++each) articles.push_back(*each);
    std::ranges::sort(articles);
    return articles;
}

std::vector<std::uint32_t> EntityOrdinals::count(const ShardMatches& matches) const {
    if (undecided()) return count_numbers(matches, facet_row(field_).slot, size_);
    std::vector<std::uint32_t> counts(size_);
    for_each(matches, [&](Xapian::docid, std::uint32_t ordinal) { ++counts[ordinal]; });
    return counts;
}

EntityOrdinals::Stream::Stream(const ShardMatches& matches, const Source& source)
    : source_(&source), reader_(matches, facet_row(source.field).slot) {}

std::uint32_t EntityOrdinals::Source::entity_of(Xapian::docid document,
                                                std::uint32_t ordinal) const {
    if (ordinal >= counted_for.size()) return nowhere;
    const std::uint32_t entity = counted_for[ordinal];
    if (entity != is_split) return entity;
    const Split& split = splits.at(ordinal);
    for (std::size_t i = 0; i < split.articles.size(); ++i)
        if (std::ranges::binary_search(split.articles[i], document)) return split.targets[i];
    return split.rest;
}

void EntityOrdinals::Stream::add(Xapian::docid document, std::vector<std::uint32_t>& ordinals) {
    for (const std::uint32_t ordinal : reader_.of(document))
        if (const std::uint32_t entity = source_->entity_of(document, ordinal); entity != nowhere)
            ordinals.push_back(entity);
}

std::optional<std::uint32_t> EntityOrdinals::entity_of(Xapian::docid document, FacetField field,
                                                       std::uint32_t ordinal) const {
    if (undecided()) return field == field_ ? std::optional(ordinal) : std::nullopt;
    const auto source = std::ranges::find(sources_, field, &Source::field);
    if (source == sources_.end()) return std::nullopt;
    if (source->counted_for.empty()) return ordinal;  // of this facet, and not decided upon
    const std::uint32_t entity = source->entity_of(document, ordinal);
    return entity == nowhere ? std::nullopt : std::optional(entity);
}

}  // namespace kiosque
