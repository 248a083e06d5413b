#pragma once

#include <cstdint>
#include <cstring>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kiosque {

/// The words of an article in their order, for phrases and nearness: Xapian's positions would take
/// a B-tree entry a word and article, 15 bytes and more; this takes 2 bytes a position in one
/// value.
///
/// Every position holds a code of the stem there: some bits of the stem's hash, under a seed that
/// gives no two stems of the article the same code. So of a stem that the article is known to have
/// (by its posting list), equality of codes is equality of stems; of any other it says nothing.
/// Where the accentless spelling has another stem, that one stands beside it.

/// hash: stem_hash of the token's stem, or of its accentless one. Positions are those of Token.
struct PlacedStem {
    std::uint32_t position = 0;
    std::uint64_t hash = 0;
};

std::uint64_t stem_hash(std::string_view stem);

/// Both ascending by position; several stems may share one. Empty if there are none.
std::string encode_token_stream(std::span<const PlacedStem> title,
                                std::span<const PlacedStem> text);

/// Reads a value that encode_token_stream made. A view: the value must outlive it.
class TokenStream {
  public:
    using Code = std::uint32_t;

    /// Title or text.
    class Part {
      public:
        /// Positions 1 to size().
        std::uint32_t size() const { return size_; }

        /// Of the first stem at the position; 0 where there is none.
        Code code(std::uint32_t position) const {
            const char* const at = codes_ + std::size_t{position - 1} * width_;
            if (width_ == 2) {
                std::uint16_t code = 0;
                std::memcpy(&code, at, sizeof code);
                return code;
            }
            Code code = 0;
            std::memcpy(&code, at, sizeof code);
            return code;
        }

        /// Whether one of the position's stems has the code.
        bool has(std::uint32_t position, Code wanted) const;

        /// Further stems of positions that have several, ascending by position.
        struct Extra {
            std::uint32_t position = 0;
            Code code = 0;
        };
        std::span<const Extra> extras() const { return extras_; }

      private:
        friend class TokenStream;

        const char* codes_ = nullptr;
        std::uint32_t size_ = 0;
        std::uint32_t width_ = 2;
        std::vector<Extra> extras_;
    };

    /// Reads the value into this object, whose buffers are reused. False if it is damaged.
    bool read(std::string_view value);

    const Part& title() const { return title_; }
    const Part& text() const { return text_; }

    /// The code of a stem in this article, if the article has it.
    Code code_of(std::uint64_t hash) const;

  private:
    Part title_;
    Part text_;
    std::uint32_t width_ = 2;
    std::uint32_t seed_ = 0;
};

}  // namespace kiosque
