#include "indexer/schema/token_stream.h"

#include "indexer/schema/byte_codec.h"

#include <algorithm>
#include <bit>
#include <utility>

#include <xxhash.h>

namespace kiosque {
namespace {

static_assert(std::endian::native == std::endian::little, "codes are read as they are stored");

using Code = TokenStream::Code;

/// Multiply-shift hashing (Dietzfelbinger et al., 1997): each seed another odd factor.
Code code_under(std::uint64_t hash, std::uint32_t seed, std::uint32_t width) {
    constexpr std::uint64_t odd = 0x9E3779B97F4A7C15;
    constexpr std::uint64_t step = 0xD1342543DE82EF94;
    return static_cast<Code>(hash * (odd + step * seed) >> (64 - 8 * width));
}

/// Tried before codes become wider. Of 600 stems every fifteenth seed or so is good at 2 bytes.
constexpr std::uint32_t seeds = 128;

bool is_injective(const std::vector<std::uint64_t>& hashes, std::uint32_t seed, std::uint32_t width,
                  std::vector<Code>& codes) {
    codes.clear();
    for (const std::uint64_t hash : hashes) codes.push_back(code_under(hash, seed, width));
    std::ranges::sort(codes);
    const bool no_zero = codes.empty() || codes.front() != 0;  // 0 is « no stem »
    return no_zero && std::ranges::adjacent_find(codes) == codes.end();
}

struct Coding {
    std::uint32_t width = 2;
    std::uint32_t seed = 0;
};

Coding choose_coding(std::span<const PlacedStem> title, std::span<const PlacedStem> text) {
    std::vector<std::uint64_t> hashes;
    for (const auto part : {title, text})
        for (const PlacedStem& stem : part) hashes.push_back(stem.hash);
    std::ranges::sort(hashes);
    hashes.erase(std::unique(hashes.begin(), hashes.end()), hashes.end());
    std::vector<Code> codes;
    for (const std::uint32_t width : {2U, 4U})
        for (std::uint32_t seed = 0; seed < seeds; ++seed)
            if (is_injective(hashes, seed, width, codes)) return {width, seed};
    // Four bytes collide for one article of a hundred thousand different stems in two: never here.
    return {4, 0};
}

std::uint32_t positions(std::span<const PlacedStem> part) {
    return part.empty() ? 0 : part.back().position;
}

void write_extras(ByteWriter& out, std::span<const PlacedStem> part, Coding coding) {
    std::vector<PlacedStem> extras;
    for (std::size_t i = 1; i < part.size(); ++i)
        if (part[i].position == part[i - 1].position) extras.push_back(part[i]);
    out.number(extras.size());
    std::uint32_t previous = 0;
    for (const PlacedStem& extra : extras) {
        out.number(extra.position - std::exchange(previous, extra.position));
        Code code = code_under(extra.hash, coding.seed, coding.width);
        for (std::uint32_t byte = 0; byte < coding.width; ++byte, code >>= 8)
            out.byte(static_cast<std::uint8_t>(code));
    }
}

void append_codes(std::string& out, std::span<const PlacedStem> part, Coding coding) {
    std::string codes(std::size_t{positions(part)} * coding.width, '\0');
    for (auto stem = part.rbegin(); stem != part.rend(); ++stem) {  // so that the first one stays
        const Code code = code_under(stem->hash, coding.seed, coding.width);
        std::memcpy(codes.data() + std::size_t{stem->position - 1} * coding.width, &code,
                    coding.width);
    }
    out += codes;
}

}  // namespace

std::uint64_t stem_hash(std::string_view stem) {
    return XXH3_64bits(stem.data(), stem.size());
}

std::string encode_token_stream(std::span<const PlacedStem> title,
                                std::span<const PlacedStem> text) {
    if (title.empty() && text.empty()) return {};
    const Coding coding = choose_coding(title, text);
    ByteWriter out;
    out.number(coding.seed << 1 | (coding.width == 4 ? 1U : 0U));
    for (const auto part : {title, text}) {
        out.number(positions(part));
        write_extras(out, part, coding);
    }
    std::string value = out.take();
    append_codes(value, title, coding);
    append_codes(value, text, coding);
    return value;
}

bool TokenStream::Part::has(std::uint32_t position, Code wanted) const {
    if (position == 0 || position > size_) return false;
    if (code(position) == wanted) return true;
    return std::ranges::any_of(extras_, [&](const Extra& extra) {
        return extra.position == position && extra.code == wanted;
    });
}

bool TokenStream::read(std::string_view value) {
    ByteReader in(value);
    const auto coding = static_cast<std::uint32_t>(in.number());
    seed_ = coding >> 1;
    width_ = (coding & 1U) != 0 ? 4 : 2;
    for (Part* const part : {&title_, &text_}) {
        part->width_ = width_;
        part->size_ = static_cast<std::uint32_t>(in.count());
        part->extras_.clear();
        std::uint32_t position = 0;
        for (std::size_t extras = in.count(); extras > 0; --extras) {
            position += static_cast<std::uint32_t>(in.number());
            Code code = 0;
            for (std::uint32_t byte = 0; byte < width_; ++byte)
                code |= static_cast<Code>(in.byte()) << (8 * byte);
            part->extras_.push_back({position, code});
        }
    }
    const std::string_view codes = in.rest();
    title_.codes_ = codes.data();
    text_.codes_ = codes.data() + std::size_t{title_.size_} * width_;
    const std::size_t expected = (std::size_t{title_.size_} + text_.size_) * width_;
    if (in.ok() && codes.size() == expected) return true;
    title_.size_ = text_.size_ = 0;
    return false;
}

TokenStream::Code TokenStream::code_of(std::uint64_t hash) const {
    return code_under(hash, seed_, width_);
}

}  // namespace kiosque
