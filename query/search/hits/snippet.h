#pragma once

#include "query/search/building/marks.h"
#include "query/search/request/results.h"

namespace kiosque {

class FrenchAnalyzer;
class Workspace;

/// The passage of the article's text that has the most of what was sought, about two lines of a
/// terminal, cut between words, at the start of a sentence if one is near; "…" where something is
/// left out. Line ends and control characters become spaces. Without any of it: how the text
/// begins.
Snippet make_snippet(const FrenchAnalyzer& analyzer, Workspace& workspace,
                     const StoredArticle& stored, const Sought& sought);

}  // namespace kiosque
