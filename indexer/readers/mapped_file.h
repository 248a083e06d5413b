#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace kiosque {

/// A file's bytes for the object's lifetime; an empty file has none. Throws Error if it cannot be
/// opened or read, or is no regular file. Small files are read, large ones mapped, so that a file
/// of any size costs no memory of its own. A mapped file must not be truncated meanwhile: the
/// system would end the process (SIGBUS); appending and replacing by rename are harmless.
class MappedFile {
  public:
    explicit MappedFile(const std::filesystem::path& location);
    ~MappedFile();
    MappedFile(const MappedFile&) = delete;
    MappedFile& operator=(const MappedFile&) = delete;

    std::string_view bytes() const { return bytes_; }

  private:
    std::string copy_;  ///< of a small file
    std::string_view bytes_;
};

}  // namespace kiosque
