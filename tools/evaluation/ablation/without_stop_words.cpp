#include "analyzers/french/stop_words.h"

namespace kiosque {

bool is_stop_word(std::string_view) {
    return false;
}

bool is_acronym(std::string_view) {
    return false;
}

}  // namespace kiosque
