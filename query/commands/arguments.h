#pragma once

#include <string>
#include <vector>

namespace kiosque {

/// Stands for `--` between options and words.
inline constexpr const char* end_of_options = "--end-of-options";

/// The arguments as CLI11 reads them without mistake, back to front as it takes them. To it a word
/// in brackets is a list, and a `--` behind words of the query ends the subcommand, behind
/// `--any-person` only the names. So end_of_options stands for the first `--` behind the
/// subcommand, and such words, and those with a dash behind it, get a space that unshielded() takes
/// off.
std::vector<std::string> shielded(std::vector<std::string> arguments);

std::string unshielded(std::string word);

}  // namespace kiosque
