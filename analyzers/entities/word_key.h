#pragma once

#include <cstdint>
#include <string_view>

namespace kiosque {

/// 64-bit stand-ins for folded words and sequences of them: the gazetteer, the lexicon, the name
/// statistics and the merging compare these instead of strings, so that nothing is allocated a
/// token. tools/train_name_statistics.py computes the same keys.
using WordKey = std::uint64_t;

constexpr std::uint64_t fnv1a(std::string_view bytes) {
    std::uint64_t hash = 0xCBF29CE484222325U;
    for (const char c : bytes) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
    return hash;
}

constexpr std::uint64_t mix_bits(std::uint64_t hash) {
    hash ^= hash >> 32U;
    hash *= 0xD6E8FEB86659FD93U;
    return hash ^ (hash >> 32U);
}

/// `folded` as fold() in unicode.h leaves it, without separators.
constexpr WordKey word_key(std::string_view folded) {
    return mix_bits(fnv1a(folded));
}

/// Key of the sequence `before` followed by one more word. Which separator stood between does not
/// count.
constexpr WordKey join_keys(WordKey before, WordKey word) {
    return mix_bits((before * 0x9E3779B97F4A7C15U) ^ word);
}

}  // namespace kiosque
