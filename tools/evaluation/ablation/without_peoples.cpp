#include "analyzers/french/people.h"

namespace kiosque {

std::size_t letters_after_people(std::string_view) {
    return std::string_view::npos;
}

}  // namespace kiosque
