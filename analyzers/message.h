#pragma once

#include <string_view>

namespace kiosque {

/// Text for the user, on standard error, as it is: foreign parts of it must be printable() already.
/// A standard error that is closed or full is no reason to fail.
void tell(std::string_view text) noexcept;

}  // namespace kiosque
