#pragma once

#include "analyzers/dates/grammar.h"
#include "analyzers/dates/period_part.h"

namespace kiosque {

/// The part of a month or year that the words before it tell: « fin mars », « mi-2016 », « à la fin
/// du mois de mars ». Others are meant whole: « à la fin de l'année » is mostly said in passing,
/// and a decade's third would name years that nobody named.
PeriodPart part_said_before(const Scan& scan, const Reading& reading);

}  // namespace kiosque
