#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace kiosque {

/// Appends integers (LEB128), bytes and strings (length + bytes) to a buffer.
class ByteWriter {
  public:
    void number(std::uint64_t value);
    void byte(std::uint8_t value) { bytes_ += static_cast<char>(value); }
    void string(std::string_view value);

    std::string take() { return std::move(bytes_); }

  private:
    std::string bytes_;
};

/// Reads what ByteWriter wrote. After the first damaged or missing value every read gives 0 or ""
/// and ok() is false, so that a record is read through and judged once.
class ByteReader {
  public:
    explicit ByteReader(std::string_view bytes) : rest_(bytes) {}

    std::uint64_t number() {
        if (rest_.empty() || static_cast<unsigned char>(rest_.front()) >= 0x80U)
            return long_number();
        return take_byte();  // most of them
    }
    std::uint8_t byte();
    std::string_view string();
    /// A number of records to come: bounded by the bytes left, so that damage cannot ask for huge
    /// memory.
    std::size_t count();

    /// What has not been read.
    std::string_view rest() const { return rest_; }

    bool ok() const { return ok_; }
    bool at_end() const { return rest_.empty(); }

  private:
    std::uint64_t long_number();
    std::uint8_t take_byte() {
        const auto value = static_cast<std::uint8_t>(rest_.front());
        rest_.remove_prefix(1);
        return value;
    }

    std::string_view rest_;
    bool ok_ = true;
};

}  // namespace kiosque
