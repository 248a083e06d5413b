#include "indexer/commands/command_options.h"

#include "analyzers/text/ascii.h"
#include "indexer/commands/commands.h"
#include "indexer/commands/entities_options.h"
#include "indexer/commands/meaning.h"

#include <algorithm>
#include <cstdlib>
#include <limits>

#include <fmt/format.h>

namespace kiosque {
namespace {

/// With less, a build falls into more pieces than files may be open.
constexpr std::size_t least_memory = 16'000'000;

/// Each has an analyzer's scratch of its own; no machine has more cores.
constexpr unsigned most_jobs = 1024;

std::string default_database() {
    const char* const set = std::getenv("KIOSQUE_DB");
    return set != nullptr && *set != '\0' ? set : "kiosque.db";
}

/// What is wrong with a language that was typed; nothing if it is a code.
std::string language_code(const std::string& typed) {
    const bool is_code = typed.size() == 2 && std::ranges::all_of(typed, is_ascii_letter);
    return is_code ? "" : fmt::format("“{}” is no code of two letters: fr, en, de", typed);
}

void add_database(CLI::App& app, IndexTyped& typed) {
    app.add_option("--db", typed.database, "Database folder (else KIOSQUE_DB, else kiosque.db)")
        ->type_name("DB");
}

void add_jobs(CLI::App& app, IndexTyped& typed) {
    app.add_option("--jobs", typed.jobs, "Analysis threads (else one a core)")
        ->type_name("N")
        ->check(CLI::Range(1U, most_jobs));
}

void add_wait(CLI::App& app, IndexTyped& typed) {
    app.add_flag("--wait", typed.wait, "Wait while another kiosque-index is writing");
}

void add_inputs(CLI::App& app, IndexTyped& typed) {
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
        ->check(language_code)
        ->type_name("CODE,...");
    app.add_option("--zone", typed.zone, "Time zone that says which day a moment belongs to")
        ->capture_default_str()
        ->type_name("ZONE");
    app.add_option("--split", typed.split,
                   "Lines that part the articles of one text or Markdown file, as a regular "
                   "expression: '-{5,}'; of lines that begin one, their title: '## (.*)'")
        ->type_name("REGEX");
    add_jobs(app, typed);
}

/// Declares commands that share one way of being chosen.
class Declaration {
  public:
    Declaration(CLI::App& app, IndexTyped& typed, std::function<int()>& chosen)
        : app_(app), typed_(typed), chosen_(chosen) {}

    CLI::App& command(const char* name, const char* help, int (*run)(const IndexCommand&)) {
        CLI::App& command = *app_.add_subcommand(name, help);
        command.callback([typed = &typed_, chosen = &chosen_, run] {
            *chosen = [typed, run] { return run(meant(*typed)); };
        });
        command.add_option("--color,--colour", typed_.colour, "Colours: auto, always or never")
            ->check(CLI::IsMember({"auto", "always", "never"}))
            ->type_name("WHEN");
        return command;
    }

  private:
    CLI::App& app_;
    IndexTyped& typed_;
    std::function<int()>& chosen_;
};

void declare_add(CLI::App& add, IndexTyped& typed) {
    add_database(add, typed);
    add_inputs(add, typed);
    add.add_option("--report", typed.report, "Write what was read, skipped and failed, as JSON")
        ->type_name("FILE");
    add.add_flag("--dry-run", typed.dry_run, "Print what would be done with which file, no more");
    add.add_flag("--watch", typed.watch, "Then wait, and index what arrives, until Ctrl-C")
        ->excludes("--dry-run");
    add.add_flag("--prune", typed.prune,
                 "Remove articles whose files have vanished from the PATHs");
    add.add_flag("--no-entities", typed.no_entities,
                 "Make a database without persons, companies, organisations and places: faster");
    add.add_option("--memory", typed.memory, "Bytes to build with, as 500MB or 2GB (else 1GB)")
        ->transform(CLI::AsSizeValue(true))
        ->check(CLI::Range(least_memory, std::numeric_limits<std::size_t>::max()))
        ->type_name("SIZE");
    add_wait(add, typed);
}

}  // namespace

void declare_commands(CLI::App& app, IndexTyped& typed, std::function<int()>& chosen) {
    typed.database = default_database();
    typed.entities.database = typed.database;
    Declaration declare(app, typed, chosen);
    declare_add(
        declare.command("add", "Index files and folders; what is there unchanged is skipped", add),
        typed);
    add_inputs(declare.command("analyze", "Print what would be indexed, as JSON Lines", analyze),
               typed);
    CLI::App& removal = declare.command("remove", "Remove articles by id", remove);
    add_database(removal, typed);
    add_wait(removal, typed);
    removal.add_option("ids", typed.ids, "Ids as `kiosque search` prints them")
        ->required()
        ->type_name("ID");
    CLI::App& compaction = declare.command("compact", "Give free space back to the disk", compact);
    add_database(compaction, typed);
    add_wait(compaction, typed);
    add_database(declare.command("check", "Look for damage", check), typed);
    CLI::App& renewal = declare.command(
        "rebuild", "Analyse the stored articles again (new version of Kiosque)", rebuild);
    add_database(renewal, typed);
    renewal.add_flag("--entities", typed.with_entities,
                     "Look for names, too, in a database that was made with --no-entities");
    add_jobs(renewal, typed);
    add_wait(renewal, typed);
    declare_entities(app, typed.entities, chosen);
}

}  // namespace kiosque
