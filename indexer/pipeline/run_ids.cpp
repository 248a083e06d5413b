#include "indexer/pipeline/run_ids.h"

#include "indexer/database/document_builder.h"

#include <array>
#include <string>

#include <xxhash.h>

namespace kiosque {
namespace {

std::uint64_t hash(std::string_view bytes) {
    return XXH3_64bits(bytes.data(), bytes.size());
}

std::uint64_t hash(std::uint64_t id, std::uint64_t content) {
    const std::array<std::uint64_t, 2> both{id, content};
    return XXH3_64bits(both.data(), sizeof both);
}

}  // namespace

RunIds::Verdict RunIds::claim(Article& article) {
    const std::uint64_t id = hash(article.id);
    const std::uint64_t content = hash(content_hash(article));
    const auto [entry, fresh] = claims_.try_emplace(id, Claim{content});
    if (fresh) return Verdict::fresh;
    Claim& first = entry->second;  // stays where it is while the table grows
    if (first.content == content || !others_.insert(hash(id, content)).second)
        return Verdict::duplicate;
    for (;; ++first.next) {
        std::string candidate = article.id + '~' + std::to_string(first.next);
        const auto [taken, free] = claims_.try_emplace(hash(candidate), Claim{content});
        if (free) {
            article.id = std::move(candidate);
            return Verdict::renamed;
        }
        if (taken->second.content == content) return Verdict::duplicate;
    }
}

}  // namespace kiosque
