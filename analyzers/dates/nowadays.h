#pragma once

#include "analyzers/dates/lexeme.h"

namespace kiosque {

/// « Aujourd'hui » at `at` (two lexemes) means these times rather than the day: « qu'aujourd'hui »,
/// « encore aujourd'hui », « la ville compte aujourd'hui deux écoles ». In news that is the usual
/// sense, unless its clause tells of an event: « a signé aujourd'hui », « votera aujourd'hui », «
/// présente aujourd'hui », « accord signé aujourd'hui », « aujourd'hui, mardi 29 mai ».
bool means_nowadays(const Scan& scan, int at);

}  // namespace kiosque
