#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

namespace kiosque {

/// Reads a stream line by line or in counted pieces, holding no more than is asked for.
class ByteSource {
  public:
    /// fill(buffer, size): how many bytes it put there; 0 at the end.
    using Fill = std::function<std::size_t(char* buffer, std::size_t size)>;
    explicit ByteSource(Fill fill) : fill_(std::move(fill)) {}

    /// The next line without its line end (LF or CRLF), cut at `limit` bytes; false at the end.
    bool line(std::string& line, std::size_t limit);

    /// Up to `size` bytes, fewer only at the end.
    std::string take(std::size_t size);

    /// Passes over `size` bytes.
    void skip(std::size_t size);

  private:
    bool more();

    Fill fill_;
    std::string buffer_;
    std::size_t at_ = 0;
};

}  // namespace kiosque
