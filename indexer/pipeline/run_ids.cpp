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

std::uint64_t RunIds::content_key(std::string_view content_hash) {
    return hash(content_hash);
}

std::optional<RunIds::Earlier> RunIds::earlier(std::string_view id) const {
    return earlier_ ? earlier_(id) : std::nullopt;
}

bool RunIds::is_claimed(std::string_view id) const {
    return claims_.contains(hash(id));
}

RunIds::Verdict RunIds::claim(Article& article, std::uint32_t file) {
    file_ = file;
    const std::uint64_t content = content_key(content_hash(article));
    if (const auto verdict = claim_as_it_is(article, content)) return *verdict;
    const std::uint64_t id = hash(article.id);
    Claim& first = claims_.at(id);  // stays where it is while the table grows
    if (first.content == content || !others_.insert(hash(id, content)).second)
        return Verdict::duplicate;
    return claim_another(article, first, content);
}

/// nullopt: the id belongs to another article, which the table then has.
std::optional<RunIds::Verdict> RunIds::claim_as_it_is(const Article& article,
                                                      std::uint64_t content) {
    const auto [entry, fresh] = claims_.try_emplace(hash(article.id), Claim{content});
    if (!fresh) {
        if (reclaims(entry->second, article.id, content)) return Verdict::fresh;
        return std::nullopt;
    }
    const auto known = earlier(article.id);
    if (!known || is_ours(*known) || (known->content == content && !known->stays))
        return Verdict::fresh;
    if (!known->stays) {
        // Ours may be one of those that were renamed when both files were read.
        std::string candidate;
        for (std::uint32_t n = 2;; ++n) {
            const auto other = earlier(candidate = article.id + '~' + std::to_string(n));
            if (!other) return Verdict::superseding;
            if (is_ours(*other)) break;
        }
    }
    entry->second = {known->content, 2, true};
    return std::nullopt;
}

/// The file that had the id before is being read now.
bool RunIds::reclaims(Claim& claim, std::string_view id, std::uint64_t content) const {
    if (!claim.earlier) return false;
    const auto known = earlier(id);
    if (!known || !is_ours(*known)) return false;
    claim.content = content;
    claim.earlier = false;
    return true;
}

RunIds::Verdict RunIds::claim_another(Article& article, Claim& first, std::uint64_t content) {
    for (;; ++first.next) {
        std::string candidate = article.id + '~' + std::to_string(first.next);
        const auto [taken, free] = claims_.try_emplace(hash(candidate), Claim{content});
        const auto known = free ? earlier(candidate) : std::nullopt;
        const bool ours =
            free ? !known || is_ours(*known) : reclaims(taken->second, candidate, content);
        if (ours) {
            article.id = std::move(candidate);
            return Verdict::renamed;
        }
        if (known) taken->second = {known->content, 2, true};
        if (taken->second.content == content) return Verdict::duplicate;
    }
}

}  // namespace kiosque
