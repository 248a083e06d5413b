#include "query/commands/commands.h"
#include "query/commands/meaning.h"
#include "query/commands/output.h"
#include "query/commands/with_archive.h"
#include "query/render/explanation_format.h"
#include "query/search/explanation.h"

namespace kiosque {

int explain_command(const Typed& typed) {
    const Selection selected = selection(typed);
    return with_archive(typed, [&](Archive& archive) {
        const Explanation explanation = explain(archive, typed.id, selected);
        print_diagnostics(explanation.diagnostics, explanation.query, typed);
        print(typed.format == "json" ? explanation_json(explanation)
                                     : explanation_text(explanation, style(typed)));
        return explanation.matches ? found : found_nothing;
    });
}

}  // namespace kiosque
