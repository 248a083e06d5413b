#pragma once

#include "analyzers/french/french_analyzer.h"
#include "analyzers/workspace.h"
#include "indexer/schema/compression.h"
#include "indexer/schema/facet_dictionary.h"
#include "indexer/schema/fields.h"
#include "indexer/schema/number_columns.h"
#include "indexer/schema/stamp.h"
#include "indexer/schema/value_table.h"
#include "query/search/archive/location.h"

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
    bool is_remote = false;  ///< behind a server: every question is a round trip
    Xapian::Database database;
    Stamp stamp;
    std::vector<FacetDictionary> dictionaries;  ///< by FacetField
    NumberColumns columns;
    ValueTable values;

    const FacetDictionary& dictionary(FacetField field) const {
        return dictionaries[static_cast<std::size_t>(field)];
    }
};

/// What a reader sees: one consistent state of every shard.
struct Shards {
    std::vector<Shard> each;
    Xapian::Database all;  ///< the shards as one database: ranking needs their common statistics
    std::string disagreement;  ///< about names, to be told; empty if there is none
    std::string identity;  ///< changes when a shard is replaced as a whole, and with it the numbers
                           ///< of its articles
};

/// What to do about a database whose server does not answer.
enum class Unreachable : std::uint8_t {
    fails,    ///< no answer is better than one that seems to be whole
    left_out  ///< answer from the others; Archive::missing() tells whose articles are not there
};

/// The databases that a command searches, opened for reading. Throws Error for everything that
/// keeps it from reading; outside of read() no Xapian::Error exists. Not thread-safe.
class Archive {
  public:
    /// Opens every location (location.h) and checks its stamp. At least one; a database that is
    /// named twice is opened once.
    explicit Archive(const std::vector<std::string>& locations,
                     Unreachable unreachable = Unreachable::fails);

    /// reader(const Shards&) → its result. A writer may take away the state that is being read, a
    /// server its connection: the reader is then called again on the newest one, so it must not
    /// keep what it did before.
    template <class Reader>
    auto read(Reader&& reader) {
        for (int attempt = 0;; ++attempt) {
            try {
                return reader(std::as_const(shards_));
            } catch (const Xapian::DatabaseModifiedError& error) {
                if (attempt == attempts) rethrow(error);
            } catch (const Xapian::NetworkError& error) {
                if (attempt == network_attempts) rethrow(error);
            } catch (const Xapian::Error& error) {
                rethrow(error);
            }
            reopen();
        }
    }

    /// The databases that do not answer; empty unless they may be left out.
    const std::vector<std::string>& missing() const { return missing_; }

    /// What queries are analysed with: that of the databases, or they would not have been opened.
    const FrenchAnalyzer& analyzer() const { return analyzer_; }

    /// Scratch of the analyzer for one search after the other: it keeps the words that they share.
    Workspace& workspace() { return workspace_; }

    /// What stored articles are read with: one for all, since making one takes as long as reading.
    Decompressor& decompressor() { return decompressor_; }

  private:
    static constexpr int attempts = 10;
    static constexpr int network_attempts = 2;

    [[noreturn]] void rethrow(const Xapian::Error& error) const;
    void reopen();
    void open_all();

    FrenchAnalyzer analyzer_;
    Workspace workspace_;
    Decompressor decompressor_;
    std::vector<Location> locations_;
    Unreachable unreachable_;
    std::vector<std::string> missing_;
    Shards shards_;
};

}  // namespace kiosque
