#include "analyzers/french/irregular_stem.h"

namespace kiosque {

std::string_view irregular_stem(std::string_view) {
    return {};
}

}  // namespace kiosque
