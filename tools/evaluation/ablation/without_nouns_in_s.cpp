#include "analyzers/french/noun_in_s.h"

namespace kiosque {

bool is_noun_in_s(std::string_view) {
    return false;
}

}  // namespace kiosque
