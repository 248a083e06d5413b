#include "query/commands/output.h"

#include "analyzers/error.h"
#include "analyzers/message.h"
#include "query/commands/options.h"
#include "query/render/diagnostic_text.h"

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

}  // namespace kiosque
