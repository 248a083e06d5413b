#include "indexer/readers/input.h"

#include "indexer/readers/containers/container.h"

namespace kiosque {

void read_input(std::string_view bytes, const Provenance& provenance, const ReadOptions& options,
                const ArticleSink& sink, int depth) {
    if (is_container(bytes)) return read_container(bytes, provenance, options, sink, depth);
    const Format format = detect_format(bytes, provenance.path);
    if (format == Format::unknown) {
        if (sink.skipped) sink.skipped({provenance.path, "not a format that Kiosque reads"});
        return;
    }
    read_articles(bytes, format, provenance, options, sink);
}

}  // namespace kiosque
