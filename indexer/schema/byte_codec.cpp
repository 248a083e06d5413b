#include "indexer/schema/byte_codec.h"

namespace kiosque {

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

std::uint64_t ByteReader::long_number() {
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < 64 && ok_ && !rest_.empty(); shift += 7) {
        const std::uint8_t byte = take_byte();
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
    return take_byte();
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

}  // namespace kiosque
