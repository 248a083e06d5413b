#pragma once

#include <string>

namespace kiosque {

/// One entry of a database's metadata.
struct Metadata {
    std::string key;
    std::string value;
};

}  // namespace kiosque
