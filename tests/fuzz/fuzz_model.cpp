// bytes → the model files: a damaged or foreign one is refused, never read out of bounds. Checksums
// would hide all that lies behind them, so they are set right first in half of the tries.

#include "analyzers/entities/name_statistics.h"
#include "analyzers/entities/tagger/tagger_model.h"
#include "analyzers/entities/tagger/word_clusters.h"
#include "analyzers/error.h"

#include <cstdint>
#include <string>
#include <string_view>

#include <xxhash.h>

namespace {

using namespace kiosque;

constexpr std::uint64_t some_hashes[] = {0, 1, 0x7FFFFFFFFFFFFFFFU, 0xD6E8FEB86659FD93U, ~0ULL};

void read(std::string_view bytes) {
    try {
        const NameStatistics statistics(bytes);
        for (const auto hash : some_hashes) static_cast<void>(statistics.find(hash));
    } catch (const Error&) {
    }
    try {
        const WordClusterTable clusters(bytes);
        for (const auto hash : some_hashes) static_cast<void>(clusters.find(hash));
    } catch (const Error&) {
    }
    try {
        const TaggerModel model(bytes);
        TagScores scores{};
        model.add(some_hashes, scores);
    } catch (const Error&) {
    }
}

/// Writes the hash of what follows it at `at`, as the files have it there.
std::string with_checksum(std::string bytes, std::size_t at) {
    if (bytes.size() < at + 8) return bytes;
    const auto hash = XXH3_64bits(bytes.data() + at + 8, bytes.size() - at - 8);
    for (std::size_t i = 0; i < 8; ++i) bytes[at + i] = static_cast<char>(hash >> (8 * i));
    return bytes;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string bytes(reinterpret_cast<const char*>(data), size);
    constexpr std::size_t in_clusters = 16;
    constexpr std::size_t in_tagger = 28;
    read(bytes);
    read(with_checksum(bytes, in_clusters));
    read(with_checksum(bytes, in_tagger));
    return 0;
}
