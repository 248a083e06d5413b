#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace kiosque {

/// What is kept of a text to compare it with others: the smallest hashes of its runs of five words,
/// ascending, whatever case, accents and punctuation (Broder, On the resemblance and containment of
/// documents, 1997).
using TextSketch = std::vector<std::uint64_t>;

TextSketch sketch_of(std::string_view text);

/// How much of the shorter of two texts the other repeats, estimated from their sketches: 0 to 1. A
/// dispatch that was cut, or got a new first sentence, is still the same dispatch.
double containment(const TextSketch& a, const TextSketch& b);

/// Gathers texts into groups of near-duplicates, each around the first that was added. Time and
/// memory are linear in the number of texts.
class NearDuplicates {
  public:
    /// The number of the text's group, counted from 0: a new one if it is like none before. With
    /// `only_known`, nullopt instead of a new one.
    std::optional<std::size_t> add(std::string_view text, bool only_known = false);

    std::size_t groups() const { return sketches_.size(); }

  private:
    std::optional<std::size_t> find(const TextSketch& sketch) const;

    std::vector<TextSketch> sketches_;  ///< of the first of each group
    std::unordered_multimap<std::uint64_t, std::uint32_t> groups_with_;
};

}  // namespace kiosque
