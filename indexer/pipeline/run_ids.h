#pragma once

#include "analyzers/article.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace kiosque {

/// The ids that one run has given, 40 bytes or so an article, on top of those that earlier runs
/// gave. One thread.
class RunIds {
  public:
    /// What an earlier run left under an id.
    struct Earlier {
        std::uint64_t content;              ///< content_key
        std::optional<std::uint32_t> file;  ///< it came from
        bool stays;  ///< this run leaves it in place, unless it is reading its file
    };
    using LookUp = std::function<std::optional<Earlier>(std::string_view id)>;

    explicit RunIds(LookUp earlier = nullptr) : earlier_(std::move(earlier)) {}

    enum class Verdict : std::uint8_t { fresh, renamed, duplicate, superseding };

    /// Makes the id of an article of `file` unique. A second article of the same id and other
    /// content in one run, or beside one that stays, becomes ID~2, or the first ID~N that no other
    /// article has (renamed): in a later run the same one again, since its file has it. The same
    /// content again is a duplicate. What neither is ours nor stays is superseded. Where an article
    /// lies is no part of its content.
    Verdict claim(Article& article, std::uint32_t file = 0);

    std::optional<Earlier> earlier(std::string_view id) const;

    /// Whether an article of the run has the id.
    bool is_claimed(std::string_view id) const;

    /// content_hash as a number.
    static std::uint64_t content_key(std::string_view content_hash);

  private:
    /// Of one id: what its article holds, the N to try next when another article has it, and
    /// whether that article is of an earlier run and its file has not been read in this one.
    struct Claim {
        std::uint64_t content;
        std::uint32_t next = 2;
        bool earlier = false;
    };
    bool reclaims(Claim& claim, std::string_view id, std::uint64_t content) const;
    bool is_ours(const Earlier& known) const { return known.file == file_; }
    std::optional<Verdict> claim_as_it_is(const Article& article, std::uint64_t content);
    Verdict claim_another(Article& article, Claim& first, std::uint64_t content);

    LookUp earlier_;
    std::uint32_t file_ = 0;                           // of the article that is being judged
    std::unordered_map<std::uint64_t, Claim> claims_;  // by hash of the id
    std::unordered_set<std::uint64_t> others_;  // id and content, of all but an id's first article
};

}  // namespace kiosque
