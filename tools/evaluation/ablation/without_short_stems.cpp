#include "analyzers/french/short_stem.h"

namespace kiosque {

std::string distinct_stem(std::string_view, std::string stem) {
    return stem;
}

}  // namespace kiosque
