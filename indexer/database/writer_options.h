#pragma once

#include <cstddef>

namespace kiosque {

struct WriterOptions {
    std::size_t memory = std::size_t{1} << 30U;  ///< bytes for articles that are not yet on disk
    bool wait = false;                           ///< for another writer to finish
};

}  // namespace kiosque
