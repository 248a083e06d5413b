#include "indexer/schema/authority.h"

#include "analyzers/error.h"
#include "indexer/schema/authority_codec.h"
#include "indexer/schema/terms.h"

#include <algorithm>
#include <set>

#include <fmt/format.h>

namespace kiosque {
namespace {

enum Flag : std::uint8_t { automatic = 1, ignored = 2, separate = 4, merged = 8 };

std::string record_key(const EntityName& name) {
    return authority_start + facet_term(name.field, name.key);
}

std::string encode(const EntityName& name, const StoredRecord& stored) {
    const NameRecord& record = stored.record;
    ByteWriter out;
    codec::write_name(out, name);
    unsigned flags = record.same_as ? merged : 0;
    if (record.automatic) flags |= automatic;
    if (record.ignored) flags |= ignored;
    if (record.separate) flags |= separate;
    out.number(flags);
    out.string(record.label);
    out.string(record.display);
    if (record.same_as) codec::write_name(out, *record.same_as);
    out.string(record.identifier);
    codec::write_all(out, record.splits, codec::write_rule);
    codec::write_name(out, stored.entity);
    codec::write_all(out, stored.names, codec::write_name);
    codec::write_all(out, stored.split_from, codec::write_name);
    return out.take();
}

struct Decoded {
    EntityName name;
    StoredRecord stored;
};

Decoded decode(std::string_view bytes) {
    ByteReader in(bytes);
    Decoded decoded;
    decoded.name = codec::read_name(in);
    NameRecord& record = decoded.stored.record;
    const std::uint64_t flags = in.number();
    record.automatic = (flags & automatic) != 0;
    record.ignored = (flags & ignored) != 0;
    record.separate = (flags & separate) != 0;
    record.label = in.string();
    record.display = in.string();
    if ((flags & merged) != 0) record.same_as = codec::read_name(in);
    record.identifier = in.string();
    codec::read_all(in, record.splits, codec::read_rule);
    decoded.stored.entity = codec::read_name(in);
    codec::read_all(in, decoded.stored.names, codec::read_name);
    codec::read_all(in, decoded.stored.split_from, codec::read_name);
    if (!in.ok() || !in.at_end())
        throw Error("what was decided about a name is damaged; import your authority file again");
    return decoded;
}

}  // namespace

bool NameRecord::says_nothing() const {
    return display.empty() && !same_as && !ignored && !separate && identifier.empty() &&
           splits.empty();
}

EntityName entity_of(const Authority& authority, const EntityName& name) {
    std::set<EntityName> passed;
    EntityName at = name;
    for (;;) {
        const auto found = authority.find(at);
        if (found == authority.end() || !found->second.same_as) return at;
        if (!passed.insert(at).second) return *passed.begin();
        at = *found->second.same_as;
    }
}

Authority normalised(Authority authority) {
    std::set<EntityName> referred;
    for (const auto& [name, record] : authority) {
        if (record.same_as) referred.insert(*record.same_as);
        for (const SplitRule& rule : record.splits) referred.insert(rule.target);
    }
    std::erase_if(authority, [&](const auto& entry) {
        return entry.second.says_nothing() && !referred.contains(entry.first);
    });
    return authority;
}

std::set<EntityName> names_in(const Authority& authority) {
    std::set<EntityName> names;
    for (const auto& [name, record] : authority) {
        names.insert(name);
        if (record.same_as) names.insert(*record.same_as);
        for (const SplitRule& rule : record.splits) names.insert(rule.target);
    }
    return names;
}

std::optional<StoredRecord> read_record(const Xapian::Database& shard, const EntityName& name) {
    const std::string bytes = shard.get_metadata(record_key(name));
    if (bytes.empty()) return std::nullopt;
    return decode(bytes).stored;
}

Authority read_authority(const Xapian::Database& shard) {
    Authority authority;
    const auto end = shard.metadata_keys_end(authority_start);
    for (auto key = shard.metadata_keys_begin(authority_start); key != end; ++key) {
        Decoded decoded = decode(shard.get_metadata(*key));
        authority.emplace(std::move(decoded.name), std::move(decoded.stored.record));
    }
    return authority;
}

std::vector<Metadata> authority_entries(const Authority& authority) {
    std::map<EntityName, StoredRecord> stored;
    for (const auto& [name, record] : authority) {
        const EntityName entity = entity_of(authority, name);
        stored[name].record = record;
        stored[name].entity = entity;
        stored[entity].entity = entity;
        if (entity != name) stored[entity].names.push_back(name);
        for (const SplitRule& rule : record.splits) {
            const EntityName target = entity_of(authority, rule.target);
            stored[target].entity = target;
            stored[target].split_from.push_back(name);
        }
    }
    std::vector<Metadata> entries;
    entries.reserve(stored.size());
    for (const auto& [name, record] : stored)
        entries.push_back({record_key(name), encode(name, record)});
    return entries;
}

}  // namespace kiosque
