#include "indexer/authority/authority_file.h"

#include "analyzers/error.h"
#include "indexer/authority/decisions.h"

#include <algorithm>
#include <array>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace kiosque {
namespace {

enum Column : std::size_t { kind, name, decision, value, from, to, with, ids, by, columns };

using Row = std::array<std::string, columns>;

constexpr const char* header = "kind\tname\tdecision\tvalue\tfrom\tto\twith\tids\tby";

std::string tame(std::string text) {
    std::ranges::replace_if(
        text, [](char c) { return static_cast<unsigned char>(c) < ' '; }, ' ');
    return text;
}

std::string with_kind(FacetField field, const std::string& label) {
    return fmt::format("{}:{}", facet_row(field).name, label);
}

std::string iso(const std::optional<PartialDate>& date) {
    return date ? to_iso(*date) : "";
}

std::string line_of(const Row& row) {
    std::size_t last = columns;
    while (last > 0 && row[last - 1].empty()) --last;
    std::string line;
    for (std::size_t i = 0; i < last; ++i) line += (i == 0 ? "" : "\t") + tame(row[i]);
    return line + '\n';
}

FacetField parse_kind(std::string_view text) {
    if (const auto field = parse_facet_field(text)) return *field;
    throw Error(fmt::format("there is no kind “{}”", text));
}

struct Qualified {
    EntityName entity;
    std::string label;
};

Qualified parse_qualified(std::string_view text) {
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos)
        throw Error(fmt::format("“{}” should be KIND:NAME, such as person:{}", text, text));
    std::string label(text.substr(colon + 1));
    EntityName entity = entity_name(parse_kind(text.substr(0, colon)), label);
    return {std::move(entity), std::move(label)};
}

std::optional<PartialDate> parse_date(const std::string& text) {
    if (text.empty()) return std::nullopt;
    if (const auto date = parse_iso_date(text)) return date;
    throw Error(fmt::format("“{}” is no date; write 2023, 2023-11 or 2023-11-20", text));
}

std::vector<std::string> words(std::string_view text) {
    std::vector<std::string> all;
    while (!text.empty()) {
        const std::size_t space = std::min(text.find(' '), text.size());
        if (space > 0) all.emplace_back(text.substr(0, space));
        text.remove_prefix(std::min(space + 1, text.size()));
    }
    return all;
}

SplitRule parse_rule(const Row& row) {
    SplitRule rule;
    Qualified target = parse_qualified(row[value]);
    rule.target = std::move(target.entity);
    rule.label = std::move(target.label);
    rule.from = parse_date(row[from]);
    rule.to = parse_date(row[to]);
    if (!row[with].empty()) {
        Qualified beside = parse_qualified(row[with]);
        rule.beside = std::move(beside.entity);
        rule.beside_label = std::move(beside.label);
    }
    rule.ids = words(row[ids]);
    return rule;
}

void apply_row(Authority& authority, const Row& row) {
    const FacetField field = parse_kind(row[kind]);
    if (row[decision] == "merge") {
        const Qualified target = parse_qualified(row[value]);
        if (target.entity.field == field)
            merge(authority, field, target.label, {row[name]});
        else if (target.entity ==
                 EntityName{target.entity.field, entity_name(field, row[name]).key})
            change_kind(authority, field, row[name], target.entity.field);
        else
            throw Error("a name of another kind must be the same name; merge it in a second line");
        authority[entity_name(field, row[name])].automatic = row[by] == "program";
    } else if (row[decision] == "show") {
        rename(authority, field, row[name], row[value]);
    } else if (row[decision] == "ignore") {
        ignore(authority, field, row[name]);
    } else if (row[decision] == "separate") {
        separate(authority, field, row[name]);
    } else if (row[decision] == "identifier") {
        identify(authority, field, row[name], row[value]);
    } else if (row[decision] == "split") {
        split(authority, field, row[name], parse_rule(row));
    } else {
        throw Error(fmt::format(
            "there is no decision “{}”; there are merge, show, ignore, separate, identifier and "
            "split",
            row[decision]));
    }
}

Row parse_row(std::string_view line) {
    Row row;
    for (std::size_t i = 0; i < columns; ++i) {
        const std::size_t tab = std::min(line.find('\t'), line.size());
        row[i] = line.substr(0, tab);
        if (tab == line.size()) return row;
        line.remove_prefix(tab + 1);
    }
    throw Error("there are more columns than the header has");
}

}  // namespace

std::string export_authority(const Authority& authority) {
    std::string file = std::string(header) + '\n';
    for (const auto& [entity, record] : authority) {
        const auto add = [&, &entity = entity, &record = record](Row row) {
            row[kind] = facet_row(entity.field).name;
            row[name] = record.label;
            if (row[by].empty()) row[by] = "hand";
            file += line_of(row);
        };
        if (record.same_as) {
            const auto target = authority.find(*record.same_as);
            const std::string& label =
                target == authority.end() ? record.same_as->key : target->second.label;
            add({"", "", "merge", with_kind(record.same_as->field, label), "", "", "", "",
                 record.automatic ? "program" : "hand"});
        }
        if (!record.display.empty()) add({"", "", "show", record.display});
        if (record.ignored) add({"", "", "ignore"});
        if (record.separate) add({"", "", "separate"});
        if (!record.identifier.empty()) add({"", "", "identifier", record.identifier});
        for (const SplitRule& rule : record.splits)
            add({"", "", "split", with_kind(rule.target.field, rule.label), iso(rule.from),
                 iso(rule.to), rule.beside ? with_kind(rule.beside->field, rule.beside_label) : "",
                 fmt::format("{}", fmt::join(rule.ids, " "))});
    }
    return file;
}

void import_authority(std::string_view file, Authority& authority) {
    Authority changed = authority;
    for (std::size_t number = 1; !file.empty(); ++number) {
        const std::size_t end = std::min(file.find('\n'), file.size());
        std::string_view line = file.substr(0, end);
        file.remove_prefix(std::min(end + 1, file.size()));
        if (line.ends_with('\r')) line.remove_suffix(1);
        if (line.empty() || (number == 1 && line.starts_with("kind\tname\tdecision"))) continue;
        try {
            apply_row(changed, parse_row(line));
        } catch (const Error& error) {
            throw Error(fmt::format("line {}: {}", number, error.what()));
        }
    }
    authority = std::move(changed);
}

}  // namespace kiosque
