#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

namespace kiosque {

struct FaultGuard;

/// A file's bytes for the object's lifetime; an empty file has none. Throws Error if it cannot be
/// opened or read, or is no regular file. Small files are read, large ones mapped, so that a file
/// of any size costs no memory of its own. Where a mapped file is cut short meanwhile, its last
/// bytes read as zeros and has_shrunk() tells; appending and replacing by rename are harmless.
/// At most 64 large files at a time: more are an Error.
class MappedFile {
  public:
    explicit MappedFile(const std::filesystem::path& location);
    ~MappedFile();
    MappedFile(const MappedFile&) = delete;
    MappedFile& operator=(const MappedFile&) = delete;

    std::string_view bytes() const { return bytes_; }

    /// Bytes that are not needed for now take no memory until they are read again. (The system
    /// counts what a mapping has shown as the program's, though it could take it back.)
    void release(std::size_t begin, std::size_t end) const;

    /// Whether bytes that were read so far were no longer in the file, or could not be read from
    /// the disk.
    bool has_shrunk() const;

  private:
    std::string copy_;  ///< of a small file
    std::string_view bytes_;
    FaultGuard* guard_ = nullptr;  ///< of a mapping
};

}  // namespace kiosque
