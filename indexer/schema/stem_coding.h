#pragma once

#include "indexer/schema/byte_codec.h"

#include <cstdint>
#include <string>
#include <vector>

namespace kiosque {

/// Codes of one, two or three bytes for the stems of one article, no two alike: a perfect hash
/// function in two or three bits a stem. A stem that the article does not have gets a code too,
/// which may be that of any.
///
/// Hash and displace (Belazzougui, Botelho, Dietzfelbinger: "Hash, displace, and compress", 2009):
/// the stems are dealt to buckets by their hashes; each bucket, the fullest first, takes the first
/// seed that gives its stems codes which are still free. So one byte does for articles of up to 250
/// stems; of one seed for all, 100 stems would need two bytes and luck.
class StemCoding {
  public:
    /// Never 0, which is left for « no stem ».
    using Code = std::uint32_t;

    StemCoding() = default;

    /// For stems of these hashes (repeated as they may be). Throws Error if they are more than
    /// three bytes number: no article that can be stored has that many.
    explicit StemCoding(std::vector<std::uint64_t> hashes);

    std::uint32_t width() const { return width_; }

    Code code(std::uint64_t hash) const;

    void write(ByteWriter& out) const;

    /// False if it is damaged.
    bool read(ByteReader& in);

  private:
    bool assign(const std::vector<std::uint64_t>& hashes, std::size_t buckets);
    std::size_t bucket(std::uint64_t hash) const;

    std::uint32_t width_ = 1;                  // bytes a code
    std::string seeds_{std::size_t{1}, '\0'};  // one a bucket
};

}  // namespace kiosque
