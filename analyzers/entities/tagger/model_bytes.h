#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace kiosque {

/// Reads a model file from front to back, little-endian, and refuses what is none: every method
/// throws Error rather than read beyond the end.
class ModelBytes {
  public:
    /// `what` names the file in messages: "the word classes".
    ModelBytes(std::string_view bytes, std::string_view what) : rest_(bytes), what_(what) {}

    void expect_header(std::string_view magic, std::uint32_t version);
    std::uint32_t u32() { return static_cast<std::uint32_t>(integer(4)); }
    std::uint64_t u64() { return integer(8); }
    std::int16_t i16() { return static_cast<std::int16_t>(integer(2)); }
    std::string_view take(std::size_t size);

    /// All that is left, which must have `size` bytes with this XXH3 hash.
    std::string_view checked_rest(std::size_t size, std::uint64_t hash) const;

    [[noreturn]] void refuse(std::string_view why) const;

  private:
    std::uint64_t integer(std::size_t width);

    std::string_view rest_;
    std::string_view what_;
};

}  // namespace kiosque
