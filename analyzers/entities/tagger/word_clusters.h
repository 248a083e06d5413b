#pragma once

#include "analyzers/entities/name_token.h"
#include "analyzers/entities/tagger/hashed_table.h"

#include <array>
#include <cstdint>
#include <string_view>

namespace kiosque {

/// Which classes of words that keep the same company a word belongs to, at three grains; numbers
/// from 1, 0 for a word that is in none.
inline constexpr std::size_t cluster_grains = 3;
using WordClusters = std::array<std::uint16_t, cluster_grains>;

/// Stand-in for a word in the classes: « Orange » and « orange » are two words, all numbers one.
WordKey cluster_key(const NameToken& token);

/// Classes of words that tools/train_word_clusters learnt from raw news. Immutable.
class WordClusterTable {
  public:
    using Table = HashedTable<4>;

    WordClusterTable() = default;
    /// Keeps a reference to `bytes`. Throws Error when they are of another version, truncated or
    /// damaged.
    explicit WordClusterTable(std::string_view bytes);

    WordClusters find(WordKey cluster_key) const;
    std::uint64_t checksum() const { return checksum_; }

  private:
    Table table_;
    std::uint64_t checksum_ = 0;
};

/// Layout of the file, little-endian: magic, u32 version, u32 buckets, u32 rows, u64 checksum of
/// what follows: a HashedTable whose rows have the three grains in 7, 9 and 11 bits.
namespace word_cluster_file {
inline constexpr std::string_view magic = "KQWC";
inline constexpr std::uint32_t version = 2;
inline constexpr std::array<unsigned, cluster_grains> bits{7, 9, 11};
}  // namespace word_cluster_file

}  // namespace kiosque
