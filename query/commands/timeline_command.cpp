#include "query/commands/commands.h"
#include "query/commands/options.h"
#include "query/commands/output.h"
#include "query/commands/with_archive.h"
#include "query/render/timeline_format.h"
#include "query/search/timeline.h"

#include <algorithm>

namespace kiosque {

int timeline_command(const Typed& typed) {
    const auto format = std::ranges::find(timeline_formats(), typed.format, &TimelineFormat::name);
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
