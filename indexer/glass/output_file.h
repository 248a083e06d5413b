#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace kiosque::glass {

/// A file that is written once from start to end. Every failure is an Error that names the file and
/// the system's reason.
class OutputFile {
  public:
    /// Creates or truncates it.
    explicit OutputFile(std::filesystem::path location);
    ~OutputFile();
    OutputFile(const OutputFile&) = delete;
    OutputFile& operator=(const OutputFile&) = delete;

    void append(std::string_view bytes);

    /// Everything on the disk itself; nothing may be appended afterwards.
    void close_durably();

  private:
    void flush();
    [[noreturn]] void fail() const;

    std::filesystem::path location_;
    int descriptor_;
    std::string buffer_;
};

/// Makes the names in a folder durable: a file synchronised in a folder that is not may be gone
/// after a power cut.
void make_durable(const std::filesystem::path& folder);

}  // namespace kiosque::glass
