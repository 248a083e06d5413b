#pragma once

#include "analyzers/entities/tagger/hashed_table.h"
#include "analyzers/entities/tagger/tag.h"

#include <array>
#include <cstdint>
#include <string_view>

namespace kiosque {

/// Weights of the tagger: for each feature that says something, how much it speaks for each tag.
/// Immutable, shared by threads.
class TaggerModel {
  public:
    static constexpr std::size_t passes = 2;
    using Table = HashedTable<tag_count, tag_lanes - tag_count>;

    /// Reads what tools/train_tagger writes; keeps a reference to `bytes`. Throws Error when they
    /// are of another version or other features, truncated or damaged.
    explicit TaggerModel(std::string_view bytes);

    void add(std::uint64_t feature, TagScores& scores) const {
        const unsigned char* row = table_.find(feature);
        if (row == nullptr) return;
        for (std::size_t lane = 0; lane < tag_lanes; ++lane)
            scores[lane] =
                static_cast<std::int16_t>(scores[lane] + static_cast<signed char>(row[lane]));
    }

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
/// word classes, u32 rows, u64 checksum of what follows: i16 transitions of each pass
/// [before][after], then the rows of a HashedTable: a signed byte a tag, then the check.
namespace tagger_file {
inline constexpr std::string_view magic = "KQTG";
inline constexpr std::uint32_t version = 1;
/// What a weight of 1 (a factor of e) is stored as.
inline constexpr float scale = 24.0F;
}  // namespace tagger_file

}  // namespace kiosque
