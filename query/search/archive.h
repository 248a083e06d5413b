#pragma once

#include "analyzers/french/french_analyzer.h"
#include "analyzers/workspace.h"
#include "indexer/schema/facet_dictionary.h"
#include "indexer/schema/fields.h"
#include "indexer/schema/number_columns.h"
#include "indexer/schema/stamp.h"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include <xapian.h>

namespace kiosque {

/// One database of an archive. Its dictionaries number names for themselves: counts of several
/// shards meet by name.
struct Shard {
    std::string location;
    Xapian::Database database;
    Stamp stamp;
    std::vector<FacetDictionary> dictionaries;  ///< by FacetField
    NumberColumns columns;

    const FacetDictionary& dictionary(FacetField field) const {
        return dictionaries[static_cast<std::size_t>(field)];
    }
};

/// What a reader sees: one consistent state of every shard.
struct Shards {
    std::vector<Shard> each;
    Xapian::Database all;  ///< the shards as one database: ranking needs their common statistics
    std::string identity;  ///< changes when a shard is replaced as a whole, and with it the numbers
                           ///< of its articles
};

/// The databases that a command searches, opened for reading. Throws Error for everything that
/// keeps it from reading; outside of read() no Xapian::Error exists. Not thread-safe.
class Archive {
  public:
    /// Opens every location and checks its stamp. At least one location; one that is given twice is
    /// opened once.
    explicit Archive(const std::vector<std::string>& locations);

    /// reader(const Shards&) → its result. A writer may take away the state that is being read: the
    /// reader is then called again on the newest one, so it must not keep what it did before.
    template <class Reader>
    auto read(Reader&& reader) {
        for (int attempt = 0;; ++attempt) {
            try {
                return reader(std::as_const(shards_));
            } catch (const Xapian::DatabaseModifiedError& error) {
                if (attempt == attempts) rethrow(error);
                reopen();
            } catch (const Xapian::Error& error) {
                rethrow(error);
            }
        }
    }

    /// What queries are analysed with: that of the databases, or they would not have been opened.
    const FrenchAnalyzer& analyzer() const { return analyzer_; }

    /// Scratch of the analyzer for one search after the other: it keeps the words that they share.
    Workspace& workspace() { return workspace_; }

  private:
    static constexpr int attempts = 10;

    [[noreturn]] void rethrow(const Xapian::Error& error) const;
    void reopen();

    FrenchAnalyzer analyzer_;
    Workspace workspace_;
    std::vector<std::string> locations_;
    Shards shards_;
};

}  // namespace kiosque
