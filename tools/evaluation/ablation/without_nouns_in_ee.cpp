#include "analyzers/french/noun_in_ee.h"

namespace kiosque {

std::string_view noun_in_ee(std::string_view) {
    return {};
}

}  // namespace kiosque
