#include "analyzers/message.h"

#include <cstdio>

namespace kiosque {

void tell(std::string_view text) noexcept {
    std::fwrite(text.data(), 1, text.size(), stderr);
}

}  // namespace kiosque
