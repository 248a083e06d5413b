#include "indexer/glass/term_list.h"

#include "analyzers/error.h"
#include "indexer/glass/packing.h"

#include <algorithm>

#include <zlib.h>

namespace kiosque::glass {
namespace {

/// Front-coded: what a term shares with the one before it is its length alone. A small frequency
/// fits into the same byte, above all lengths that are possible there.
std::string encode_terms(const Document& document) {
    std::string out;
    if (document.terms.empty()) return out;
    pack_uint(out, document.length());
    pack_uint(out, document.terms.size());
    std::string_view previous;
    for (const Term& term : document.terms) {
        const std::string_view name = document.name(term);
        if (previous.empty()) {
            out += static_cast<char>(name.size());
            out += name;
            pack_uint(out, term.frequency);
        } else {
            const auto shared = static_cast<std::size_t>(std::ranges::mismatch(previous, name).in1 -
                                                         previous.begin());
            const std::size_t packed =
                term.frequency < 127 ? (term.frequency + 1) * (previous.size() + 1) + shared : 256;
            out += static_cast<char>(packed < 256 ? packed : shared);
            out += static_cast<char>(name.size() - shared);
            out += name.substr(shared);
            if (packed >= 256) pack_uint(out, term.frequency);
        }
        previous = name;
    }
    return out;
}

/// As Xapian reads it: no zlib header, a window of 32 KB.
constexpr int window = -15;
constexpr int memory_level = 9;

/// Term lists are short and front-coded: higher levels find nothing more.
constexpr int level = 1;

}  // namespace

struct TermListEncoder::Deflater {
    z_stream stream{};

    Deflater() {
        if (deflateInit2(&stream, level, Z_DEFLATED, window, memory_level, Z_DEFAULT_STRATEGY) !=
            Z_OK)
            throw Error("zlib cannot be started; is there memory left?");
    }
    ~Deflater() { deflateEnd(&stream); }
    Deflater(const Deflater&) = delete;
    Deflater& operator=(const Deflater&) = delete;

    /// Empty unless it is smaller.
    std::string deflate(std::string& bytes) {
        std::string out(bytes.size(), '\0');
        deflateReset(&stream);
        stream.next_in = reinterpret_cast<Bytef*>(bytes.data());
        stream.avail_in = static_cast<uInt>(bytes.size());
        stream.next_out = reinterpret_cast<Bytef*>(out.data());
        stream.avail_out = static_cast<uInt>(out.size());
        if (::deflate(&stream, Z_FINISH) != Z_STREAM_END) return {};
        out.resize(stream.total_out);
        return out;
    }
};

TermListEncoder::TermListEncoder() : deflater_(std::make_unique<Deflater>()) {}
TermListEncoder::~TermListEncoder() = default;
TermListEncoder::TermListEncoder(TermListEncoder&&) noexcept = default;
TermListEncoder& TermListEncoder::operator=(TermListEncoder&&) noexcept = default;

TermList TermListEncoder::encode(const Document& document) {
    std::string terms = encode_terms(document);
    std::string deflated = deflater_->deflate(terms);
    const bool smaller = !deflated.empty();
    return {smaller ? std::move(deflated) : std::move(terms), smaller};
}

}  // namespace kiosque::glass
