#include "analyzers/french/plural.h"

namespace kiosque {

bool is_plain_plural(std::string_view) {
    return false;
}

}  // namespace kiosque
