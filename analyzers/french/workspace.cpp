#include "analyzers/workspace.h"

#include "analyzers/error.h"
#include "analyzers/french/workspace_impl.h"

namespace kiosque {

const ChunkForms& ChunkCache::find(std::string_view chunk, Chunk::Kind kind) {
    Map& map = maps_.at(static_cast<std::size_t>(kind));
    const auto found = map.find(chunk);
    if (found != map.end()) return found->second;
    ChunkForms& forms = map.emplace(std::string(chunk), ChunkForms()).first->second;
    analyzer_.analyze(chunk, kind, forms);
    bytes_ += chunk.size();
    ++chunks_;
    return forms;
}

void ChunkCache::trim() {
    constexpr std::size_t max_chunks = 100'000;
    constexpr std::size_t max_bytes = 2'000'000;
    if (chunks_ <= max_chunks && bytes_ <= max_bytes) return;
    for (Map& map : maps_) map.clear();
    chunks_ = 0;
    bytes_ = 0;
}

Workspace::Impl::Impl() {
    UErrorCode status = U_ZERO_ERROR;
    dictionary_breaks.reset(icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
    if (U_FAILURE(status) || !dictionary_breaks) {
        throw Error("ICU's break rules are missing; install libicu and its data again");
    }
}

Workspace::Workspace() : impl_(std::make_unique<Impl>()) {}
Workspace::~Workspace() = default;
Workspace::Workspace(Workspace&&) noexcept = default;
Workspace& Workspace::operator=(Workspace&&) noexcept = default;

void Workspace::begin_article() {
    impl_->chunks.trim();
}

}  // namespace kiosque
