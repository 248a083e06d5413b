#pragma once

#include <string>
#include <string_view>

namespace kiosque {

/// What is left of a short word tells little: « mer » and « mère », « mari », « Marie » and « mare
/// » would be one. Such a stem, of three letters or fewer, keeps a sign of what was taken off: an i
/// (« mari », « finit »), -ie (« Marie »), -ais (« palais », « marais »), or an e for all else,
/// which verbs share (« vote », « voté », « voter »). `word` as Snowball had it, `stem` what it
/// made of it.
std::string distinct_stem(std::string_view word, std::string stem);

}  // namespace kiosque
