#pragma once

#include "analyzers/article.h"

#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace kiosque {

/// The ids that one run has given, 40 bytes or so an article. One thread.
class RunIds {
  public:
    enum class Verdict : std::uint8_t { fresh, renamed, duplicate };

    /// Makes article.id unique in the run: a second article of the same id and other content
    /// becomes ID~2, or the first ID~N that no other article has (renamed); the same content again
    /// is a duplicate. Where an article lies is no part of its content.
    Verdict claim(Article& article);

  private:
    /// Of one id: what its article holds, and the N to try next when another article has it.
    struct Claim {
        std::uint64_t content;
        std::uint32_t next = 2;
    };
    std::unordered_map<std::uint64_t, Claim> claims_;  // by hash of the id
    std::unordered_set<std::uint64_t> others_;  // id and content, of all but an id's first article
};

}  // namespace kiosque
