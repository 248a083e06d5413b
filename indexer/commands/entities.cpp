#include "indexer/commands/entities.h"

#include "analyzers/article_analyzer.h"
#include "analyzers/error.h"
#include "analyzers/message.h"
#include "analyzers/text/printable.h"
#include "indexer/authority/authority_file.h"
#include "indexer/authority/decisions.h"
#include "indexer/commands/commands.h"
#include "indexer/commands/entity_decisions.h"
#include "indexer/database/database_writer.h"
#include "indexer/database/read_database.h"
#include "indexer/schema/terms.h"

#include <algorithm>
#include <fstream>
#include <iostream>
#include <iterator>

#include <fmt/format.h>

namespace kiosque {
namespace {

FacetField kind_of(const std::string& kind) {
    if (const auto field = parse_facet_field(kind)) return *field;
    std::string known;
    for (const FacetRow& row : facet_table)
        known += fmt::format("{}{}", known.empty() ? "" : ", ", row.name);
    throw Error(fmt::format("there is no kind “{}”; there are {}", kind, known));
}

std::optional<PartialDate> date_of(const char* option, const std::string& typed) {
    if (typed.empty()) return std::nullopt;
    if (const auto date = parse_iso_date(typed)) return date;
    throw Error(
        fmt::format("{}: “{}” is no date; write 2023, 2023-11 or 2023-11-20", option, typed));
}

Authority decisions_of(const std::filesystem::path& location) {
    return read_database(location, read_authority);
}

/// A slip of the pen would otherwise wait for articles that never come.
void tell_unknown(const EntitiesCommand& command, FacetField field,
                  const std::vector<std::string>& names) {
    const auto is_known = [&](const Xapian::Database& database, const std::string& name) {
        const EntityName entity = entity_name(field, name);
        if (database.term_exists(facet_term(field, entity.key))) return true;
        const auto stored = read_record(database, entity);
        return stored && !(stored->names.empty() && stored->split_from.empty());
    };
    const auto unknown = read_database(command.database, [&](const Xapian::Database& database) {
        std::vector<std::string> found;
        std::ranges::copy_if(names, std::back_inserter(found),
                             [&](const std::string& name) { return !is_known(database, name); });
        return found;
    });
    for (const std::string& name : unknown)
        tell(fmt::format("kiosque-index: warning: no article has the {} “{}” so far\n",
                         facet_row(field).name, printable(name)));
}

std::vector<std::string> all_names(const EntitiesCommand& command) {
    std::vector<std::string> names{command.name};
    std::ranges::copy(command.others, std::back_inserter(names));
    return names;
}

template <class Change>
int decide_each(const EntitiesCommand& command, Change&& change) {
    const FacetField field = kind_of(command.kind);
    const std::vector<std::string> names = all_names(command);
    decide(command, [&](Authority& authority) {
        for (const std::string& name : names) change(authority, field, name);
    });
    tell_unknown(command, field, names);
    return 0;
}

std::string conditions(const SplitRule& rule) {
    std::string text;
    const auto add = [&](const std::string& one) { text += (text.empty() ? "" : ", ") + one; };
    if (rule.from) add("from " + to_iso(*rule.from));
    if (rule.to) add("to " + to_iso(*rule.to));
    if (rule.beside) add("beside “" + rule.beside_label + "”");
    if (!rule.ids.empty()) add(fmt::format("{} by id", rule.ids.size()));
    return text;
}

std::vector<std::string> sentences(const Authority& authority, const EntityName& name,
                                   const NameRecord& record) {
    std::vector<std::string> said;
    if (record.same_as) {
        const auto target = authority.find(*record.same_as);
        const std::string& label =
            target == authority.end() ? record.same_as->key : target->second.label;
        const bool other_kind = record.same_as->field != name.field;
        said.push_back(fmt::format(
            "is counted for {}“{}”{}",
            other_kind ? fmt::format("the {} ", facet_row(record.same_as->field).name) : "", label,
            record.automatic ? " (found by the program)" : ""));
    }
    if (!record.display.empty()) said.push_back(fmt::format("is shown as “{}”", record.display));
    if (record.ignored) said.emplace_back("is ignored");
    if (record.separate) said.emplace_back("stands for itself");
    if (!record.identifier.empty()) said.push_back("is " + record.identifier);
    for (const SplitRule& rule : record.splits)
        said.push_back(fmt::format("is “{}” in articles {}", rule.label, conditions(rule)));
    return said;
}

}  // namespace

void decide(const EntitiesCommand& command, const std::function<void(Authority&)>& change) {
    require_database(command.database);
    WriterOptions options;
    options.wait = command.wait;
    DatabaseWriter writer(command.database, make_stamp(make_article_analyzer()), options);
    const Authority before = writer.authority();
    Authority authority = before;
    change(authority);
    if (authority != before) writer.decide(authority);
}

int merge_entities(const EntitiesCommand& command) {
    const FacetField field = kind_of(command.kind);
    decide(command,
           [&](Authority& authority) { merge(authority, field, command.name, command.others); });
    tell_unknown(command, field, all_names(command));
    return 0;
}

int rename_entity(const EntitiesCommand& command) {
    const FacetField field = kind_of(command.kind);
    decide(command, [&](Authority& authority) {
        rename(authority, field, command.name, command.others.front());
    });
    tell_unknown(command, field, {command.name});
    return 0;
}

int ignore_entities(const EntitiesCommand& command) {
    return decide_each(command, ignore);
}

int change_entity_kind(const EntitiesCommand& command) {
    const FacetField field = kind_of(command.kind);
    const FacetField kind = kind_of(command.others.front());
    decide(command,
           [&](Authority& authority) { change_kind(authority, field, command.name, kind); });
    tell_unknown(command, field, {command.name});
    return 0;
}

int split_entity(const EntitiesCommand& command) {
    const FacetField field = kind_of(command.kind);
    SplitRule rule;
    rule.label = command.others.front();
    rule.target = entity_name(field, rule.label);
    rule.from = date_of("--from", command.from);
    rule.to = date_of("--to", command.to);
    if (!command.with.empty()) {
        rule.beside_label = command.with;
        rule.beside = entity_name(kind_of(command.with_kind), command.with);
    }
    rule.ids = command.ids;
    decide(command,
           [&](Authority& authority) { split(authority, field, command.name, std::move(rule)); });
    tell_unknown(command, field, {command.name});
    return 0;
}

int separate_entities(const EntitiesCommand& command) {
    return decide_each(command, separate);
}

int identify_entity(const EntitiesCommand& command) {
    const FacetField field = kind_of(command.kind);
    decide(command, [&](Authority& authority) {
        identify(authority, field, command.name, command.others.front());
    });
    tell_unknown(command, field, {command.name});
    return 0;
}

int forget_entities(const EntitiesCommand& command) {
    const FacetField field = kind_of(command.kind);
    int status = 0;
    decide(command, [&](Authority& authority) {
        for (const std::string& name : all_names(command)) {
            if (forget(authority, field, name)) continue;
            tell(fmt::format("kiosque-index: nothing has been decided about the {} “{}”\n",
                             facet_row(field).name, printable(name)));
            status = input_failed;
        }
    });
    return status;
}

int list_entities(const EntitiesCommand& command) {
    const auto field = command.kind.empty() ? std::nullopt : std::optional(kind_of(command.kind));
    const Authority authority = decisions_of(command.database);
    for (const auto& [name, record] : authority) {
        if (field && name.field != *field) continue;
        for (const std::string& sentence : sentences(authority, name, record))
            fmt::print("{} “{}” {}\n", facet_row(name.field).name, printable(record.label),
                       printable(sentence));
    }
    return 0;
}

int export_entities(const EntitiesCommand& command) {
    const std::string file = export_authority(decisions_of(command.database));
    if (command.file.empty() || command.file == "-") {
        fmt::print("{}", file);
        return 0;
    }
    std::ofstream out(command.file, std::ios::binary);
    if (!(out << file).flush()) throw Error(fmt::format("cannot write {}", command.file));
    return 0;
}

int import_entities(const EntitiesCommand& command) {
    std::ifstream opened;
    if (command.file != "-") opened.open(command.file, std::ios::binary);
    std::istream& in = command.file == "-" ? std::cin : opened;
    const std::string file{std::istreambuf_iterator<char>(in), {}};
    if (in.bad() || (command.file != "-" && !opened.is_open()))
        throw Error(fmt::format("cannot read {}", command.file));
    decide(command, [&](Authority& authority) {
        try {
            import_authority(file, authority);
        } catch (const Error& error) {
            throw Error(fmt::format("{}: {}", command.file, error.what()));
        }
    });
    return 0;
}

}  // namespace kiosque
