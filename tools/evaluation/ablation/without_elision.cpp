#include "analyzers/french/elision.h"

namespace kiosque {

bool is_elided(std::string_view) {
    return false;
}

bool keeps_position(std::string_view) {
    return false;
}

bool is_apostrophe_word(std::string_view) {
    return false;
}

}  // namespace kiosque
