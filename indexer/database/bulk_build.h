#pragma once

#include "indexer/glass/segment_writer.h"
#include "indexer/schema/facet_dictionary.h"
#include "indexer/schema/stamp.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <future>
#include <memory>
#include <vector>

#include <xapian.h>

namespace kiosque {

/// New articles on their way into a database, beside it: segments of consecutive documents, each
/// durable once it is complete, which merge_segments() puts in place. One thread.
class BulkBuild {
  public:
    /// Called when a segment is complete: what the database's metadata must say with it.
    using MakeMetadata = std::function<std::vector<Metadata>()>;

    /// `memory`: bytes for the segment that grows and the one that is being written.
    BulkBuild(std::filesystem::path database, Xapian::docid first_document, std::size_t memory,
              MakeMetadata metadata);
    /// Takes away what is not complete.
    ~BulkBuild();
    BulkBuild(const BulkBuild&) = delete;
    BulkBuild& operator=(const BulkBuild&) = delete;

    void add(const glass::Document& document, const glass::TermList& terms);

    /// Completes the last segment.
    void finish();

  private:
    void complete();
    void await_writing();

    std::filesystem::path database_;
    std::size_t memory_;
    MakeMetadata metadata_;
    Xapian::docid next_;
    std::unique_ptr<glass::SegmentWriter> growing_;
    std::filesystem::path growing_at_;
    std::future<void> writing_;
};

/// Nothing in the database is worth keeping: the first segment may take its place as it is.
bool is_bare(const Xapian::Database& database);

/// Puts the complete segments beside the database into it, in one step; whatever else lies there is
/// removed. True if there were any. The caller holds the database's lock, and must open it again
/// afterwards, since another folder is in its place. What an interrupted run left is treated in the
/// same way: its segments are merged if they were made by `stamp` and follow the database's last
/// document.
bool merge_segments(const std::filesystem::path& database, const Stamp& stamp);

}  // namespace kiosque
