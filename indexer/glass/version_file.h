#pragma once

#include "indexer/glass/table_writer.h"

#include <cstdint>
#include <filesystem>

namespace kiosque::glass {

/// What Xapian knows of a database without reading it. Bounds of term frequencies and lengths may
/// be generous.
struct Statistics {
    std::uint32_t documents = 0;
    std::uint32_t last_document = 0;
    std::uint32_t shortest = 0;  ///< length of a document that has one
    std::uint32_t longest = 0;
    std::uint32_t highest_frequency = 0;  ///< of a term within a document
    std::uint64_t total_length = 0;
};

struct Roots {
    Root postlist, docdata, termlist;
};

/// Writes `iamglass` into the folder, durably and in one step: the tables become a database with
/// it. Random identity.
void write_version_file(const std::filesystem::path& folder, const Roots& roots,
                        const Statistics& statistics);

}  // namespace kiosque::glass
