#pragma once

#include "indexer/database/document_builder.h"
#include "indexer/schema/facet_dictionary.h"
#include "indexer/schema/stamp.h"

#include <array>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

#include <xapian.h>

namespace kiosque {

/// The one writer of a database. Holds Xapian's lock for its lifetime; readers go on with what was
/// last committed. Every Xapian::Error of writing is translated here. One thread.
class DatabaseWriter {
  public:
    /// Opens the database at `location`, or creates it. Throws Error: another writer holds it, the
    /// folder is something else, the stamp does not fit, it cannot be written.
    DatabaseWriter(std::filesystem::path location, const Stamp& stamp);

    enum class Outcome { added, replaced };

    /// Takes effect with the next commit.
    Outcome put(PreparedDocument&& prepared);

    /// False if there is no such article.
    bool remove(std::string_view id);

    /// Makes everything since the last commit durable and visible, articles and dictionaries at
    /// once. What was not committed when the process dies is lost, and only that.
    void commit();

    /// What the database on disk was annotated with; differs from the program's until a rebuild.
    const std::string& annotations() const { return annotations_; }

  private:
    void translated(const std::function<void()>& write);

    std::filesystem::path location_;
    Xapian::WritableDatabase database_;
    std::vector<FacetDictionaryWriter> dictionaries_;
    std::string annotations_;
};

}  // namespace kiosque
