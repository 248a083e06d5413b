#pragma once

#include "analyzers/entities/tagger/hashed_table.h"
#include "analyzers/entities/tagger/tag.h"

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

namespace kiosque {

/// Weights of the tagger: for each feature that says something, how much it speaks for each tag.
/// Immutable, shared by threads.
class TaggerModel {
  public:
    static constexpr std::size_t passes = 2;
    using Table = HashedTable<tag_count>;
    static_assert(tag_count + Table::padding >= tag_lanes);

    /// Reads what tools/train_tagger writes; keeps a reference to `bytes`. Throws Error when they
    /// are of another version or other features, truncated or damaged.
    explicit TaggerModel(std::string_view bytes);

    /// Adds what the features say to `scores`.
    void add(std::span<const std::uint64_t> features, TagScores& scores) const;

    const Transitions& transitions(std::size_t pass) const { return transitions_[pass]; }
    /// Of the word classes that it was trained with.
    std::uint64_t clusters_checksum() const { return clusters_checksum_; }
    std::uint64_t checksum() const { return checksum_; }
    std::size_t rows() const { return table_.size(); }

  private:
    Table table_;
    std::array<Transitions, passes> transitions_{};
    std::uint64_t clusters_checksum_ = 0;
    std::uint64_t checksum_ = 0;
};

/// Layout of the file, little-endian: magic, u32 version, u32 feature_version, u64 checksum of the
/// word classes, u32 buckets, u32 rows, u64 checksum of what follows: i16 transitions of each pass
/// [before][after], then a HashedTable with a signed byte a tag.
namespace tagger_file {
inline constexpr std::string_view magic = "KQTG";
inline constexpr std::uint32_t version = 2;
/// What a weight of 1 (a factor of e) is stored as.
inline constexpr float scale = 24.0F;
}  // namespace tagger_file

}  // namespace kiosque
