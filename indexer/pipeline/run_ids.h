#pragma once

#include "analyzers/article.h"

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace kiosque {

/// The ids that one run has given, 24 bytes or so an article. One thread.
class RunIds {
  public:
    enum class Verdict : std::uint8_t { fresh, renamed, duplicate };

    /// Makes article.id unique in the run: a second article of the same id and other content
    /// becomes ID~2 (renamed), the same content again is a duplicate.
    Verdict claim(Article& article);

  private:
    std::unordered_map<std::uint64_t, std::vector<std::uint64_t>> contents_;  // by hash of the id
};

}  // namespace kiosque
