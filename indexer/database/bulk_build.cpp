#include "indexer/database/bulk_build.h"

#include "analyzers/error.h"
#include "indexer/database/authority_store.h"
#include "indexer/database/file_manifest.h"
#include "indexer/database/folder_swap.h"
#include "indexer/database/open_database.h"
#include "indexer/glass/packing.h"

#include <algorithm>
#include <span>
#include <utility>

#include <fmt/format.h>

namespace kiosque {
namespace {

namespace fs = std::filesystem;

fs::path segments_of(const fs::path& database) {
    return workshop(database) / "segments";
}

/// Names sort as the segments follow each other.
fs::path segment_at(const fs::path& database, Xapian::docid first_document) {
    return segments_of(database) / fmt::format("{:010}", first_document);
}

struct Segment {
    fs::path location;
    Xapian::docid last = 0;
};

/// The complete segments that follow document `last` without a gap. Those at or before it have been
/// merged already, by a run that could not clean up.
std::vector<Segment> segments_after(Xapian::docid last, const fs::path& database,
                                    const Stamp& stamp) {
    std::vector<fs::path> locations;
    std::error_code none;
    for (const auto& entry : fs::directory_iterator(segments_of(database), none))
        if (is_database(entry.path())) locations.push_back(entry.path());
    std::ranges::sort(locations);
    std::vector<Segment> segments;
    for (const fs::path& location : locations) {
        const Xapian::Database segment(location.string());
        const auto first = segment.postlist_begin("");
        if (first == segment.postlist_end("") || *first <= last) continue;
        if (*first != last + 1 || read_stamp(segment) != stamp) break;
        last = segment.get_lastdocid();
        segments.push_back({location, last});
    }
    return segments;
}

/// Every segment and the database hold the names of a dictionary, and the files, that were known
/// when they were written.
class LatestDictionaries : public Xapian::Compactor {
  public:
    std::string resolve_duplicate_metadata(const std::string& key, std::size_t count,
                                           const std::string tags[]) override {
        // Xapian 1.4 names the entry by its key in the table.
        const std::string_view name =
            key.starts_with(glass::key::metadata("")) ? std::string_view(key).substr(2) : key;
        const std::span all(tags, count);
        if (auto files = latest_files(name, all)) return *files;
        return latest_entry(name, all).value_or(tags[0]);
    }
};

void compact_together(const std::vector<fs::path>& parts, const fs::path& merged) {
    Xapian::Database all;
    for (const fs::path& part : parts) all.add_database(Xapian::Database(part.string()));
    LatestDictionaries latest;
    all.compact(merged.string(), Xapian::DBCOMPACT_NO_RENUMBER, 0, latest);
}

}  // namespace

BulkBuild::BulkBuild(fs::path database, Xapian::docid first_document, std::size_t memory,
                     MakeMetadata metadata)
    : database_(std::move(database)),
      memory_(memory),
      metadata_(std::move(metadata)),
      next_(first_document) {}

BulkBuild::~BulkBuild() {
    if (writing_.valid()) writing_.wait();
    if (!growing_) return;
    growing_.reset();
    std::error_code ignored;
    fs::remove_all(growing_at_, ignored);
}

void BulkBuild::add(const glass::Document& document, const glass::TermList& terms) {
    if (!growing_) {
        growing_at_ = segment_at(database_, next_);
        growing_ = std::make_unique<glass::SegmentWriter>(growing_at_, next_);
    }
    growing_->add(document, terms);
    ++next_;
    if (growing_->memory() >= memory_ / 2) complete();
}

void BulkBuild::complete() {
    await_writing();
    std::map<std::string, std::string> metadata;
    for (Metadata& entry : metadata_()) metadata[std::move(entry.key)] = std::move(entry.value);
    writing_ = std::async(std::launch::async,
                          [segment = std::shared_ptr(std::move(growing_)),
                           metadata = std::move(metadata)] { segment->finish(metadata); });
}

void BulkBuild::await_writing() {
    if (writing_.valid()) writing_.get();
}

void BulkBuild::finish() {
    if (growing_) complete();
    await_writing();
}

bool is_bare(const Xapian::Database& database) {
    return database.get_lastdocid() == 0 && !has_authority(database);
}

bool merge_segments(const fs::path& database, const Stamp& stamp) {
    std::error_code ignored;
    if (!fs::exists(workshop(database), ignored)) return false;
    const Xapian::Database before(database.string());
    const Xapian::docid last = before.get_lastdocid();
    const bool bare = is_bare(before);
    const std::vector<Segment> segments = segments_after(last, database, stamp);
    if (bare && segments.size() == 1) {
        exchange(segments.front().location, database);
    } else if (!segments.empty()) {
        std::vector<fs::path> parts;
        if (!bare) parts.push_back(database);
        for (const Segment& segment : segments) parts.push_back(segment.location);
        const fs::path merged = place_of_successor(database);
        fs::remove_all(merged, ignored);
        compact_together(parts, merged);
        exchange(merged, database);
    }
    fs::remove_all(workshop(database), ignored);
    return !segments.empty();
}

}  // namespace kiosque
