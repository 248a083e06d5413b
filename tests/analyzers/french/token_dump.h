#pragma once

#include "analyzers/french/french_analyzer.h"
#include "analyzers/workspace.h"

#include <string>
#include <string_view>

#include <fmt/format.h>

namespace kiosque {

/// "exact/stem/unaccent@position[start-end]", stop words with a °; equal forms are written once.
inline std::string dump_tokens(std::string_view text) {
    Workspace workspace;
    AnalysedText analysed;
    FrenchAnalyzer().analyze(text, workspace, analysed);
    std::string out;
    for (const Token& token : analysed.tokens) {
        std::string forms(token.exact);
        if (token.stem != token.exact || token.unaccent != token.exact) {
            forms += fmt::format("/{}", token.stem);
            if (token.unaccent != token.stem) forms += fmt::format("/{}", token.unaccent);
        }
        out += fmt::format("{}{}{}@{}[{}-{}]", out.empty() ? "" : " ", forms, token.stop ? "°" : "",
                           token.position, token.span.start, token.span.end);
    }
    return out;
}

}  // namespace kiosque
