#pragma once

#include "analyzers/french/chunk_forms.h"
#include "analyzers/workspace.h"

#include <array>
#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

#include <unicode/brkiter.h>

namespace kiosque {

/// Forms of the chunks seen so far, by kind and bytes: an archive repeats its words, so that nearly
/// every look-up finds. Entries never move, which keeps the views of tokens valid.
class ChunkCache {
  public:
    const ChunkForms& find(std::string_view chunk, Chunk::Kind kind);

    /// Forgets all once there is too much: between articles only, since tokens point in here.
    void trim();

  private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view bytes) const {
            return std::hash<std::string_view>{}(bytes);
        }
    };
    using Map = std::unordered_map<std::string, ChunkForms, Hash, std::equal_to<>>;

    std::array<Map, 5> maps_;  ///< one a Chunk::Kind
    std::size_t bytes_ = 0;    ///< of the chunks; their forms take some twenty times as much
    std::size_t chunks_ = 0;
    ChunkAnalyzer analyzer_;
};

struct Workspace::Impl {
    Impl();

    std::unique_ptr<icu::BreakIterator> dictionary_breaks;
    ChunkCache chunks;
};

}  // namespace kiosque
