#include "indexer/pipeline/run_report.h"

#include "analyzers/message.h"
#include "analyzers/text/printable.h"
#include "indexer/pipeline/progress.h"

#include <utility>

#include <fmt/format.h>

namespace kiosque {
namespace {

std::string plural(std::uint64_t count, std::string_view noun) {
    return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

std::string line(const Problem& problem, std::string_view rank) {
    return fmt::format("kiosque-index: {}{}: {}\n", rank, printable(problem.path),
                       printable(problem.reason));
}

void keep(std::vector<Problem>&& problems, std::vector<Problem>& kept) {
    for (Problem& problem : problems)
        if (kept.size() < RunReport::most_problems) kept.push_back(std::move(problem));
}

/// "JSON Lines 23 files, Markdown 14 files"; encodings other than UTF-8 behind them.
std::string formats_read(const std::map<Format, FormatCounts>& formats) {
    std::string text;
    std::map<std::string, std::uint64_t> encodings;
    for (const auto& [format, counts] : formats) {
        if (format == Format::unknown || counts.files == 0) continue;
        text += fmt::format("{}{} {}", text.empty() ? "" : ", ", to_string(format),
                            plural(counts.files, "file"));
        for (const auto& [name, count] : counts.encodings)
            if (name != "UTF-8") encodings[name] += count;
    }
    for (const auto& [name, count] : encodings)
        text += fmt::format("; {} in {}", plural(count, "file"), name);
    return text.empty() ? text : text + '\n';
}

/// "3 articles in de, 12 in en": other languages than French.
std::string languages_read(const std::map<Format, FormatCounts>& formats) {
    std::map<std::string, std::uint64_t> languages;
    for (const auto& [format, counts] : formats)
        for (const auto& [code, count] : counts.languages)
            if (code != "fr") languages[code] += count;
    std::string text;
    for (const auto& [code, count] : languages)
        text += text.empty() ? fmt::format("{} in {}", plural(count, "article"), code)
                             : fmt::format(", {} in {}", count, code);
    return text.empty() ? text : text + '\n';
}

}  // namespace

void take_problems(RunReport& report, ArticleBatch& batch) {
    for (const Problem& problem : batch.skipped)
        report.skipped[problem.reason].add({1, problem.path});
    report.unreadable.add(batch.unreadable);
    for (const Problem& problem : batch.failed) tell(line(problem, ""));
    report.failed += batch.failed.size();
    for (const Problem& problem : batch.warned)
        if (++report.warned <= RunReport::most_printed) tell(line(problem, "warning: "));
    keep(std::exchange(batch.failed, {}), report.failures);
    keep(std::exchange(batch.warned, {}), report.warnings);
    for (const auto& [format, counts] : batch.formats) report.formats[format].add(counts);
}

std::string summary(const RunReport& report) {
    std::uint64_t skipped = 0;
    for (const auto& [reason, records] : report.skipped) skipped += records.count;
    std::string text = fmt::format(
        "read {} in {} ({:.1f} MB): {} added, {} replaced, {} unchanged, {} skipped, {} failed\n",
        plural(report.articles(), "article"), plural(report.files, "file"),
        static_cast<double>(report.bytes) / bytes_per_megabyte, report.added, report.replaced,
        report.unchanged, skipped, report.failed);
    text += formats_read(report.formats);
    const auto add = [&text](std::uint64_t count, std::string_view noun, std::string_view what) {
        if (count > 0) text += fmt::format("{} {}\n", plural(count, noun), what);
    };
    add(report.known_files, "file", "unchanged since the last time");
    add(report.moved_files, "file", "moved");
    add(report.copies, "file", "with the same content as another one, indexed once");
    add(report.removed, "article", "removed, no longer in the archive");
    add(report.vanished_files, "file",
        "no longer there; --prune removes the articles that came from there");
    for (const auto& [reason, records] : report.skipped)
        text += fmt::format("skipped {}: {} ({}{})\n", records.count, printable(reason),
                            records.count > 1 ? "the first: " : "", printable(records.first));
    add(report.undated, "article", "without a date");
    text += languages_read(report.formats);
    if (report.unreadable.count > 0)
        text += fmt::format("{} with characters that could not be read, shown as \uFFFD ({}{})\n",
                            plural(report.unreadable.count, "article"),
                            report.unreadable.count > 1 ? "the first: " : "",
                            printable(report.unreadable.first));
    add(report.textless, "article",
        "with a title and no text; if it stands in another field, name it: --map text=FIELD");
    if (report.warned > RunReport::most_printed)
        text += fmt::format("{} more warnings; --report FILE keeps them\n",
                            report.warned - RunReport::most_printed);
    text += fmt::format("{:.1f} s, {:.0f} articles/s, {:.1f} MB/s\n", report.seconds,
                        static_cast<double>(report.articles()) / report.seconds,
                        static_cast<double>(report.bytes) / report.seconds / bytes_per_megabyte);
    return text;
}

}  // namespace kiosque
