#pragma once

#include "query/search/text_pattern.h"

#include <xapian.h>

namespace kiosque {

class FrenchAnalyzer;

/// The articles that hold the pattern, as a query that weighs nothing. It can stand anywhere in
/// another one, on one database or several joined. Stems are told from the articles' token streams;
/// only where an article has another form that could be meant (typed without accents, or exactly)
/// its stored text is analysed. Keeps a reference to the analyzer.
Xapian::Query pattern_source(const FrenchAnalyzer& analyzer, TextPattern pattern);

}  // namespace kiosque
