#include "analyzers/error.h"
#include "query/commands/commands.h"
#include "query/commands/meaning.h"
#include "query/commands/output.h"
#include "query/commands/with_archive.h"
#include "query/render/context_format.h"
#include "query/search/concordance.h"

#include <algorithm>

namespace kiosque {

int kwic_command(const Typed& typed) {
    constexpr std::uint32_t lines_on_a_screen = 50;
    const auto format = std::ranges::find(context_formats(), typed.format, &ContextFormat::name);
    const Selection selected = selection(typed);
    if (selected.query.empty() && selected.filters.empty())
        throw Error("what is to be shown in its context? kiosque kwic WORD");
    ContextOrder order = ContextOrder::date;
    if (typed.context_order == "left") order = ContextOrder::left;
    if (typed.context_order == "right") order = ContextOrder::right;
    return with_archive(typed, [&](Archive& archive) {
        const Concordance lines =
            concordance(archive, selected, order, limit(typed.limit, lines_on_a_screen));
        print_diagnostics(lines.diagnostics, lines.query, typed);
        print(format->lines(lines, style(typed)));
        return lines.lines.empty() ? found_nothing : found;
    });
}

}  // namespace kiosque
