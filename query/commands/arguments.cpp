#include "query/commands/arguments.h"

#include <algorithm>

namespace kiosque {

std::vector<std::string> shielded(std::vector<std::string> arguments) {
    bool options_ended = false;
    for (std::string& word : arguments) {
        const bool dashed = options_ended && word.starts_with('-');
        const bool bracketed = word.starts_with('[') && word.ends_with(']');
        if (!options_ended && word == "--" && &word != &arguments.front()) {
            options_ended = true;
            word = end_of_options;
        } else if (dashed || bracketed) {
            word.insert(0, 1, ' ');
        }
    }
    std::reverse(arguments.begin(), arguments.end());
    return arguments;
}

std::string unshielded(std::string word) {
    if (word.starts_with(" -") || word.starts_with(" [")) word.erase(0, 1);
    return word;
}

}  // namespace kiosque
