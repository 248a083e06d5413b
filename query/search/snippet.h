#pragma once

#include "query/search/query_word.h"
#include "query/search/results.h"

#include <string_view>
#include <vector>

namespace kiosque {

class FrenchAnalyzer;
class Workspace;

/// The passage of `text` that has the most of the query's words, about two lines of a terminal, cut
/// between words, at the start of a sentence if one is near; "…" where something is left out. Line
/// ends and control characters become spaces. Without any of the words: how the text begins.
Snippet make_snippet(const FrenchAnalyzer& analyzer, Workspace& workspace, std::string_view text,
                     const std::vector<QueryWord>& words);

}  // namespace kiosque
