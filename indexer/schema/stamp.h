#pragma once

#include "indexer/schema/metadata.h"

#include <string>

namespace Xapian {
class Database;
}

namespace kiosque {

/// What made a database: stored in its metadata with the first commit, compared whenever it is
/// opened.
struct Stamp {
    int schema = 0;           ///< layout of terms, slots, metadata and stored articles
    std::string analyzer;     ///< FrenchAnalyzer::fingerprint
    std::string annotations;  ///< ArticleAnalyzer::annotations

    bool operator==(const Stamp&) const = default;
};

inline constexpr int schema_version = 7;

class ArticleAnalyzer;

/// The stamp of a database made with this analyzer by this program.
Stamp make_stamp(const ArticleAnalyzer& analyzer);

/// As an entry of a database's metadata.
Metadata stamp_metadata(const Stamp& stamp);

/// Throws Error if the database was not made by Kiosque.
Stamp read_stamp(const Xapian::Database& shard);

/// Throws Error naming both sides when terms would not meet: another schema or another analyzer.
/// Different annotations are no obstacle: the articles keep the entities they were indexed with
/// until a rebuild.
void check_stamp(const Xapian::Database& shard, const Stamp& program, const std::string& location);

}  // namespace kiosque
