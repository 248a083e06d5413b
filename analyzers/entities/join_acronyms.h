#pragma once

#include "analyzers/entities/name_group.h"

namespace kiosque {

/// « Confédération générale du travail (CGT) » and « CGT (Confédération générale du travail) » tie
/// an acronym to its long form, for the whole article: where the letters are those the words begin
/// with.
void join_acronyms(NameGroups& names);

}  // namespace kiosque
