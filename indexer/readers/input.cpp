#include "indexer/readers/input.h"

#include "indexer/readers/containers/container.h"

namespace kiosque {

namespace {

bool is_packed_document(Format format) {
    return format == Format::epub || format == Format::open_document || format == Format::word;
}

}  // namespace

void read_input(std::string_view bytes, const Provenance& provenance, const ReadOptions& options,
                const ArticleSink& sink, int depth) {
    // A document may be a zip (EPUB, Word); a tar may begin like a text.
    const Format format = detect_format(bytes, provenance.path);
    if (!is_packed_document(format) && is_container(bytes))
        return read_container(bytes, provenance, options, sink, depth);
    if (format == Format::unknown) {
        if (sink.opened) sink.opened(format, bytes, true);
        if (sink.skipped) sink.skipped({provenance.path, "not a format that Kiosque reads"});
        return;
    }
    read_articles(bytes, format, provenance, options, sink);
}

}  // namespace kiosque
