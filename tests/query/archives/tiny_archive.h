#pragma once

#include "analyzers/french/french_analyzer.h"
#include "analyzers/workspace.h"
#include "indexer/database/database_writer.h"
#include "indexer/database/document_builder.h"
#include "query/search/archive/archive.h"

#include <atomic>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include <unistd.h>

namespace kiosque {

/// An archive in a temporary folder, written by the indexer's own code; gone with the object.
class TinyArchive {
  public:
    struct Named {
        EntityKind kind = EntityKind::person;
        std::string name;
    };
    struct Entry {
        Article article;
        std::vector<Named> names;
        std::vector<DateInterval> dates = {};  ///< said in the text
    };

    /// Spread over `shards` databases in turn.
    explicit TinyArchive(const std::vector<Entry>& entries, std::size_t shards = 1)
        : TinyArchive(entries, in_turn(entries.size(), shards), shards) {}

    /// Each of the entries in the database whose number stands in its place in `shard_of`.
    TinyArchive(const std::vector<Entry>& entries, const std::vector<std::size_t>& shard_of,
                std::size_t shards) {
        static std::atomic<int> count = 0;
        folder_ = std::filesystem::temp_directory_path() /
                  ("kiosque-test-" + std::to_string(::getpid()) + "-" + std::to_string(++count));
        std::filesystem::create_directories(folder_);
        for (std::size_t shard = 0; shard < shards; ++shard) write(entries, shard_of, shard);
    }
    ~TinyArchive() {
        std::error_code ignored;
        std::filesystem::remove_all(folder_, ignored);
    }
    TinyArchive(const TinyArchive&) = delete;
    TinyArchive& operator=(const TinyArchive&) = delete;

    const std::filesystem::path& folder() const { return folder_; }
    const std::vector<std::string>& locations() const { return locations_; }
    Archive open() const { return Archive(locations_); }

    /// To the first database.
    void add(const Entry& entry) const {
        DatabaseWriter writer(locations_.front(), stamp());
        put(writer, entry);
        writer.commit();
    }

    Stamp stamp() const {
        return {schema_version, std::string(analyzer_.fingerprint()), "no annotations"};
    }

  private:
    static std::vector<std::size_t> in_turn(std::size_t entries, std::size_t shards) {
        std::vector<std::size_t> shard_of(entries);
        for (std::size_t i = 0; i < entries; ++i) shard_of[i] = i % shards;
        return shard_of;
    }

    void write(const std::vector<Entry>& entries, const std::vector<std::size_t>& shard_of,
               std::size_t shard) {
        locations_.push_back((folder_ / std::to_string(shard)).string());
        DatabaseWriter writer(locations_.back(), stamp());
        for (std::size_t i = 0; i < entries.size(); ++i)
            if (shard_of[i] == shard) put(writer, entries[i]);
        writer.commit();
    }

    void put(DatabaseWriter& writer, const Entry& entry) const {
        Workspace workspace;
        Analysis analysis;
        workspace.begin_article();
        analyzer_.analyze(entry.article.title, workspace, analysis.title);
        analyzer_.analyze(entry.article.text, workspace, analysis.text);
        for (const Named& named : entry.names)
            analysis.entities.push_back({named.kind, named.name, {}});
        for (const DateInterval& date : entry.dates)
            analysis.dates.push_back({Field::text, {}, date});
        writer.put(DocumentBuilder().build(entry.article, analysis));
    }

    FrenchAnalyzer analyzer_;
    std::filesystem::path folder_;
    std::vector<std::string> locations_;
};

}  // namespace kiosque
