#pragma once

#include <string>

#include <xapian.h>

namespace kiosque {

/// What Xapian says and, where the system had a say, that too: « Error writing block 11 (No space
/// left on device) ».
std::string reason(const Xapian::Error& error);

}  // namespace kiosque
