#include "indexer/schema/byte_codec.h"

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

void ByteWriter::number(std::uint64_t value) {
    while (value >= 0x80U) {
        bytes_ += static_cast<char>(0x80U | (value & 0x7fU));
        value >>= 7;
    }
    bytes_ += static_cast<char>(value);
}

void ByteWriter::string(std::string_view value) {
    number(value.size());
    bytes_ += value;
}

std::uint64_t ByteReader::number() {
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < 64 && ok_ && !rest_.empty(); shift += 7) {
        const auto byte = static_cast<unsigned char>(rest_.front());
        rest_.remove_prefix(1);
        value |= static_cast<std::uint64_t>(byte & 0x7fU) << shift;
        if ((byte & 0x80U) == 0) return value;
    }
    ok_ = false;
    rest_ = {};
    return 0;
}

std::uint8_t ByteReader::byte() {
    if (rest_.empty()) {
        ok_ = false;
        return 0;
    }
    const auto value = static_cast<std::uint8_t>(rest_.front());
    rest_.remove_prefix(1);
    return value;
}

std::string_view ByteReader::string() {
    const std::uint64_t size = number();
    if (size > rest_.size()) {
        ok_ = false;
        rest_ = {};
        return {};
    }
    const std::string_view value = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return value;
}

std::size_t ByteReader::count() {
    const std::uint64_t value = number();
    if (value <= rest_.size()) return value;
    ok_ = false;
    rest_ = {};
    return 0;
}

struct Compressor::Context {
    ZSTD_CCtx* zstd = ZSTD_createCCtx();

    Context() {
        if (zstd == nullptr) throw Error("zstd cannot be started; is there memory left?");
    }
    ~Context() { ZSTD_freeCCtx(zstd); }
    Context(const Context&) = delete;
    Context& operator=(const Context&) = delete;
};

Compressor::Compressor() : context_(std::make_unique<Context>()) {}
Compressor::~Compressor() = default;
Compressor::Compressor(Compressor&&) noexcept = default;
Compressor& Compressor::operator=(Compressor&&) noexcept = default;

std::string Compressor::compress(std::string_view bytes) {
    if (bytes.size() > largest_content) throw Error("a record is larger than 64 MiB");
    std::string frame(ZSTD_compressBound(bytes.size()), '\0');
    const std::size_t size =
        ZSTD_compress_usingCDict(context_->zstd, frame.data(), frame.size(), bytes.data(),
                                 bytes.size(), compression_dictionary());
    if (ZSTD_isError(size) != 0) throw Error("zstd cannot compress a record");
    frame.resize(size);
    return frame;
}

std::string compress(std::string_view bytes) {
    return Compressor().compress(bytes);
}

std::optional<std::string> decompress(std::string_view frame) {
    const unsigned long long size = ZSTD_getFrameContentSize(frame.data(), frame.size());
    if (size > largest_content) return std::nullopt;  // the two error codes are the largest values
    std::string bytes(size, '\0');
    const std::unique_ptr<ZSTD_DCtx, decltype(&ZSTD_freeDCtx)> context(ZSTD_createDCtx(),
                                                                       &ZSTD_freeDCtx);
    const std::size_t got =
        ZSTD_decompress_usingDDict(context.get(), bytes.data(), bytes.size(), frame.data(),
                                   frame.size(), decompression_dictionary());
    if (ZSTD_isError(got) != 0 || got != bytes.size()) return std::nullopt;
    return bytes;
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
    const std::size_t got = ZSTD_decompressDCtx(context_.get(), buffer_.data(), buffer_.size(),
                                                frame.data(), frame.size());
    if (ZSTD_isError(got) != 0 || got != size) return std::nullopt;
    return std::string_view(buffer_).substr(0, got);
}

}  // namespace kiosque
