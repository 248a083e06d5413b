#pragma once

#include <string>
#include <string_view>

namespace kiosque {

/// What identifies a name across an archive: lower case, without accents, apostrophes, hyphens and
/// dots levelled, single spaces: "Jean-Luc Mélenchon" → "jean luc melenchon", "F.Hollande" →
/// "f hollande"; only the letters of an acronym stay together: "S.N.C.F." → "sncf".
/// Never empty for a name with a letter or a digit.
std::string entity_key(std::string_view name);

}  // namespace kiosque
