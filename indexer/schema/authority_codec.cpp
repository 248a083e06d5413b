#include "indexer/schema/authority_codec.h"

namespace kiosque::codec {

void write_name(ByteWriter& out, const EntityName& name) {
    out.number(static_cast<std::uint64_t>(name.field));
    out.string(name.key);
}

EntityName read_name(ByteReader& in) {
    const auto field = in.number() % facet_fields;
    return {static_cast<FacetField>(field), std::string(in.string())};
}

namespace {

void write_date(ByteWriter& out, const std::optional<PartialDate>& date) {
    out.string(date ? to_iso(*date) : "");
}

std::optional<PartialDate> read_date(ByteReader& in) {
    return parse_iso_date(in.string());
}

}  // namespace

void write_rule(ByteWriter& out, const SplitRule& rule) {
    write_name(out, rule.target);
    out.string(rule.label);
    write_date(out, rule.from);
    write_date(out, rule.to);
    out.string(rule.beside_label);
    if (!rule.beside_label.empty()) write_name(out, *rule.beside);
    write_all(out, rule.ids, [](ByteWriter& o, const std::string& id) { o.string(id); });
}

SplitRule read_rule(ByteReader& in) {
    SplitRule rule;
    rule.target = read_name(in);
    rule.label = in.string();
    rule.from = read_date(in);
    rule.to = read_date(in);
    rule.beside_label = in.string();
    if (!rule.beside_label.empty()) rule.beside = read_name(in);
    read_all(in, rule.ids, [](ByteReader& i) { return std::string(i.string()); });
    return rule;
}

}  // namespace kiosque::codec
