#include "indexer/schema/compression.h"

#include "analyzers/error.h"
#include "indexer/schema/article_dictionary.h"

#include <zstd.h>

namespace kiosque {
namespace {

constexpr std::size_t largest_content = std::size_t{64} << 20U;
constexpr int compression_level = 6;

/// Digested once, then shared by all threads.
const ZSTD_CDict* compression_dictionary() {
    static const std::unique_ptr<ZSTD_CDict, decltype(&ZSTD_freeCDict)> dictionary(
        ZSTD_createCDict(embedded::article_dictionary.data(), embedded::article_dictionary.size(),
                         compression_level),
        &ZSTD_freeCDict);
    return dictionary.get();
}

const ZSTD_DDict* decompression_dictionary() {
    static const std::unique_ptr<ZSTD_DDict, decltype(&ZSTD_freeDDict)> dictionary(
        ZSTD_createDDict(embedded::article_dictionary.data(), embedded::article_dictionary.size()),
        &ZSTD_freeDDict);
    return dictionary.get();
}

}  // namespace

void Compressor::Deleter::operator()(ZSTD_CCtx_s* context) const {
    ZSTD_freeCCtx(context);
}

Compressor::Compressor() : context_(ZSTD_createCCtx()) {
    if (!context_) throw Error("there is no memory left to store articles");
}

std::string Compressor::compress(std::string_view bytes) {
    if (bytes.size() > largest_content) throw Error("a record is larger than 64 MiB");
    std::string frame(ZSTD_compressBound(bytes.size()), '\0');
    const std::size_t size =
        ZSTD_compress_usingCDict(context_.get(), frame.data(), frame.size(), bytes.data(),
                                 bytes.size(), compression_dictionary());
    if (ZSTD_isError(size) != 0) throw Error("zstd cannot compress a record");
    frame.resize(size);
    return frame;
}

void Decompressor::Deleter::operator()(ZSTD_DCtx_s* context) const {
    ZSTD_freeDCtx(context);
}

Decompressor::Decompressor() : context_(ZSTD_createDCtx()) {
    if (!context_) throw Error("there is no memory left to read stored articles");
}

std::optional<std::string_view> Decompressor::decompress(std::string_view frame) {
    const unsigned long long size = ZSTD_getFrameContentSize(frame.data(), frame.size());
    if (size > largest_content) return std::nullopt;  // the two error codes are the largest values
    if (buffer_.size() < size) buffer_.resize(size);
    const std::size_t got =
        ZSTD_decompress_usingDDict(context_.get(), buffer_.data(), buffer_.size(), frame.data(),
                                   frame.size(), decompression_dictionary());
    if (ZSTD_isError(got) != 0 || got != size) return std::nullopt;
    return std::string_view(buffer_).substr(0, got);
}

std::string compress(std::string_view bytes) {
    return Compressor().compress(bytes);
}

std::optional<std::string> decompress(std::string_view frame) {
    Decompressor decompressor;
    const auto bytes = decompressor.decompress(frame);
    if (!bytes) return std::nullopt;
    return std::string(*bytes);
}

}  // namespace kiosque
