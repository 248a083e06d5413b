#include "query/search/hits/hit_list.h"

#include "analyzers/error.h"
#include "indexer/schema/stored_article.h"
#include "query/search/hits/snippet.h"

#include <utility>

namespace kiosque {
namespace {

std::optional<StoredArticle> stored_article(const Shards& shards, Xapian::docid number,
                                            Decompressor& decompressor) {
    try {
        return decode_article(shards.all.get_document(number).get_data(), decompressor);
    } catch (const Xapian::DocNotFoundError&) {
        return std::nullopt;
    }
}

double day_score(const std::optional<PartialDate>& date) {
    if (!date) return 0;
    const PartialDate first = first_day(*date);
    return first.year * 10'000 + first.month * 100 + first.day;
}

}  // namespace

HitList::HitList(Archive& archive, const Shards& shards, std::vector<RankedHit> hits,
                 std::uint32_t offset, Sought sought)
    : archive_(&archive),
      identity_(shards.identity),
      hits_(std::move(hits)),
      offset_(offset),
      sought_(std::move(sought)) {}

std::optional<StoredArticle> HitList::article(std::size_t index) {
    return archive_->read([&](const Shards& shards) {
        if (shards.identity != identity_)
            throw Error(
                "the archive was rebuilt, or a server fell away, while it was read; run the "
                "command "
                "again");
        return stored_article(shards, hits_[index].article, archive_->decompressor());
    });
}

std::optional<Hit> HitList::read(std::size_t index, bool with_snippet) {
    auto stored = article(index);
    if (!stored) return std::nullopt;
    Hit hit;
    hit.rank = offset_ + static_cast<std::uint32_t>(index) + 1;
    hit.score = by_day_ ? day_score(stored->article.date) : hits_[index].score;
    if (with_snippet)
        hit.snippet = make_snippet(archive_->analyzer(), archive_->workspace(), *stored, sought_);
    Article& found = stored->article;
    hit.id = std::move(found.id);
    hit.title = std::move(found.title);
    hit.date = found.date;
    hit.source = std::move(found.source);
    hit.author = std::move(found.author);
    hit.section = std::move(found.section);
    hit.url = std::move(found.url);
    hit.path = std::move(found.path);
    return hit;
}

}  // namespace kiosque
