#include "analyzers/french/chunk_cache.h"

#include <algorithm>
#include <cstring>
#include <memory>
#include <new>

namespace kiosque {
namespace {

constexpr std::size_t first_slots = 1U << 15U;
constexpr std::size_t max_arena_bytes = 48U << 20U;

std::uint64_t load(const char* bytes, std::size_t count) {
    std::uint64_t value = 0;
    std::memcpy(&value, bytes, count);
    return value;
}

/// Eight bytes a step; std::hash is a call into the library for a word of six letters.
std::uint64_t hash_of(std::string_view chunk, Chunk::Kind kind) {
    constexpr std::uint64_t odd = 0x9E3779B97F4A7C15;
    std::uint64_t hash = chunk.size() * 8 + static_cast<std::uint64_t>(kind);
    const auto mix = [&](std::uint64_t bytes) {
        hash = (hash ^ bytes) * odd;
        hash ^= hash >> 29U;
    };
    const char* at = chunk.data();
    std::size_t left = chunk.size();
    for (; left > 8; left -= 8, at += 8) mix(load(at, 8));
    mix(left == 8 ? load(at, 8) : load(at, left));
    hash *= odd;
    return hash ^ (hash >> 32U);
}

}  // namespace

ChunkCache::ChunkCache() : arena_(1U << 16U), slots_(first_slots) {}

ChunkCache::Key ChunkCache::key(std::string_view chunk, Chunk::Kind kind) const {
    const std::uint64_t hash = hash_of(chunk, kind);
    __builtin_prefetch(&slots_[hash & (slots_.size() - 1)]);
    return {chunk, kind, hash};
}

void ChunkCache::approach(const Key& key) const {
    __builtin_prefetch(slots_[key.hash & (slots_.size() - 1)].entry);
}

const CachedChunk& ChunkCache::find(const Key& key) {
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = key.hash & mask;
    for (; slots_[at].entry != nullptr; at = (at + 1) & mask) {
        const Slot& slot = slots_[at];
        if (slot.hash == key.hash && slot.entry->kind == key.kind &&
            slot.entry->chunk == key.chunk) {
            return *slot.entry;
        }
    }
    const CachedChunk* entry = store(key);
    slots_[at] = {key.hash, entry};
    ++entries_;
    if (entries_ * 2 > slots_.size()) grow();
    return *entry;
}

void ChunkCache::trim() {
    if (arena_bytes_ <= max_arena_bytes) return;
    slots_.assign(first_slots, Slot());
    arena_.release();
    arena_bytes_ = 0;
    entries_ = 0;
}

const CachedChunk* ChunkCache::store(const Key& key) {
    analyzer_.analyze(key.chunk, key.kind, forms_);
    auto* entry = new (allocate<CachedChunk>(1)) CachedChunk();
    entry->chunk = keep(key.chunk);
    entry->kind = key.kind;
    entry->positions = forms_.positions;
    Token* tokens = allocate<Token>(forms_.tokens.size());
    Word* words = allocate<Word>(forms_.words.size());
    entry->tokens = {tokens, forms_.tokens.size()};
    entry->words = {words, forms_.words.size()};
    for (const ChunkToken& token : forms_.tokens) {
        const std::string_view exact = token.exact == key.chunk ? entry->chunk : keep(token.exact);
        // A stem is nearly always the beginning of its word.
        const std::string_view stem =
            exact.starts_with(token.stem) ? exact.substr(0, token.stem.size()) : keep(token.stem);
        const std::string_view unaccent = stem == token.unaccent ? stem : keep(token.unaccent);
        new (tokens++) Token{exact, stem, unaccent, token.span, token.position, token.stop};
    }
    for (const ChunkWord& word : forms_.words)
        new (words++) Word{word.span, word.kind, false, false, forms_.date_hint};
    return entry;
}

std::string_view ChunkCache::keep(std::string_view bytes) {
    char* copy = allocate<char>(bytes.size());
    std::ranges::copy(bytes, copy);
    return {copy, bytes.size()};
}

template <class T>
T* ChunkCache::allocate(std::size_t count) {
    arena_bytes_ += count * sizeof(T);
    return static_cast<T*>(
        arena_.allocate(std::max<std::size_t>(count, 1) * sizeof(T), alignof(T)));
}

void ChunkCache::grow() {
    std::vector<Slot> larger(slots_.size() * 2);
    for (const Slot& slot : slots_) {
        if (slot.entry == nullptr) continue;
        std::size_t at = slot.hash & (larger.size() - 1);
        while (larger[at].entry != nullptr) at = (at + 1) & (larger.size() - 1);
        larger[at] = slot;
    }
    slots_ = std::move(larger);
}

}  // namespace kiosque
