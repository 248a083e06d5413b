#pragma once

#include "indexer/database/bulk_build.h"
#include "indexer/database/document_builder.h"
#include "indexer/database/writer_options.h"
#include "indexer/schema/authority.h"
#include "indexer/schema/facet_dictionary.h"
#include "indexer/schema/stamp.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

namespace kiosque {

/// The one writer of a database. Holds Xapian's lock for its lifetime; readers go on with what was
/// last committed. Throws Error where it cannot be
/// written, and no Xapian::Error. One thread.
///
/// A few new articles are put into the database as it stands; many are built beside it (BulkBuild)
/// and merged in the commit. Either way the outcome is the same.
class DatabaseWriter {
  public:
    /// Opens the database at `location`, or creates it; completes what an interrupted run left
    /// beside it. Throws Error: another writer holds it, the folder is something else, the stamp
    /// does not fit, it cannot be written.
    DatabaseWriter(std::filesystem::path location, const Stamp& stamp, WriterOptions options = {});

    enum class Outcome { added, replaced };

    /// Takes effect with the next commit, which may come by itself.
    Outcome put(PreparedDocument&& prepared);

    /// Where the article with this id and content lies now; everything else of it stays.
    void move(const Article& article, std::uint32_t file);

    /// What the metadata is to say from now on; takes effect with the articles put before, and not
    /// without them.
    void note(Metadata&& entry);

    /// Removes the articles of every file that `is_doubtful(file)` and `is_gone(file, id)` agree
    /// on; commit first. Returns their number.
    std::uint64_t remove_of_files(
        const std::function<bool(std::uint32_t file)>& is_doubtful,
        const std::function<bool(std::uint32_t file, std::string_view id)>& is_gone);

    struct Removed {
        std::optional<std::uint32_t> file;  ///< where the article came from
    };

    /// nullopt if there is no such article.
    std::optional<Removed> remove(std::string_view id);

    /// Makes everything so far durable and visible, articles and dictionaries at once. What was not
    /// committed when the process dies is lost, and only that.
    void commit();

    /// What has been decided about names, as committed.
    Authority authority();

    /// Puts these decisions in place of the former ones, in a commit of their own together with
    /// everything so far.
    void decide(const Authority& authority);

    /// What the database on disk was annotated with; differs from the program's until a rebuild.
    const std::string& annotations() const { return annotations_; }

  private:
    using States = std::vector<FacetDictionaryWriter::State>;  // of the dictionaries

    void open();
    bool adds_many() const;
    void number_facets(PreparedDocument& prepared);
    void unsee_names(Xapian::docid document);
    void commit_in_place();
    void build_beside();
    std::vector<Metadata> dictionary_changes(States& known) const;
    void write_notes();
    std::vector<Metadata> take_notes();

    std::filesystem::path location_;
    Stamp stamp_;
    WriterOptions options_;
    Xapian::WritableDatabase database_;
    std::vector<FacetDictionaryWriter> dictionaries_;
    std::map<std::string, std::string> notes_;  // metadata that no commit and no segment has yet
    States committed_;                          // what the database knows of them
    States in_segments_;                        // what it will know once the segments are merged
    std::unique_ptr<BulkBuild> bulk_;
    std::string annotations_;
    Xapian::doccount articles_before_ = 0;
    Xapian::doccount added_in_place_ = 0;
    std::size_t uncommitted_bytes_ = 0;
};

}  // namespace kiosque
