#include "analyzers/dates/publication_date.h"
#include "analyzers/error.h"
#include "analyzers/message.h"
#include "analyzers/text/printable.h"
#include "indexer/commands/commands.h"
#include "indexer/commands/entities_options.h"
#include "indexer/pipeline/interruption.h"

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <functional>
#include <iterator>
#include <limits>
#include <thread>

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <unistd.h>

namespace {

using kiosque::IndexCommand;

constexpr int failed = 2;

/// With less, a build falls into more pieces than files may be open.
constexpr std::size_t least_memory = 16'000'000;

struct Typed {
    std::string database;
    std::vector<std::string> maps;
    std::string zone = "Europe/Paris";
    std::vector<std::string> languages;
    std::vector<std::string> paths;
    std::vector<std::string> ids;
    std::string report;
    bool prune = false;
    bool dry_run = false;
    bool watch = false;
    unsigned jobs = 0;
    std::size_t memory = std::size_t{1} << 30U;
    bool wait = false;
};

std::string default_database() {
    const char* const set = std::getenv("KIOSQUE_DB");
    return set != nullptr && *set != '\0' ? set : "kiosque.db";
}

IndexCommand meant(const Typed& typed) {
    IndexCommand command;
    command.database = typed.database;
    command.paths.assign(typed.paths.begin(), typed.paths.end());
    command.ids = typed.ids;
    command.report = typed.report;
    command.prune = typed.prune;
    command.dry_run = typed.dry_run;
    command.watch = typed.watch;
    for (const std::string& map : typed.maps)
        std::ranges::move(kiosque::parse_field_map(map), std::back_inserter(command.read.map));
    if (!kiosque::is_known_zone(typed.zone))
        throw kiosque::Error(fmt::format(
            "--zone: there is no time zone “{}”; write Europe/Paris, America/Montreal or "
            "UTC, say",
            typed.zone));
    command.read.zone = typed.zone;
    command.read.languages = typed.languages;
    command.jobs = typed.jobs > 0 ? typed.jobs : std::max(1U, std::thread::hardware_concurrency());
    command.writer = {typed.memory, typed.wait};
    return command;
}

/// Errors stand out on a terminal, if it is to have colours.
void print_error(std::string_view message, std::string_view colour) {
    const bool plain = std::getenv("NO_COLOR") != nullptr || isatty(STDERR_FILENO) == 0;
    const bool colours = colour == "always" || (colour == "auto" && !plain);
    kiosque::tell(fmt::format("{}kiosque-index:{} {}\n", colours ? "\x1b[1;31m" : "",
                              colours ? "\x1b[0m" : "", kiosque::printable(message)));
}

/// What is wrong with the command line, and where to read more.
std::string complaint(const CLI::App& app, const CLI::ParseError& error) {
    const auto chosen = app.get_subcommands();
    return fmt::format("{} (see kiosque-index {}--help)", error.what(),
                       chosen.empty() ? "" : chosen.front()->get_name() + " ");
}

void add_database(CLI::App& app, Typed& typed) {
    app.add_option("--db", typed.database, "Database folder (else KIOSQUE_DB, else kiosque.db)")
        ->type_name("DB");
}

void add_jobs(CLI::App& app, Typed& typed) {
    app.add_option("--jobs", typed.jobs, "Analysis threads (else one a core)")->type_name("N");
}

void add_wait(CLI::App& app, Typed& typed) {
    app.add_flag("--wait", typed.wait, "Wait while another kiosque-index is writing");
}

void add_inputs(CLI::App& app, Typed& typed) {
    app.add_option("paths", typed.paths, "Files and folders; - is JSON Lines on standard input")
        ->required()
        ->type_name("PATH");
    app.add_option("--map", typed.maps,
                   "Names of fields in the input: text=description,source=media (may be repeated)")
        ->allow_extra_args(false)
        ->type_name("FIELD=NAME,...");
    app.add_option("--language", typed.languages,
                   "Skip articles in other languages than these, fr say (else all are read)")
        ->delimiter(',')
        ->type_name("CODE,...");
    app.add_option("--zone", typed.zone, "Time zone that says which day a moment belongs to")
        ->capture_default_str()
        ->type_name("ZONE");
    add_jobs(app, typed);
}

int run(int argc, char** argv, std::string& colour) {
    CLI::App app("Index French articles for search by word, person, company, place and date.",
                 "kiosque-index");
    app.set_version_flag("--version", "kiosque-index " KIOSQUE_VERSION);
    app.require_subcommand(1);
    app.footer("Then search with: kiosque search WORDS");
    Typed typed;
    typed.database = default_database();
    int (*chosen)(const IndexCommand&) = nullptr;
    const auto subcommand = [&](const char* name, const char* help,
                                int (*command)(const IndexCommand&)) -> CLI::App& {
        CLI::App& sub = *app.add_subcommand(name, help);
        sub.callback([&chosen, command] { chosen = command; });
        sub.add_option("--color,--colour", colour, "Colours: auto, always or never")
            ->check(CLI::IsMember({"auto", "always", "never"}))
            ->type_name("WHEN");
        return sub;
    };
    CLI::App& add = subcommand("add", "Index files and folders; what is there unchanged is skipped",
                               kiosque::add);
    add_database(add, typed);
    add_inputs(add, typed);
    add.add_option("--report", typed.report, "Write what was read, skipped and failed, as JSON")
        ->type_name("FILE");
    add.add_flag("--dry-run", typed.dry_run, "Print what would be done with which file, no more");
    add.add_flag("--watch", typed.watch, "Then wait, and index what arrives, until Ctrl-C")
        ->excludes("--dry-run");
    add.add_flag("--prune", typed.prune,
                 "Remove articles whose files have vanished from the PATHs");
    add.add_option("--memory", typed.memory, "Bytes to build with, as 500MB or 2GB (else 1GB)")
        ->transform(CLI::AsSizeValue(true))
        ->check(CLI::Range(least_memory, std::numeric_limits<std::size_t>::max()))
        ->type_name("SIZE");
    add_wait(add, typed);
    add_inputs(
        subcommand("analyze", "Print what would be indexed, as JSON Lines", kiosque::analyze),
        typed);
    CLI::App& remove = subcommand("remove", "Remove articles by id", kiosque::remove);
    add_database(remove, typed);
    add_wait(remove, typed);
    remove.add_option("ids", typed.ids, "Ids as `kiosque search` prints them")
        ->required()
        ->type_name("ID");
    add_database(subcommand("compact", "Give free space back to the disk", kiosque::compact),
                 typed);
    add_database(subcommand("check", "Look for damage", kiosque::check), typed);
    CLI::App& rebuild = subcommand(
        "rebuild", "Analyse the stored articles again (new version of Kiosque)", kiosque::rebuild);
    add_database(rebuild, typed);
    add_jobs(rebuild, typed);
    kiosque::EntitiesCommand entities;
    entities.database = typed.database;
    std::function<int()> chosen_of_entities;
    kiosque::declare_entities(app, entities, chosen_of_entities);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        if (error.get_exit_code() == 0) return app.exit(error);  // prints --help or --version
        throw kiosque::Error(complaint(app, error));
    }
    const int status = chosen_of_entities ? chosen_of_entities() : chosen(meant(typed));
    if (std::fflush(stdout) != 0)
        throw kiosque::Error("cannot write to standard output; is the disk full?");
    return status;
}

}  // namespace

/// The one place that decides the exit status.
int main(int argc, char** argv) {
    // A reader that has seen enough (`| head`) is no failure.
    std::signal(SIGPIPE, [](int) { std::_Exit(0); });
    kiosque::end_on_interruption();  // until a command that has something to save says otherwise
    std::string colour = "auto";
    try {
        return run(argc, argv, colour);
    } catch (const kiosque::Error& error) {
        print_error(error.what(), colour);
    } catch (const std::exception& error) {
        print_error(fmt::format("unexpected error: {}", error.what()), colour);
    }
    return failed;
}
