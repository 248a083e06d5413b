#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace kiosque {

inline bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// Reads a text from left to right; every step says whether what it asked for was there.
class Cursor {
  public:
    explicit Cursor(std::string_view text) : rest_(text) { skip_spaces(); }

    bool at_end() const { return rest_.empty(); }
    std::string_view rest() const { return rest_; }
    char peek() const { return rest_.empty() ? '\0' : rest_.front(); }
    bool take(char c) {
        if (peek() != c) return false;
        rest_.remove_prefix(1);
        return true;
    }
    void skip_spaces() {
        while (peek() == ' ' || peek() == '\t' || peek() == '\n' || peek() == '\r')
            rest_.remove_prefix(1);
    }
    /// A run of digits of a length in bounds, and nothing but the run. A value beyond nine digits
    /// (fractions of a second, which nobody asks for) stays at its first nine.
    std::optional<int> number(std::size_t least, std::size_t most) {
        constexpr std::size_t held = 9;  // digits that an int holds
        std::size_t size = 0;
        int value = 0;
        for (; size < rest_.size() && size <= most && is_digit(rest_[size]); ++size) {
            if (size < held) value = value * 10 + (rest_[size] - '0');
        }
        if (size < least || size > most) return std::nullopt;
        rest_.remove_prefix(size);
        return value;
    }
    /// Exactly so many digits, whatever follows: « 20231120 ».
    std::optional<int> digits(std::size_t size) {
        int value = 0;
        for (std::size_t i = 0; i < size; ++i) {
            if (i >= rest_.size() || !is_digit(rest_[i])) return std::nullopt;
            value = value * 10 + (rest_[i] - '0');
        }
        rest_.remove_prefix(size);
        return value;
    }
    /// ASCII letters, in lower case.
    std::string word() {
        std::string out;
        while (!rest_.empty()) {
            const char c = rest_.front();
            const bool upper = c >= 'A' && c <= 'Z';
            if (!upper && !(c >= 'a' && c <= 'z')) break;
            out += upper ? static_cast<char>(c - 'A' + 'a') : c;
            rest_.remove_prefix(1);
        }
        return out;
    }

  private:
    std::string_view rest_;
};

}  // namespace kiosque
