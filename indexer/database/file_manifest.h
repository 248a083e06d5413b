#pragma once

#include "indexer/schema/facet_dictionary.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include <xapian.h>

namespace kiosque {

/// FileRecord::modified of what must be read whatever its bytes.
inline constexpr std::int64_t to_be_read = 0;

/// One file that articles came from, as it was when it was read.
struct FileRecord {
    std::string location;        ///< absolute, as the file system writes it; "-": standard input
    std::string path;            ///< as Article::path, without member and record
    std::string named;           ///< the path its ids are made of: the first it had
    std::uint64_t size = 0;      ///< bytes
    std::int64_t modified = 0;   ///< nanoseconds since 1970, or to_be_read
    std::uint64_t content = 0;   ///< hash of its bytes
    std::uint64_t context = 0;   ///< hash of what else its articles depend on: --map, folders …
    std::uint64_t articles = 0;  ///< that it gave
    std::uint64_t shared = 0;    ///< articles in it that were indexed from another file
    bool leftovers = false;      ///< articles it held before may be in the database still
    std::optional<std::uint32_t> copy_of;  ///< the file with the same bytes that was indexed

    bool operator==(const FileRecord&) const = default;
};

/// The files of one database by number, in the order in which they were first met; documents name
/// theirs in slot::file. Lies in the metadata as compressed pages of 256, so that what has not
/// changed is not written again and searching reads none of it. Held in memory by whoever adds:
/// some 250 bytes a file. One thread.
class FileManifest {
  public:
    FileManifest() = default;
    /// Throws Error if a page is damaged.
    explicit FileManifest(const Xapian::Database& shard);

    std::uint32_t size() const { return static_cast<std::uint32_t>(records_.size()); }
    /// Of a file that was removed: an empty record.
    const FileRecord& at(std::uint32_t file) const { return records_[file]; }

    std::optional<std::uint32_t> at_location(std::string_view location) const;
    std::optional<std::uint32_t> named(std::string_view path) const;
    /// Files with this hash that were indexed themselves, the first ones in the order of their
    /// numbers: as many as are worth looking at.
    std::vector<std::uint32_t> with_content(std::uint64_t content) const;

    std::uint32_t add(FileRecord&& record);
    void change(std::uint32_t file, FileRecord&& record);
    void remove(std::uint32_t file) { change(file, {}); }
    /// The file is to be read again when it is met next: not all its articles are in the database.
    void distrust(std::uint32_t file);

    /// The metadata that has changed since the last call.
    std::vector<Metadata> changes();

  private:
    void index(std::uint32_t file);
    void forget(std::uint32_t file);

    std::vector<FileRecord> records_;
    std::unordered_map<std::uint64_t, std::uint32_t> locations_;  // by hash
    std::unordered_map<std::uint64_t, std::uint32_t> names_;      // by hash
    std::set<std::pair<std::uint64_t, std::uint32_t>> contents_;  // hash and file
    std::set<std::uint32_t> changed_pages_;
    std::uint64_t revision_ = 0;  ///< of the page that changed last
};

/// Reads the manifest of the database at `location`; empty if there is none. Throws Error.
FileManifest load_manifest(const std::filesystem::path& location);

/// The manifest of another database, as it lies in its metadata.
std::vector<Metadata> manifest_pages(const Xapian::Database& shard);

/// As latest_entry() of the dictionaries, for pages of a manifest.
std::optional<std::string> latest_files(std::string_view key, std::span<const std::string> values);

}  // namespace kiosque
