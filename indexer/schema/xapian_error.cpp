#include "indexer/schema/xapian_error.h"

#include <fmt/format.h>

namespace kiosque {

std::string reason(const Xapian::Error& error) {
    const char* const system = error.get_error_string();
    return system == nullptr ? error.get_msg() : fmt::format("{} ({})", error.get_msg(), system);
}

}  // namespace kiosque
