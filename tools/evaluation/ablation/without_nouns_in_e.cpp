#include "analyzers/french/noun_in_e.h"

namespace kiosque {

std::string_view noun_in_e(std::string_view) {
    return {};
}

}  // namespace kiosque
