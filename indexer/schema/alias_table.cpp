#include "indexer/schema/alias_table.h"

#include "analyzers/error.h"
#include "indexer/schema/authority_codec.h"
#include "indexer/schema/compression.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

namespace kiosque {
namespace {

using Place = AliasTable::Place;

std::string table_key(FacetField field) {
    return fmt::format("aliases/{}", facet_row(field).name);
}

void write_place(ByteWriter& out, Place place) {
    out.number(static_cast<std::uint64_t>(place.field));
    out.number(place.ordinal);
}

Place read_place(ByteReader& in) {
    const auto field = static_cast<FacetField>(in.number() % facet_fields);
    return {field, static_cast<std::uint32_t>(in.number())};
}

/// Where articles of names are counted, with the labels that new names need.
class Placing {
  public:
    Placing(const Authority& authority, const Numbering& numbering)
        : authority_(authority), numbering_(numbering) {}

    Place place(const EntityName& name, const std::string& label) const {
        return {name.field, numbering_(name, label)};
    }

    /// `label` is of the name itself.
    Place counted(const EntityName& name, const std::string& label) const {
        const EntityName entity = entity_of(authority_, name);
        const auto record = authority_.find(entity);
        if (record == authority_.end()) return place(entity, label);
        if (record->second.ignored) return {entity.field, AliasTable::ignored};
        return place(entity, record->second.label);
    }

  private:
    const Authority& authority_;
    const Numbering& numbering_;
};

}  // namespace

AliasTable make_alias_table(const Authority& authority, FacetField field,
                            const Numbering& numbering) {
    const Placing placing(authority, numbering);
    AliasTable table;
    for (const auto& [name, record] : authority) {
        const Place from = placing.place(name, record.label);
        const Place to = record.ignored ? Place{name.field, AliasTable::ignored}
                                        : placing.counted(name, record.label);
        if (name.field == field && !record.display.empty())
            table.renamed.push_back({from.ordinal, record.display});
        bool concerned = from.field == field || to.field == field;
        AliasTable::Split split{from, to, {}};
        for (const SplitRule& rule : record.splits) {
            split.cases.push_back({rule, placing.counted(rule.target, rule.label)});
            concerned = concerned || split.cases.back().to.field == field;
        }
        if (!concerned) continue;
        if (!split.cases.empty())
            table.splits.push_back(std::move(split));
        else if (from != to)
            table.redirects.push_back({from, to});
    }
    std::ranges::sort(table.redirects, {}, [](const AliasTable::Redirect& redirect) {
        return std::pair(redirect.from.field, redirect.from.ordinal);
    });
    return table;
}

Metadata alias_metadata(FacetField field, const AliasTable& table) {
    if (table.empty()) return {table_key(field), {}};
    ByteWriter out;
    codec::write_all(out, table.redirects, [](ByteWriter& o, const AliasTable::Redirect& each) {
        write_place(o, each.from);
        write_place(o, each.to);
    });
    codec::write_all(out, table.splits, [](ByteWriter& o, const AliasTable::Split& split) {
        write_place(o, split.from);
        write_place(o, split.to);
        codec::write_all(o, split.cases, [](ByteWriter& c, const AliasTable::Split::Case& each) {
            codec::write_rule(c, each.rule);
            write_place(c, each.to);
        });
    });
    codec::write_all(out, table.renamed, [](ByteWriter& o, const AliasTable::Renamed& each) {
        o.number(each.ordinal);
        o.string(each.name);
    });
    return {table_key(field), compress(out.take())};
}

AliasTable read_alias_table(const Xapian::Database& shard, FacetField field) {
    AliasTable table;
    const std::string value = shard.get_metadata(table_key(field));
    if (value.empty()) return table;
    const auto bytes = decompress(value);
    ByteReader in(bytes ? std::string_view(*bytes) : std::string_view());
    codec::read_all(in, table.redirects, [](ByteReader& i) {
        const Place from = read_place(i);
        return AliasTable::Redirect{from, read_place(i)};
    });
    codec::read_all(in, table.splits, [](ByteReader& i) {
        AliasTable::Split split;
        split.from = read_place(i);
        split.to = read_place(i);
        codec::read_all(i, split.cases, [](ByteReader& c) {
            SplitRule rule = codec::read_rule(c);
            return AliasTable::Split::Case{std::move(rule), read_place(c)};
        });
        return split;
    });
    codec::read_all(in, table.renamed, [](ByteReader& i) {
        const auto ordinal = static_cast<std::uint32_t>(i.number());
        return AliasTable::Renamed{ordinal, std::string(i.string())};
    });
    if (!bytes || !in.ok() || !in.at_end())
        throw Error(fmt::format("the aliases of {} names are damaged; run: kiosque-index rebuild",
                                facet_row(field).name));
    return table;
}

}  // namespace kiosque
