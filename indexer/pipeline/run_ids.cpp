#include "indexer/pipeline/run_ids.h"

#include "indexer/database/document_builder.h"

#include <algorithm>

#include <xxhash.h>

namespace kiosque {
namespace {

std::uint64_t hash(std::string_view bytes) {
    return XXH3_64bits(bytes.data(), bytes.size());
}

}  // namespace

RunIds::Verdict RunIds::claim(Article& article) {
    std::vector<std::uint64_t>& contents = contents_[hash(article.id)];
    // The path differs between two copies of one article; what makes them copies is the rest.
    const std::string path = std::exchange(article.path, {});
    const std::uint64_t content = hash(content_hash(article));
    article.path = path;
    if (std::ranges::find(contents, content) != contents.end()) return Verdict::duplicate;
    contents.push_back(content);
    if (contents.size() == 1) return Verdict::fresh;
    article.id += '~' + std::to_string(contents.size());
    return Verdict::renamed;
}

}  // namespace kiosque
