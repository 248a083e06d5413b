#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace kiosque::glass {

/// The integer and string encodings of Xapian's glass tables (Xapian 1.4, common/pack.h).

/// LEB128.
template <std::unsigned_integral Number>
void pack_uint(std::string& out, Number value) {
    while (value >= 0x80U) {
        out += static_cast<char>(0x80U | (value & 0x7fU));
        value = static_cast<Number>(value >> 7);
    }
    out += static_cast<char>(value);
}

inline void pack_string(std::string& out, std::string_view value) {
    pack_uint(out, value.size());
    out += value;
}

/// Little-endian without leading zeros; only at the end of a key.
inline void pack_uint_last(std::string& out, std::uint32_t value) {
    for (; value != 0; value >>= 8) out += static_cast<char>(value & 0xffU);
}

/// Sorts as the number does. Below 2^15 two bytes; above, the number of bytes in unary, then the
/// number.
inline void pack_uint_sorted(std::string& out, std::uint32_t value) {
    std::size_t bytes = 2;
    std::uint32_t lead = 0;
    for (std::uint64_t limit = 0x8000; value >= limit; limit <<= 7) ++bytes;
    if (bytes > 2) lead = 0xffU << (10 - bytes) & 0xffU;
    for (std::size_t i = bytes; i-- > 0;) {
        const std::uint32_t byte = i < 4 ? value >> (8 * i) & 0xffU : 0;
        out += static_cast<char>(i + 1 == bytes ? byte | lead : byte);
    }
}

/// Takes a number that pack_uint packed; false if there is none.
inline bool unpack_uint(std::string_view& bytes, std::uint64_t& value) {
    value = 0;
    for (unsigned shift = 0; shift < 64 && !bytes.empty(); shift += 7) {
        const auto byte = static_cast<unsigned char>(bytes.front());
        bytes.remove_prefix(1);
        value |= std::uint64_t{byte & 0x7fU} << shift;
        if (byte < 0x80U) return true;
    }
    return false;
}

/// The number that these bytes are as pack_uint_sorted packed it; nullopt if they are none.
inline std::optional<std::uint32_t> unpacked_uint_sorted(std::string_view bytes) {
    if (bytes.empty()) return std::nullopt;
    const auto lead = static_cast<unsigned char>(bytes.front());
    const auto ones = static_cast<unsigned>(std::countl_one(lead));
    if (bytes.size() != ones + 2) return std::nullopt;
    std::uint64_t value = ones < 8 ? lead & (0xffU >> (ones + 1)) : 0;
    for (const char byte : bytes.substr(1)) value = value << 8 | static_cast<unsigned char>(byte);
    return static_cast<std::uint32_t>(value);
}

/// A term in a key: NUL becomes NUL FF, so that NUL alone can end it and keys sort as terms do.
inline void pack_term(std::string& out, std::string_view term) {
    for (std::size_t start = 0;;) {
        const std::size_t nul = term.find('\0', start);
        if (nul == std::string_view::npos) {
            out += term.substr(start);
            return;
        }
        out += term.substr(start, nul + 1 - start);
        out += '\xff';
        start = nul + 1;
    }
}

/// Keys of the postlist table, in the order in which they sort.
namespace key {

inline std::string metadata(std::string_view name) {
    return std::string("\x00\xc0", 2).append(name);
}

inline std::string value_statistics(std::uint32_t slot) {
    std::string key("\x00\xd0", 2);
    pack_uint_last(key, slot);
    return key;
}

/// What the keys of all chunks of a slot begin with.
inline std::string value_chunks(std::uint32_t slot) {
    std::string key("\x00\xd8", 2);
    pack_uint(key, slot);
    return key;
}

inline std::string value_chunk(std::uint32_t slot, std::uint32_t first_document) {
    std::string key = value_chunks(slot);
    pack_uint_sorted(key, first_document);
    return key;
}

/// The list of document lengths is the posting list of the empty term.
inline constexpr std::string_view lengths{"\x00\xe0", 2};

inline std::string first_postings(std::string_view term) {
    if (term.empty()) return std::string(lengths);
    std::string key;
    pack_term(key, term);
    return key;
}

inline std::string later_postings(std::string_view term, std::uint32_t first_document) {
    std::string key = first_postings(term);
    if (!term.empty()) key += '\0';
    pack_uint_sorted(key, first_document);
    return key;
}

/// Keys of the docdata and termlist tables.
inline std::string document(std::uint32_t number) {
    std::string key;
    pack_uint_sorted(key, number);
    return key;
}

/// Beside a document's term list: which value slots it has.
inline std::string used_slots(std::uint32_t number) {
    return document(number) += '\0';
}

}  // namespace key
}  // namespace kiosque::glass
