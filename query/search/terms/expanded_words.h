#pragma once

#include "query/search/terms/expansion.h"
#include "query/search/terms/query_word.h"

#include <vector>

namespace kiosque {

class FrenchAnalyzer;
class Workspace;

/// The words by whose terms a pattern finds what an expansion stands for, each a stem or an exact
/// form.
std::vector<QueryWord> expanded_words(const FrenchAnalyzer& analyzer, Workspace& workspace,
                                      const Expansion& expansion);

}  // namespace kiosque
