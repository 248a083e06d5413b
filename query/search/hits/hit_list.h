#pragma once

#include "indexer/schema/stored_article.h"
#include "query/search/archive/archive.h"
#include "query/search/building/marks.h"
#include "query/search/ranking/rescoring.h"
#include "query/search/request/request.h"
#include "query/search/request/results.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace kiosque {

/// The hits of one matching pass, in order. An article is read when it is asked for, so that any
/// number of hits is written in the memory of one, and a write in between shifts none. Refers to
/// the archive.
class HitList {
  public:
    HitList(Archive& archive, const Shards& shards, std::vector<RankedHit> hits,
            std::uint32_t offset, Sought sought);

    /// Hits of a question without words are ranked by their first day, which is then their score:
    /// 20181231, 0 for undated ones.
    void score_by_day() { by_day_ = true; }

    std::size_t size() const { return hits_.size(); }

    /// nullopt if the article has been removed since. Throws Error if the archive cannot be read,
    /// or is not the one that was searched any more (compacted, rebuilt).
    std::optional<Hit> read(std::size_t index, bool with_snippet);

    /// The same, as it is stored.
    std::optional<StoredArticle> article(std::size_t index);

    const Sought& sought() const { return sought_; }

  private:
    Archive* archive_;
    std::string identity_;
    std::vector<RankedHit> hits_;
    std::uint32_t offset_;
    Sought sought_;
    bool by_day_ = false;
};

}  // namespace kiosque
