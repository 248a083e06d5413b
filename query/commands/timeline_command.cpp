#include "query/commands/commands.h"
#include "query/commands/meaning.h"
#include "query/commands/output.h"
#include "query/commands/with_archive.h"
#include "query/render/timeline_format.h"
#include "query/search/timeline.h"

#include <algorithm>
#include <string>

#include <unistd.h>

namespace kiosque {
namespace {

/// A chart is for people's eyes, rows are for programs.
std::string format_of(const Typed& typed) {
    if (!typed.timeline_format.empty()) return typed.timeline_format;
    return isatty(STDOUT_FILENO) == 1 ? "text" : "tsv";
}

}  // namespace

int timeline_command(const Typed& typed) {
    const auto format =
        std::ranges::find(timeline_formats(), format_of(typed), &TimelineFormat::name);
    const FacetRequest::By by = facet_requests(typed, typed.by).front().by;
    const Selection selected = selection(typed);
    return with_archive(typed, [&](Archive& archive) {
        const Timeline timeline = count_timeline(archive, selected, by, typed.share);
        print_diagnostics(timeline.diagnostics, timeline.query, typed);
        print(format->timeline(timeline, style(typed)));
        return timeline.periods.empty() ? found_nothing : found;
    });
}

}  // namespace kiosque
