#pragma once

#include "indexer/schema/stem_coding.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace kiosque {

/// The words of an article in their order, for phrases and nearness: Xapian's positions would take
/// a B-tree entry a word and article, 15 bytes and more; this takes little more than a byte a
/// position in one value, two if the article has more than 250 different stems.
///
/// Every position holds the code of the stem there, under a coding of the article's own
/// (stem_coding.h) that gives no two of its stems the same. So of a stem that the article is known
/// to have (by its posting list), equality of codes is equality of stems; of any other it says
/// nothing. Where the accentless spelling has another stem, that one is an *extra* stem of the
/// position.

/// hash: stem_hash of the token's stem, or of its accentless one. Positions are those of Token.
struct PlacedStem {
    std::uint32_t position = 0;
    std::uint64_t hash = 0;
};

std::uint64_t stem_hash(std::string_view stem);

/// Both ascending by position; several stems may share one. Empty if there are none.
std::string encode_token_stream(std::span<const PlacedStem> title,
                                std::span<const PlacedStem> text);

/// Numbers of the same few bytes, little-endian, one after the other. A view.
class PackedNumbers {
  public:
    static constexpr std::size_t none = static_cast<std::size_t>(-1);

    PackedNumbers() = default;
    PackedNumbers(std::string_view bytes, std::uint32_t width) : bytes_(bytes), width_(width) {}

    std::size_t size() const { return bytes_.size() / width_; }

    std::uint32_t operator[](std::size_t index) const {
        const char* const at = bytes_.data() + index * width_;
        std::uint32_t number = 0;
        for (std::uint32_t byte = 0; byte < width_; ++byte)
            number |= std::uint32_t{static_cast<unsigned char>(at[byte])} << (8 * byte);
        return number;
    }

    /// Where the number stands next, from `first` on.
    std::size_t find(std::uint32_t number, std::size_t first) const;

  private:
    std::string_view bytes_;
    std::uint32_t width_ = 1;
};

/// Reads a value that encode_token_stream made. A view: the value must outlive it.
class TokenStream {
  public:
    using Code = StemCoding::Code;

    /// Title or text.
    class Part {
      public:
        /// Positions 1 to size().
        std::uint32_t size() const { return static_cast<std::uint32_t>(codes_.size()); }

        /// Whether one of the position's stems has the code.
        bool has(std::uint32_t position, Code wanted) const {
            return position >= 1 && position <= size() &&
                   (codes_[position - 1] == wanted || has_extra(position, wanted));
        }

        /// Whether `test` is true of one of the positions that have the code: it is called for one
        /// after the other, first stems before extra ones, until it is.
        template <class Test>
        bool any_position(Code wanted, Test test) const {
            constexpr std::size_t none = PackedNumbers::none;
            for (std::size_t i = codes_.find(wanted, 0); i != none; i = codes_.find(wanted, i + 1))
                if (test(static_cast<std::uint32_t>(i + 1))) return true;
            for (std::size_t i = extra_codes_.find(wanted, 0); i != none;
                 i = extra_codes_.find(wanted, i + 1))
                if (test(extra_positions_[i])) return true;
            return false;
        }

      private:
        friend class TokenStream;

        bool has_extra(std::uint32_t position, Code wanted) const;

        PackedNumbers codes_;            // of each position's first stem; 0 where there is none
        PackedNumbers extra_codes_;      // of the others
        PackedNumbers extra_positions_;  // and where they stand, ascending
    };

    /// False if the value is damaged; the stream is then empty.
    bool read(std::string_view value);

    const Part& title() const { return title_; }
    const Part& text() const { return text_; }

    /// The code of a stem in this article, if the article has it.
    Code code_of(std::uint64_t hash) const { return coding_.code(hash); }

  private:
    StemCoding coding_;
    Part title_;
    Part text_;
};

}  // namespace kiosque
