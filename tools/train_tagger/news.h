#pragma once

#include "analyzers/article.h"

#include <filesystem>
#include <functional>
#include <string>
#include <unordered_set>

namespace kiosque {

/// Articles that must not be learnt from, since they are used to judge: known by their folded text,
/// its beginning and their title, whatever else of them differs.
class ExcludedArticles {
  public:
    ExcludedArticles() = default;
    /// Throws Error if nothing can be read from `file`.
    explicit ExcludedArticles(const std::filesystem::path& file);

    bool contains(const Article& article) const;

  private:
    std::unordered_set<std::string> keys_;
};

/// Calls `visit` with every article below `folder` that is not excluded, files by name, in their
/// own order. Throws Error if there is none.
void for_each_article(const std::filesystem::path& folder, const ExcludedArticles& excluded,
                      const std::function<void(const Article&)>& visit);

}  // namespace kiosque
