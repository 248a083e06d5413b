#pragma once

#include "analyzers/analysis.h"
#include "analyzers/french/chunk_forms.h"
#include "analyzers/french/segmenter.h"

#include <cstddef>
#include <cstdint>
#include <memory_resource>
#include <span>
#include <string_view>
#include <vector>

namespace kiosque {

/// What the analyzer says of a chunk, ready to be copied out: spans count from the chunk's start,
/// positions from 0.
struct CachedChunk {
    std::string_view chunk;
    Chunk::Kind kind = Chunk::Kind::word;
    std::uint32_t positions = 0;
    std::span<const Token> tokens;
    std::span<const Word> words;
};

/// Forms of the chunks seen so far: an archive repeats its words, so that nearly every look-up
/// finds. A chunk lies in one piece in an arena, and entries never move, which keeps the views of
/// tokens valid. std::unordered_map of strings was tried: its cache misses took half of the
/// analysis.
class ChunkCache {
  public:
    ChunkCache();

    /// Looking up is three steps, each of which asks for the memory that the next one reads: done
    /// for a few chunks at a time, they hide most of the cache misses.
    struct Key {
        std::string_view chunk;
        Chunk::Kind kind = Chunk::Kind::word;
        std::uint64_t hash = 0;
    };
    Key key(std::string_view chunk, Chunk::Kind kind) const;
    void approach(const Key& key) const;
    const CachedChunk& find(const Key& key);

    /// Forgets all once there is too much: between articles only, since tokens point in here.
    void trim();

  private:
    struct Slot {
        std::uint64_t hash = 0;
        const CachedChunk* entry = nullptr;
    };

    const CachedChunk* store(const Key& key);
    std::string_view keep(std::string_view bytes);
    template <class T>
    T* allocate(std::size_t count);
    void grow();

    std::pmr::monotonic_buffer_resource arena_;
    std::size_t arena_bytes_ = 0;
    std::size_t entries_ = 0;
    std::vector<Slot> slots_;  ///< open addressing, a power of two
    ChunkAnalyzer analyzer_;
    ChunkForms forms_;
};

}  // namespace kiosque
