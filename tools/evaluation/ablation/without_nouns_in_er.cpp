#include "analyzers/french/noun_in_er.h"

namespace kiosque {

std::string_view noun_in_er(std::string_view) {
    return {};
}

}  // namespace kiosque
