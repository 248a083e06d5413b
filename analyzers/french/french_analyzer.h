#pragma once

#include "analyzers/analysis.h"

#include <string_view>
#include <vector>

namespace kiosque {

class Workspace;

/// French text to tokens, the same for index and query. Immutable, shared by threads.
class FrenchAnalyzer {
  public:
    FrenchAnalyzer();

    /// Fills words and tokens of `out` (cleared first). Total: any bytes are accepted, invalid
    /// UTF-8 acts as a separator. Tokens stay valid until workspace.begin_article().
    void analyze(std::string_view text, Workspace& workspace, AnalysedText& out) const;

    /// Names everything that changes terms: stored in a database, compared when it is opened.
    std::string_view fingerprint() const;
};

}  // namespace kiosque
