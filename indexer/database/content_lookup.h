#pragma once

#include "analyzers/article.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include <xapian.h>

namespace kiosque {

/// Tells whether a database already holds an article with the same content, so that it need not be
/// analysed again. Reads what was last committed, beside a writer. Not thread-safe: one a thread.
class ContentLookup {
  public:
    /// Knows no article if there is no database at `location` yet.
    explicit ContentLookup(const std::filesystem::path& location);

    /// What the database has under an id.
    struct Stored {
        std::string content;  ///< content_value
        std::optional<std::uint32_t> file;
    };
    std::optional<Stored> find(std::string_view id);

    /// How that compares with an article of that id: it is not there, has another content, the same
    /// under another path or of another file, is the same.
    enum class Held : std::uint8_t { nothing, other, moved, same };
    Held held(const Article& article, std::uint32_t file);

  private:
    std::filesystem::path location_;
    Xapian::Database database_;
};

}  // namespace kiosque
