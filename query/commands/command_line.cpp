#include "query/commands/command_line.h"

#include "analyzers/error.h"
#include "query/commands/arguments.h"
#include "query/commands/command_options.h"
#include "query/commands/commands.h"
#include "query/render/hit_format.h"

#include <cstdio>
#include <iostream>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace kiosque {
namespace {

constexpr const char* unwritable = "cannot write to standard output; is the disk full?";

struct Command {
    const char* name;
    const char* help;
    int (*run)(const Typed& typed);
    void (*declare)(CommandOptions& options, Typed& typed);
};

std::vector<std::string> names_of_hit_formats() {
    std::vector<std::string> names;
    for (const HitFormat& format : hit_formats()) names.emplace_back(format.name);
    return names;
}

constexpr Command commands[] = {
    {"search", "Find articles", search_command,
     [](CommandOptions& options, Typed& typed) {
         options.query();
         options.filters();
         options.text("--facet", typed.facets,
                      "Count these beside the hits: person,company,…,month,year,about-year",
                      "KINDS");
         options.counting();
         options.hits();
         options.flag("--collapse", typed.collapse,
                      "Show copies of one text once, as it was first published");
         options.format(names_of_hit_formats());
     }},
    {"facets", "Count names over all matching articles", facets_command,
     [](CommandOptions& options, Typed& typed) {
         options
             .text("kind", typed.facet_kinds,
                   "person, company, organisation, place, source, author, section, language, day, "
                   "month, year, about-year; several joined by commas",
                   "KINDS")
             .required();
         options.query();
         options.filters();
         options.counting();
         options.limit("20");
         options.format({"text", "json", "tsv", "csv"});
     }},
    {"timeline", "Count articles by period", timeline_command,
     [](CommandOptions& options, Typed& typed) {
         options.query();
         options.filters();
         options.choice("--by", typed.by, "day, month or year", "PERIOD", {"day", "month", "year"});
         options.flag("--share", typed.share,
                      "Beside the counts, their share of all articles of the period");
         options.choice("--format", typed.timeline_format,
                        "Form of the output (else text on a terminal, tsv elsewhere)", "FORMAT",
                        {"text", "json", "tsv", "csv"});
         options.colour();
     }},
    {"entity", "Tell what the archive knows of a person, company, organisation or place",
     entity_command,
     [](CommandOptions& options, Typed& typed) {
         options.words("name", typed.entity_name, "Name, or a part of one: a surname", "NAME");
         options.filters();
         options.choice("--kind", typed.entity_kind, "Which, if several kinds bear the name",
                        "KIND", {"person", "company", "organisation", "place"});
         options.number("--min-count", typed.min_common,
                        "Leave out companions of fewer common articles");
         options.limit("5 companions of each kind");
         options.format({"text", "json", "tsv", "csv"});
     }},
    {"pairs", "Count names that appear together", pairs_command,
     [](CommandOptions& options, Typed& typed) {
         options.text("first", typed.facet_kinds, "person, company, place, …", "KIND").required();
         options.text("second", typed.other_kind, "The same or another", "KIND").required();
         options.query();
         options.filters();
         options.choice("--order", typed.pair_order, "By log-likelihood ratio or by count", "ORDER",
                        {"association", "count"});
         options.number("--min-count", typed.min_common, "Leave out pairs of fewer articles");
         options.limit("20");
         options.format({"text", "json", "tsv", "csv", "graphml"});
     }},
    {"kwic", "Show words in their context, one occurrence a line", kwic_command,
     [](CommandOptions& options, Typed& typed) {
         options.query();
         options.filters();
         options.choice("--order", typed.context_order, "By date, or by left or right context",
                        "ORDER", {"date", "left", "right"});
         options.limit("50");
         options.format({"text", "json", "tsv", "csv"});
     }},
    {"names", "Count a list of persons by year, or list their articles", names_command,
     [](CommandOptions& options, Typed& typed) {
         options
             .text("--persons-file", typed.names_file, "One name a line; - for standard input",
                   "FILE")
             .required();
         options.query();
         options.filters();
         options.choice("--by", typed.report_by, "year: articles a year; article: each of them",
                        "WHAT", {"year", "article"});
         options.format({"tsv", "csv"});
     }},
    {"explain", "Tell why an article matches a query, or what keeps it out", explain_command,
     [](CommandOptions& options, Typed&) {
         options.id();
         options.query();
         options.filters();
         options.format({"text", "json"});
     }},
    {"similar", "Find articles like another", similar_command,
     [](CommandOptions& options, Typed&) {
         options.id();
         options.filters();
         options.limit("10");
         options.offset();
         options.format(names_of_hit_formats());
     }},
    {"show", "Print one article", show_command,
     [](CommandOptions& options, Typed&) {
         options.id();
         options.format({"text", "json"});
     }},
    {"info", "What the archive holds", info_command,
     [](CommandOptions& options, Typed&) {
         options.format({"text", "json"});
     }},
    {"run", "Answer a file of queries, as TREC run lines", run_command,
     [](CommandOptions& options, Typed& typed) {
         options.text("--queries", typed.queries_file, "Lines of QID, tab, free text", "FILE")
             .required();
         options.limit("1000");
         options.colour();
     }},
};

/// What is wrong with the command line, and where to read more.
std::string complaint(const CLI::App& app, const CLI::ParseError& error) {
    const auto chosen = app.get_subcommands();
    const std::string help =
        chosen.empty() ? "kiosque --help" : "kiosque " + chosen.front()->get_name() + " --help";
    const auto extras = app.remaining(true);
    const bool unexpected = dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr;
    if (!unexpected || extras.empty()) return fmt::format("{} (see {})", error.what(), help);
    if (!chosen.empty() && chosen.front()->get_option_no_throw(extras.front()) != nullptr)
        return fmt::format("{} goes behind the command: kiosque {} {} … (see {})", extras.front(),
                           chosen.front()->get_name(), extras.front(), help);
    if (extras.front().starts_with('-'))
        return fmt::format("there is no option {} (see {}); words that begin with - go after --",
                           extras.front(), help);
    if (chosen.empty())
        return fmt::format("there is no command “{}” (see {})", extras.front(), help);
    return fmt::format("“{}” is one word too many (see {})", extras.front(), help);
}

}  // namespace

int run_command_line(int argc, const char* const* argv) {
    CLI::App app("Search an archive of French articles by word, person, company, place and date.",
                 "kiosque");
    app.set_version_flag("--version", "kiosque " KIOSQUE_VERSION);
    app.require_subcommand(0, 1);
    app.footer(
        "Examples:\n"
        "  kiosque search élections --person \"Jean Jaurès\" --from 1905\n"
        "  kiosque facets company '\"plan social\"'\n"
        "  kiosque timeline grève --by month\n"
        "Index an archive first: kiosque-index add FOLDER");
    Typed typed;
    const Command* chosen = nullptr;
    for (const Command& command : commands) {
        CLI::App& subcommand = *app.add_subcommand(command.name, command.help);
        subcommand.callback([&] { chosen = &command; });
        CommandOptions options(subcommand, typed);
        options.database();
        command.declare(options, typed);
    }
    try {
        app.parse(shielded({argv + 1, argv + argc}));
    } catch (const CLI::ParseError& error) {
        if (error.get_exit_code() != 0) throw Error(complaint(app, error));
        app.exit(error);  // prints --help or --version
        if (!std::cout.flush()) throw Error(unwritable);
        return found;
    }
    if (chosen == nullptr) fmt::print("{}", app.help());
    const int status = chosen == nullptr ? found : chosen->run(typed);
    if (std::fflush(stdout) != 0) throw Error(unwritable);
    return status;
}

}  // namespace kiosque
