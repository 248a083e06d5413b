#pragma once

#include "indexer/readers/article_reader.h"

#include <string_view>

namespace kiosque {

/// How much may come out of a container, so that a small file cannot fill memory or keep a machine
/// busy for hours. A member beyond fails alone; the rest of the container goes on.
struct ContainerLimits {
    std::size_t member_bytes = 256'000'000;  ///< one member; it is held in memory
    std::size_t free_bytes = 16'000'000;     ///< up to here no ratio is asked
    std::size_t ratio = 250;                 ///< member to the whole container
};

/// Whether `bytes` are a zip, tar, 7z or WARC file, or anything compressed with gzip, bzip2, xz,
/// zstd or lz4.
bool is_container(std::string_view bytes);

/// Reads the articles of every member, as read_input() would read it as a file of its own; its path
/// is FILE!MEMBER, that of a single compressed file FILE. key=value folders on the way to a member
/// count; hidden members are passed over. A container inside is opened too, one deeper is not
/// (`depth` counts from 0). Nothing is written to disk; a JSON Lines member of any size is read in
/// pieces. Total: damage is reported as a failure of the member it hits, and what was read before
/// it is delivered.
void read_container(std::string_view bytes, const Provenance& provenance,
                    const ReadOptions& options, const ArticleSink& sink, int depth = 0,
                    const ContainerLimits& limits = {});

}  // namespace kiosque
