#include "analyzers/french/number.h"

#include <algorithm>

namespace kiosque {

std::size_t number_end(std::string_view text, std::size_t start) {
    return std::min(text.find_first_not_of("0123456789", start), text.size());
}

std::string canonical_number(std::string_view number) {
    return std::string(number);
}

std::string canonical_ordinal(std::string_view, std::string_view) {
    return {};
}

}  // namespace kiosque
