#pragma once

#include <string>
#include <string_view>

namespace kiosque {

/// One spelling for what may be written in two: « ognon » as « oignon », « règlementation » as «
/// réglementation », and î and û without their accent but where it tells words apart (« mûr », «
/// dû »). What the reform of 1990 allows, and what was common before. Takes and gives normalised
/// words, with or without accents; compounds need no rule, since they are searched as wholes.
std::string one_spelling(std::string_view word);

}  // namespace kiosque
