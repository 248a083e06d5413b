#pragma once

#include "analyzers/entities/name_group.h"

namespace kiosque {

/// Short names of persons join the full name that the article gives: « Altman », « S. Altman » and
/// « Sam » become Sam Altman; of several with one surname the one of the right gender that was
/// named last. A man is no woman's short name. Linear but for names shared by many.
void join_persons(NameGroups& names);

/// « Alman » in an article on Altman, « Nicolas Sarkosy » in one on Nicolas Sarkozy: names unknown
/// to statistics and lists, one letter off.
void join_misspelt_persons(NameGroups& names);

}  // namespace kiosque
