#pragma once

#include "analyzers/french/chunk_cache.h"
#include "analyzers/workspace.h"

#include <memory>
#include <utility>
#include <vector>

#include <unicode/brkiter.h>

namespace kiosque {

struct Workspace::Impl {
    Impl();

    std::unique_ptr<icu::BreakIterator> dictionary_breaks;
    ChunkCache chunks;
    std::vector<std::pair<const void*, std::shared_ptr<void>>> scratch;  ///< by key; a handful
};

}  // namespace kiosque
