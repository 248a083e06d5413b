#pragma once

#include <string_view>

namespace kiosque {

/// Words that nearly every article holds, normalised: articles, pronouns, prepositions,
/// conjunctions, forms of être and avoir. « été » (summer), « or » and « non » are none.
bool is_stop_word(std::string_view exact);

/// Whether a stop word, as written, is read as an acronym in capitals: « AI », « EU », « MES ».
bool is_acronym(std::string_view written);

}  // namespace kiosque
