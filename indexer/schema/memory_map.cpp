#include "indexer/schema/memory_map.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace kiosque {

MemoryMap::MemoryMap(const std::filesystem::path& path) {
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0) return;
    struct stat status {};
    if (::fstat(file, &status) == 0 && S_ISREG(status.st_mode) && status.st_size > 0) {
        const auto size = static_cast<std::size_t>(status.st_size);
        void* const start = ::mmap(nullptr, size, PROT_READ, MAP_SHARED, file, 0);
        if (start != MAP_FAILED) bytes_ = {static_cast<const std::byte*>(start), size};
    }
    ::close(file);
}

MemoryMap::~MemoryMap() {
    // munmap takes what mmap gave.
    if (!bytes_.empty()) ::munmap(const_cast<std::byte*>(bytes_.data()), bytes_.size());
}

}  // namespace kiosque
