#include "analyzers/colours.h"

#include <cstdlib>

#include <unistd.h>

namespace kiosque {
namespace {

/// Empty where it is not set.
std::string_view environment(const char* variable) {
    const char* const value = std::getenv(variable);
    return value == nullptr ? std::string_view() : value;
}

}  // namespace

bool are_colours_wanted(std::string_view when, int device) {
    if (when != "auto") return when == "always";
    return isatty(device) == 1 && environment("NO_COLOR").empty() && environment("TERM") != "dumb";
}

}  // namespace kiosque
