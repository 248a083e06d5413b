#pragma once

#include "indexer/readers/article_reader.h"
#include "indexer/readers/containers/byte_source.h"

namespace kiosque {

/// The pages of a web archive (WARC 1.0 and 1.1): every HTML answer of a server with status 200
/// becomes an article, its path FILE!ADDRESS; all else is passed over and counted as skipped.
void read_warc(ByteSource& source, const Provenance& provenance, const ReadOptions& options,
               const ArticleSink& sink);

inline bool is_warc(std::string_view head) {
    return head.starts_with("WARC/1.") || head.starts_with("WARC/0.");
}

}  // namespace kiosque
