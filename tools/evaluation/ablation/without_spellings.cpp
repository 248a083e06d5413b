#include "analyzers/french/spelling.h"

namespace kiosque {

std::string one_spelling(std::string_view word) {
    return std::string(word);
}

}  // namespace kiosque
