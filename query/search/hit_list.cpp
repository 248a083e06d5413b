#include "query/search/hit_list.h"

#include "analyzers/error.h"
#include "indexer/schema/stored_article.h"
#include "query/search/snippet.h"

#include <utility>

namespace kiosque {
namespace {

std::optional<Article> article(const Shards& shards, Xapian::docid number) {
    try {
        return decode_article(shards.all.get_document(number).get_data()).article;
    } catch (const Xapian::DocNotFoundError&) {
        return std::nullopt;
    }
}

}  // namespace

HitList::HitList(Archive& archive, const Shards& shards, std::vector<RankedHit> hits,
                 std::uint32_t offset, const BuiltQuery& built)
    : archive_(&archive),
      identity_(shards.identity),
      hits_(std::move(hits)),
      offset_(offset),
      words_(built.words) {}

std::optional<Hit> HitList::read(std::size_t index, bool with_snippet) {
    const RankedHit& ranked = hits_[index];
    auto found = archive_->read([&](const Shards& shards) {
        if (shards.identity != identity_)
            throw Error("the archive was rebuilt while it was read; run the command again");
        return article(shards, ranked.article);
    });
    if (!found) return std::nullopt;
    Hit hit;
    hit.rank = offset_ + static_cast<std::uint32_t>(index) + 1;
    hit.score = ranked.score;
    if (with_snippet)
        hit.snippet =
            make_snippet(archive_->analyzer(), archive_->workspace(), found->text, words_);
    hit.id = std::move(found->id);
    hit.title = std::move(found->title);
    hit.date = found->date;
    hit.source = std::move(found->source);
    hit.author = std::move(found->author);
    hit.section = std::move(found->section);
    hit.url = std::move(found->url);
    hit.path = std::move(found->path);
    return hit;
}

}  // namespace kiosque
