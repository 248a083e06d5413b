#include "indexer/pipeline/format_counts.h"

namespace kiosque {

void FormatCounts::add(const FormatCounts& more) {
    files += more.files;
    articles += more.articles;
    bytes += more.bytes;
    undated += more.undated;
    failed += more.failed;
    unreadable += more.unreadable;
    for (const auto& [reason, count] : more.skipped) skipped[reason] += count;
    for (const auto& [name, count] : more.encodings) encodings[name] += count;
    for (const auto& [code, count] : more.languages) languages[code] += count;
}

}  // namespace kiosque
