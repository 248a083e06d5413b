#pragma once

#include "analyzers/entities/word_key.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace kiosque {

/// How often a word (or a sequence of words) occurs in each role: floor(1.4 log2(1 + count)), at
/// most 31.
struct NameCounts {
    std::uint8_t first_name = 0;
    std::uint8_t surname = 0;
    std::uint8_t lower_case = 0;   ///< in lower case, in running text
    std::uint8_t capitalised = 0;  ///< capitalised inside a sentence
    bool commune = false;

    bool operator==(const NameCounts&) const = default;
};

/// Counts of 280,000 words by hashed key; holds no words. One look-up in about 300,000 of an
/// unknown word meets a stranger's counts (40 bits of the key are kept). Immutable.
class NameStatistics {
  public:
    /// Reads what tools/train_name_statistics.py writes; keeps no reference to `bytes`.
    /// Throws Error when they are of another version, truncated or damaged.
    explicit NameStatistics(std::string_view bytes);

    NameCounts find(WordKey key) const;
    std::uint64_t checksum() const { return checksum_; }

  private:
    struct Entry {
        std::uint32_t key_bits = 0;
        std::uint32_t counts = 0;
    };

    std::vector<std::uint32_t> bucket_starts_;
    std::vector<Entry> entries_;
    std::uint64_t checksum_ = 0;
};

}  // namespace kiosque
