#include "indexer/commands/commands.h"

#include "analyzers/article_analyzer.h"
#include "analyzers/error.h"
#include "analyzers/message.h"
#include "analyzers/text/printable.h"
#include "indexer/database/check.h"
#include "indexer/database/compact.h"
#include "indexer/database/database_writer.h"
#include "indexer/database/file_manifest.h"
#include "indexer/database/kept_entities.h"
#include "indexer/database/open_database.h"
#include "indexer/pipeline/dry_run.h"
#include "indexer/pipeline/folder_watch.h"
#include "indexer/pipeline/ingest.h"
#include "indexer/pipeline/interruption.h"
#include "indexer/pipeline/print_analysis.h"
#include "indexer/pipeline/progress.h"
#include "indexer/pipeline/rebuild.h"
#include "indexer/pipeline/report_json.h"

#include <chrono>
#include <cstdint>
#include <map>
#include <optional>

#include <fmt/format.h>

namespace kiosque {
namespace {

int status_of(const RunReport& report) {
    if (const int status = interrupted(); status != 0) return status;
    return report.failed == 0 ? 0 : input_failed;
}

std::string_view verb(FileChange change) {
    switch (change) {
        case FileChange::added:
            return "add";
        case FileChange::changed:
            return "replace";
        case FileChange::moved:
            return "move";
        case FileChange::copy:
            return "copy";
        case FileChange::none:
            break;
    }
    return "keep";
}

/// One line a file: what would be done, and its path.
int add_nothing(const IndexCommand& command) {
    catch_interruptions();
    std::map<std::string_view, std::uint64_t> counts;
    std::uint64_t failed = 0;
    const auto told = [&](std::string_view what, const std::string& path) {
        ++counts[what];
        fmt::print("{}\t{}\n", what, printable(path));
    };
    dry_run(command.database, command.paths, command.read, command.prune,
            {[&](FileChange change, const std::string& path) { told(verb(change), path); },
             [&](const std::string& path) { told("remove", path); },
             [&](Problem&& problem) {
                 ++failed;
                 tell(fmt::format("kiosque-index: {}: {}\n", printable(problem.path),
                                  printable(problem.reason)));
             }});
    std::string summary = "nothing was written;";
    for (const auto& [what, count] : counts) summary += fmt::format(" {} {},", count, what);
    tell(fmt::format("{} {} failed\n", summary, failed));
    if (const int status = interrupted(); status != 0) return status;
    return failed == 0 ? 0 : input_failed;
}

IngestOptions ingest_options(const IndexCommand& command) {
    return {command.database, command.paths,  command.read,
            command.jobs,     command.writer, command.prune};
}

/// A database keeps to what it was made with: counts of names in a part of its articles would
/// mislead.
Entities entities_of_addition(const IndexCommand& command) {
    const std::optional<Entities> kept = kept_entities(command.database);
    if (command.no_entities && kept == Entities::sought)
        throw Error(fmt::format(
            "{} has persons, companies, organisations and places; --no-entities needs a database "
            "of its own (--db)",
            command.database.string()));
    return kept.value_or(command.no_entities ? Entities::left_out : Entities::sought);
}

/// Writing a file often brings several events, and files come in flocks.
constexpr std::chrono::milliseconds quiet{200};
constexpr int longest_flock = 5;                    // times quiet
constexpr std::chrono::milliseconds patience{500};  // until the next look for an interruption

/// Indexes what arrives, until interrupted.
int keep_adding(const IndexCommand& command, const ArticleAnalyzer& analyzer, FolderWatch& watch) {
    tell("watching for changes; end with Ctrl-C\n");
    IngestOptions options = ingest_options(command);
    options.writer.wait = true;
    while (interrupted() == 0) {
        if (!watch.wait(patience)) continue;
        for (int i = 1; i < longest_flock && watch.wait(quiet); ++i) continue;
        const RunReport report = ingest(options, analyzer);
        if (report.added + report.replaced + report.removed + report.moved_files > 0)
            tell(fmt::format("{} added, {} replaced, {} removed, {} moved\n", report.added,
                             report.replaced, report.removed, report.moved_files));
        if (!command.report.empty()) write_report(report, interrupted() != 0, command.report);
    }
    return interrupted();
}

}  // namespace

int add(const IndexCommand& command) {
    const Entities entities = entities_of_addition(command);  // may refuse
    if (command.dry_run) return add_nothing(command);
    const ArticleAnalyzer analyzer = make_article_analyzer(entities);
    std::optional<FolderWatch> watch;  // before anything is read, so that nothing is missed
    if (command.watch) watch.emplace(command.paths, command.database);
    RunReport report = ingest(ingest_options(command), analyzer);
    tell(summary(report));
    if (interrupted() != 0)
        tell("interrupted: what was read is stored; the same command goes on from there\n");
    if (!command.report.empty()) write_report(report, interrupted() != 0, command.report);
    if (watch) return keep_adding(command, analyzer, *watch);
    return status_of(report);
}

int analyze(const IndexCommand& command) {
    catch_interruptions();
    return status_of(
        print_analysis(command.paths, command.read, make_article_analyzer(), command.jobs));
}

int remove(const IndexCommand& command) {
    require_database(command.database);
    DatabaseWriter writer(command.database, make_stamp(make_article_analyzer()), command.writer);
    FileManifest files = load_manifest(command.database);
    std::size_t removed = 0;
    for (const std::string& id : command.ids) {
        const auto article = writer.remove(id);
        if (!article) {
            tell(fmt::format("kiosque-index: no article has the id {}\n", printable(id)));
            continue;
        }
        ++removed;
        // The next `add` of its folder is to find it again.
        if (article->file) files.distrust(*article->file);
    }
    for (Metadata& entry : files.changes()) writer.note(std::move(entry));
    writer.commit();
    if (removed > 0)
        tell(
            fmt::format("{} removed; their text leaves the disk with: kiosque-index compact\n"
                        "An `add` that finds them again puts them back\n",
                        removed));
    return removed == command.ids.size() ? 0 : input_failed;
}

int compact(const IndexCommand& command) {
    const auto [before, after] = compact_database(command.database, command.writer.wait);
    tell(fmt::format("{:.1f} MB before, {:.1f} MB now\n",
                     static_cast<double>(before) / bytes_per_megabyte,
                     static_cast<double>(after) / bytes_per_megabyte));
    return 0;
}

int check(const IndexCommand& command) {
    const std::vector<std::string> damage = check_database(command.database);
    for (const std::string& one : damage) tell(fmt::format("kiosque-index: {}\n", printable(one)));
    if (damage.empty()) {
        fmt::print("{} is sound\n", command.database.string());
        return 0;
    }
    tell("kiosque-index: try `kiosque-index rebuild`; if that fails, index the archive again\n");
    return input_failed;
}

int rebuild(const IndexCommand& command) {
    const Entities entities = command.entities
                                  ? Entities::sought
                                  : kept_entities(command.database).value_or(Entities::sought);
    const auto articles = rebuild(command.database, make_article_analyzer(entities), command.jobs,
                                  command.writer.wait);
    if (const int status = interrupted(); status != 0) return status;
    tell(fmt::format("analysed {} articles again\n", articles));
    return 0;
}

}  // namespace kiosque
