#include "indexer/readers/containers/content_coding.h"

#include <memory>

#include <brotli/decode.h>
#include <fmt/format.h>
#include <zlib.h>

namespace kiosque {

namespace {

constexpr std::size_t block = 65536;

constexpr std::string_view damage = "its compressed body is damaged or cut off";

std::string too_long(std::size_t longest) {
    return fmt::format("it unpacks to more than {} MB", longest / 1'000'000);
}

/// gzip or zlib, whichever it is.
std::string inflate_body(std::string_view packed, std::size_t longest, std::string& error) {
    constexpr int detect_header = 15 + 32;
    z_stream stream{};
    if (inflateInit2(&stream, detect_header) != Z_OK) return {};
    stream.next_in = const_cast<Bytef*>(reinterpret_cast<const Bytef*>(packed.data()));
    stream.avail_in = static_cast<uInt>(packed.size());
    std::string body;
    int status = Z_OK;
    while (status == Z_OK && body.size() < longest) {
        const std::size_t before = body.size();
        body.resize(before + block);
        stream.next_out = reinterpret_cast<Bytef*>(body.data() + before);
        stream.avail_out = block;
        status = inflate(&stream, Z_NO_FLUSH);
        body.resize(before + block - stream.avail_out);
    }
    inflateEnd(&stream);
    if (body.size() >= longest)
        error = too_long(longest);
    else if (status != Z_STREAM_END)
        error = damage;
    return body;
}

struct Destroy {
    void operator()(BrotliDecoderState* state) const { BrotliDecoderDestroyInstance(state); }
};

std::string unbrotli_body(std::string_view packed, std::size_t longest, std::string& error) {
    const std::unique_ptr<BrotliDecoderState, Destroy> state(
        BrotliDecoderCreateInstance(nullptr, nullptr, nullptr));
    if (!state) return {};
    const auto* next_in = reinterpret_cast<const std::uint8_t*>(packed.data());
    std::size_t left = packed.size();
    std::string body;
    BrotliDecoderResult status = BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT;
    while (status == BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT && body.size() < longest) {
        const std::size_t before = body.size();
        body.resize(before + block);
        auto* next_out = reinterpret_cast<std::uint8_t*>(body.data() + before);
        std::size_t room = block;
        status =
            BrotliDecoderDecompressStream(state.get(), &left, &next_in, &room, &next_out, nullptr);
        body.resize(before + block - room);
    }
    if (body.size() >= longest)
        error = too_long(longest);
    else if (status != BROTLI_DECODER_RESULT_SUCCESS || left > 0)
        error = damage;
    return body;
}

}  // namespace

void unpack_content(std::string& body, std::string_view coding, std::size_t longest,
                    std::string& error) {
    const bool gzipped = body.starts_with("\x1F\x8B");
    if (gzipped || (coding == "deflate" && body.starts_with('\x78'))) {
        body = inflate_body(body, longest, error);
    } else if (coding == "br") {
        // Brotli has no mark to know it by. A page with a tag in plain sight is none.
        std::string unpacked = unbrotli_body(body, longest, error);
        if (error == damage && body.find('<') != std::string::npos && unpacked.empty())
            error.clear();
        else
            body = std::move(unpacked);
    } else if (coding == "zstd" || coding == "compress") {
        if (body.find('<') != std::string::npos) return;
        error = fmt::format("compressed as {}, which is not read", coding);
        body.clear();
    }
}

}  // namespace kiosque
