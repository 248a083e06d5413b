#include "analyzers/error.h"
#include "query/commands/arguments.h"
#include "query/commands/commands.h"
#include "query/render/terminal_text.h"

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <iostream>
#include <string>
#include <string_view>
#include <vector>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace {

using kiosque::Typed;
using kiosque::unshielded;

constexpr const char* unwritable = "cannot write to standard output; is the disk full?";

void add_database(CLI::App& app, Typed& typed) {
    app.add_option("--db", typed.databases,
                   "Database (else KIOSQUE_DB, else kiosque.db); several are one archive")
        ->type_name("DB")
        ->allow_extra_args(false);  // else the words of the query would be databases
}

void add_format(CLI::App& app, Typed& typed, const std::vector<std::string>& formats) {
    app.add_option("--format", typed.format, "Form of the output")
        ->check(CLI::IsMember(formats))
        ->capture_default_str()
        ->type_name("FORMAT");
    app.add_option("--color,--colour", typed.colour, "Colours: auto, always or never")
        ->check(CLI::IsMember({"auto", "always", "never"}))
        ->type_name("WHEN");
}

void add_filters(CLI::App& app, Typed& typed) {
    for (const kiosque::FacetRow& row : kiosque::facet_table) {
        Typed::Names& names = typed.names[static_cast<std::size_t>(row.field)];
        const std::string name(row.name);
        app.add_option("--" + name, names.all,
                       "Only articles with this " + name + " (repeated: all of them)")
            ->type_name("NAME")
            ->transform(unshielded)
            ->allow_extra_args(false)
            ->group("Filters");
        app.add_option("--any-" + name, names.any, "Only articles with one of these")
            ->type_name("NAME")
            ->transform(unshielded)
            ->group("Filters");
        app.add_option("--not-" + name, names.none, "No articles with this " + name)
            ->type_name("NAME")
            ->transform(unshielded)
            ->allow_extra_args(false)
            ->group("Filters");
    }
    app.add_option("--from", typed.from, "First date: 2023, 2023-11, 2023-11-20, \"mars 2015\"")
        ->type_name("DATE")
        ->group("Filters");
    app.add_option("--to", typed.to, "Last date, included")->type_name("DATE")->group("Filters");
}

void add_query(CLI::App& app, Typed& typed) {
    app.add_option("query", typed.query,
                   "Words, \"phrases\", -without, OR, titre:word …; none: all articles")
        ->transform(unshielded)
        ->type_name("QUERY");
}

void add_limit(CLI::App& app, Typed& typed, const char* otherwise) {
    app.add_option("--limit", typed.limit, fmt::format("At most N, or all (else {})", otherwise))
        ->type_name("N");
}

using Command = int (*)(const Typed&);

/// What is wrong with the command line, and where to read more.
std::string complaint(const CLI::App& app, const CLI::ParseError& error) {
    const auto chosen = app.get_subcommands();
    const std::string help =
        chosen.empty() ? "kiosque --help" : "kiosque " + chosen.front()->get_name() + " --help";
    const auto extras = app.remaining(true);
    const bool unexpected = dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr;
    if (!unexpected || extras.empty()) return fmt::format("{} (see {})", error.what(), help);
    if (extras.front().starts_with('-'))
        return fmt::format("there is no option {} (see {}); words that begin with - go after --",
                           extras.front(), help);
    if (chosen.empty())
        return fmt::format("there is no command “{}” (see {})", extras.front(), help);
    return fmt::format("“{}” is one word too many (see {})", extras.front(), help);
}

void print_error(std::string_view message) {
    fmt::print(stderr, "kiosque: {}\n", kiosque::printable(message));
}

int run(int argc, char** argv) {
    CLI::App app("Search an archive of French articles by word, person, company, place and date.",
                 "kiosque");
    app.set_version_flag("--version", "kiosque " KIOSQUE_VERSION);
    app.require_subcommand(0, 1);
    app.footer(
        "Examples:\n"
        "  kiosque search élections --person \"Jean Jaurès\" --from 1905\n"
        "  kiosque facets company \"plan social\"\n"
        "  kiosque timeline grève --by month\n"
        "Index an archive first: kiosque-index add FOLDER");
    Typed typed;
    Command chosen = nullptr;
    const auto subcommand = [&](const char* name, const char* help, Command command) -> CLI::App& {
        CLI::App& sub = *app.add_subcommand(name, help);
        sub.callback([&chosen, command] { chosen = command; });
        sub.add_flag(kiosque::end_of_options)->group("");
        add_database(sub, typed);
        return sub;
    };

    CLI::App& search = subcommand("search", "Find articles", kiosque::search_command);
    add_query(search, typed);
    add_filters(search, typed);
    search
        .add_option("--facet", typed.facets,
                    "Count these beside the hits: person,company,…,month,year")
        ->type_name("KINDS");
    search.add_option("--sort", typed.sort, "relevance, newest or oldest")
        ->check(CLI::IsMember({"relevance", "newest", "oldest"}))
        ->capture_default_str()
        ->type_name("ORDER");
    add_limit(search, typed, "10");
    search.add_option("--offset", typed.offset, "Pass over the first N")->type_name("N");
    add_format(search, typed, {"text", "json", "jsonl", "csv", "tsv", "ids"});

    CLI::App& facets =
        subcommand("facets", "Count names over all matching articles", kiosque::facets_command);
    facets
        .add_option("kind", typed.facet_kind,
                    "person, company, organisation, place, source, author, section")
        ->required()
        ->type_name("KIND");
    add_query(facets, typed);
    add_filters(facets, typed);
    add_limit(facets, typed, "20");
    add_format(facets, typed, {"text", "json", "tsv", "csv"});

    CLI::App& timeline =
        subcommand("timeline", "Count articles by period", kiosque::timeline_command);
    add_query(timeline, typed);
    add_filters(timeline, typed);
    timeline.add_option("--by", typed.by, "day, month or year")
        ->check(CLI::IsMember({"day", "month", "year"}))
        ->capture_default_str()
        ->type_name("PERIOD");
    add_format(timeline, typed, {"text", "json", "tsv", "csv"});

    add_format(subcommand("info", "What the archive holds", kiosque::info_command), typed,
               {"text", "json"});

    CLI::App& show = subcommand("show", "Print one article", kiosque::show_command);
    show.add_option("id", typed.id, "Id as search prints it")
        ->required()
        ->transform(unshielded)
        ->type_name("ID");
    add_format(show, typed, {"text", "json"});

    CLI::App& run =
        subcommand("run", "Answer a file of queries, as TREC run lines", kiosque::run_command);
    run.add_option("--queries", typed.queries_file, "Lines of QID, tab, free text")
        ->required()
        ->type_name("FILE");
    add_limit(run, typed, "1000");

    try {
        app.parse(kiosque::shielded({argv + 1, argv + argc}));
    } catch (const CLI::ParseError& error) {
        if (error.get_exit_code() != 0) throw kiosque::Error(complaint(app, error));
        app.exit(error);  // prints --help or --version
        if (!std::cout.flush()) throw kiosque::Error(unwritable);
        return kiosque::found;
    }
    if (chosen == nullptr) fmt::print("{}", app.help());
    const int status = chosen == nullptr ? kiosque::found : chosen(typed);
    if (std::fflush(stdout) != 0) throw kiosque::Error(unwritable);
    return status;
}

}  // namespace

/// The one place that decides the exit status.
int main(int argc, char** argv) {
    // A reader that has seen enough (`| head`) is no failure.
    std::signal(SIGPIPE, [](int) { std::_Exit(0); });
    std::signal(SIGINT, [](int) { std::_Exit(130); });
    std::signal(SIGTERM, [](int) { std::_Exit(143); });
    try {
        return run(argc, argv);
    } catch (const kiosque::Error& error) {
        print_error(error.what());
    } catch (const std::exception& error) {
        print_error(fmt::format("unexpected error: {}", error.what()));
    }
    return kiosque::failed;
}
