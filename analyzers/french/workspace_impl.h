#pragma once

#include "analyzers/french/chunk_cache.h"
#include "analyzers/workspace.h"

#include <memory>

#include <unicode/brkiter.h>

namespace kiosque {

struct Workspace::Impl {
    Impl();

    std::unique_ptr<icu::BreakIterator> dictionary_breaks;
    ChunkCache chunks;
};

}  // namespace kiosque
