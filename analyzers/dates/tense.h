#pragma once

#include "analyzers/dates/expression.h"
#include "analyzers/dates/lexeme.h"

#include <string_view>

namespace kiosque {

/// The tense of the clause around the lexemes [first, end), as far as endings and auxiliaries show
/// it: « lundi » is last Monday in « il a démissionné lundi » and next Monday in « il parlera lundi
/// ». Where both tenses show, the future does: a story tells its background in the past.
Tense tense_around(const Scan& scan, int first, int end);

/// A verb in the future, or one that announces: « parlera », « va », « prévu ».
bool is_future(std::string_view word);
/// What may be a participle behind an auxiliary: « signé », « reçue », « mis ».
bool is_participle(std::string_view word);

}  // namespace kiosque
