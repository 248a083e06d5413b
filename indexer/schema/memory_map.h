#pragma once

#include <cstddef>
#include <filesystem>
#include <span>
#include <utility>

namespace kiosque {

/// A file in memory, for reading. Empty if there is none, or if it cannot be read. The file must
/// not become shorter while it is mapped; one that is replaced by a rename stays as it was.
class MemoryMap {
  public:
    explicit MemoryMap(const std::filesystem::path& path);
    ~MemoryMap();
    MemoryMap(MemoryMap&& other) noexcept : bytes_(std::exchange(other.bytes_, {})) {}
    MemoryMap(const MemoryMap&) = delete;
    MemoryMap& operator=(const MemoryMap&) = delete;
    MemoryMap& operator=(MemoryMap&&) = delete;

    std::span<const std::byte> bytes() const { return bytes_; }

  private:
    std::span<const std::byte> bytes_;
};

}  // namespace kiosque
