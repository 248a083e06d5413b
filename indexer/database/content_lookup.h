#pragma once

#include <filesystem>
#include <string_view>

#include <xapian.h>

namespace kiosque {

/// Tells whether a database already holds an article with the same content, so that it need not be
/// analysed again. Reads what was last committed, beside a writer. Not thread-safe: one a thread.
class ContentLookup {
  public:
    /// Knows no article if there is no database at `location` yet.
    explicit ContentLookup(const std::filesystem::path& location);

    /// `content` is content_hash of the article.
    bool holds(std::string_view id, std::string_view content);

  private:
    Xapian::Database database_;
};

}  // namespace kiosque
