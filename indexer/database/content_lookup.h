#pragma once

#include "analyzers/article.h"

#include <filesystem>

#include <xapian.h>

namespace kiosque {

/// Tells whether a database already holds an article with the same content, so that it need not be
/// analysed again. Reads what was last committed, beside a writer. Not thread-safe: one a thread.
class ContentLookup {
  public:
    /// Knows no article if there is no database at `location` yet.
    explicit ContentLookup(const std::filesystem::path& location);

    /// What the database has under the article's id: nothing, another content, the same content
    /// under another path, the same.
    enum class Held { nothing, other, moved, same };
    Held held(const Article& article);

  private:
    Xapian::Database database_;
};

}  // namespace kiosque
