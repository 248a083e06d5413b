#include "indexer/pipeline/dry_run.h"

#include "analyzers/error.h"
#include "indexer/pipeline/interruption.h"
#include "indexer/readers/file_walk.h"
#include "indexer/readers/mapped_file.h"

namespace kiosque {

void dry_run(const std::filesystem::path& database, const std::vector<std::filesystem::path>& paths,
             const ReadOptions& options, bool pruning, const DryRunSink& sink) {
    KnownFiles files(load_manifest(database), paths, options, pruning);
    const auto judge = [&](const FoundFile& found) {
        try {
            const FileDecision decision =
                files.decide(found, [&] { return hash_content(MappedFile(found.location)); });
            if (decision.change != FileChange::none)
                sink.would_read(decision.change, decision.record.path);
        } catch (const Error& error) {
            sink.failed({found.provenance.path, error.what()});
        }
        return interrupted() == 0;
    };
    walk_files(
        paths, [&](FoundFile&& found) { return judge(found); },
        [&](Problem&& problem) { sink.failed(std::move(problem)); });
    if (interrupted() != 0) return;
    for (const FoundFile& found : files.to_read_after_all()) judge(found);
    if (!pruning) return;
    for (const std::uint32_t file : files.vanished()) sink.would_remove(files.path_of(file));
}

}  // namespace kiosque
