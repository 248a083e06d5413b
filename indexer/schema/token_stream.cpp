#include "indexer/schema/token_stream.h"

#include "indexer/schema/byte_codec.h"

#include <cstring>
#include <vector>

#include <xxhash.h>

namespace kiosque {
namespace {

/// Bytes for every number up to the largest.
std::uint32_t width_for(std::uint32_t largest) {
    std::uint32_t width = 1;
    while (largest >>= 8U) ++width;
    return width;
}

void put(std::string& bytes, std::size_t index, std::uint32_t width, std::uint32_t number) {
    for (std::uint32_t byte = 0; byte < width; ++byte, number >>= 8U)
        bytes[index * width + byte] = static_cast<char>(number & 0xffU);
}

void append(std::string& bytes, std::uint32_t width, std::uint32_t number) {
    bytes.resize(bytes.size() + width);
    put(bytes, bytes.size() / width - 1, width, number);
}

/// Title or text as it is stored.
struct Packed {
    std::uint32_t size = 0;
    std::string codes, extra_codes, extra_positions;
};

Packed pack(std::span<const PlacedStem> part, const StemCoding& coding) {
    Packed packed;
    packed.size = part.empty() ? 0 : part.back().position;
    packed.codes.assign(std::size_t{packed.size} * coding.width(), '\0');
    const std::uint32_t position_width = width_for(packed.size);
    std::uint32_t previous = 0;
    for (const PlacedStem& stem : part) {
        const StemCoding::Code code = coding.code(stem.hash);
        if (stem.position != previous) {
            put(packed.codes, stem.position - 1, coding.width(), code);
        } else {
            append(packed.extra_codes, coding.width(), code);
            append(packed.extra_positions, position_width, stem.position);
        }
        previous = stem.position;
    }
    return packed;
}

/// The next `count` numbers of what is left; false if there are fewer.
bool cut(std::string_view& bytes, std::size_t count, std::uint32_t width, PackedNumbers& numbers) {
    const std::size_t size = count * width;
    const bool enough = size <= bytes.size();
    numbers = {enough ? bytes.substr(0, size) : std::string_view(), width};
    if (enough) bytes.remove_prefix(size);
    return enough;
}

}  // namespace

std::uint64_t stem_hash(std::string_view stem) {
    return XXH3_64bits(stem.data(), stem.size());
}

std::string encode_token_stream(std::span<const PlacedStem> title,
                                std::span<const PlacedStem> text) {
    if (title.empty() && text.empty()) return {};
    std::vector<std::uint64_t> hashes;
    hashes.reserve(title.size() + text.size());
    for (const auto part : {title, text})
        for (const PlacedStem& stem : part) hashes.push_back(stem.hash);
    const StemCoding coding(std::move(hashes));
    const Packed parts[] = {pack(title, coding), pack(text, coding)};
    ByteWriter out;
    coding.write(out);
    for (const Packed& part : parts) {
        out.number(part.size);
        out.number(part.extra_codes.size() / coding.width());
    }
    std::string value = out.take();
    for (const Packed& part : parts) {
        value += part.codes;
        value += part.extra_codes;
        value += part.extra_positions;
    }
    return value;
}

std::size_t PackedNumbers::find(std::uint32_t number, std::size_t first) const {
    // The first byte is looked for many bytes at a time; where it is met, the others decide.
    const char* const begin = bytes_.data();
    const char* const end = begin + bytes_.size();
    for (const char* at = begin + first * width_; at < end;) {
        at = static_cast<const char*>(
            std::memchr(at, static_cast<int>(number & 0xffU), static_cast<std::size_t>(end - at)));
        if (at == nullptr) return none;
        const auto offset = static_cast<std::size_t>(at - begin);
        const std::size_t index = offset / width_;
        if (offset % width_ == 0 && (*this)[index] == number) return index;
        ++at;
    }
    return none;
}

bool TokenStream::Part::has_extra(std::uint32_t position, Code wanted) const {
    // Mostly it stands nowhere.
    if (extra_codes_.find(wanted, 0) == PackedNumbers::none) return false;
    std::size_t first = 0;
    for (std::size_t count = extra_positions_.size(); count > 0;) {
        const std::size_t half = count / 2;
        const bool before = extra_positions_[first + half] < position;
        first = before ? first + half + 1 : first;
        count = before ? count - half - 1 : half;
    }
    for (; first < extra_positions_.size() && extra_positions_[first] == position; ++first)
        if (extra_codes_[first] == wanted) return true;
    return false;
}

bool TokenStream::read(std::string_view value) {
    ByteReader in(value);
    bool sound = coding_.read(in);
    std::size_t sizes[2] = {};
    std::size_t extras[2] = {};
    for (const int part : {0, 1}) {
        sizes[part] = in.count();
        extras[part] = in.count();
    }
    std::string_view rest = in.rest();
    Part* const parts[] = {&title_, &text_};
    for (const int i : {0, 1}) {
        Part& part = *parts[i];
        const auto size = static_cast<std::uint32_t>(sizes[i]);
        sound = cut(rest, sizes[i], coding_.width(), part.codes_) &&
                cut(rest, extras[i], coding_.width(), part.extra_codes_) &&
                cut(rest, extras[i], width_for(size), part.extra_positions_) && sound;
    }
    if (sound && in.ok() && rest.empty()) return true;
    title_ = text_ = Part();
    return false;
}

}  // namespace kiosque
