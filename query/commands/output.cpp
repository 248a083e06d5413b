#include "query/commands/output.h"

#include "analyzers/error.h"
#include "analyzers/message.h"
#include "query/commands/commands.h"
#include "query/commands/options.h"
#include "query/render/diagnostic_text.h"
#include "query/render/hit_format.h"

#include <algorithm>
#include <cstdio>

namespace kiosque {

void print(std::string_view text) {
    if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size())
        throw Error("cannot write to standard output; is the disk full?");
}

void print_diagnostics(const std::vector<Diagnostic>& diagnostics, std::string_view query,
                       const Typed& typed) {
    const TextStyle errors = style(typed, true);
    for (const Diagnostic& diagnostic : diagnostics)
        tell(diagnostic_text(diagnostic, query, errors));
}

int print_found(Found answer, const Typed& typed) {
    const auto format = std::ranges::find(hit_formats(), typed.format, &HitFormat::name);
    const TextStyle device = style(typed);
    auto& [results, hits] = answer;
    print_diagnostics(results.diagnostics, results.query, typed);
    print(format->head(results));
    Shown shown;
    for (std::size_t i = 0; i < hits.size(); ++i) {
        const auto hit = hits.read(i, format->with_snippets);
        if (!hit) continue;
        print(format->hit(*hit, shown.hits == 0, device));
        if (shown.hits++ == 0) shown.first_rank = hit->rank;
    }
    print(format->tail(results, shown, device));
    return results.total > 0 ? found : found_nothing;
}

}  // namespace kiosque
