#include "analyzers/french/clitics.h"

namespace kiosque {

bool is_clitic(std::string_view, std::string_view) {
    return false;
}

}  // namespace kiosque
