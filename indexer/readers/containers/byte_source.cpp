#include "indexer/readers/containers/byte_source.h"

#include <algorithm>

namespace kiosque {

/// Fills an exhausted buffer; false at the end.
bool ByteSource::more() {
    if (at_ < buffer_.size()) return true;
    constexpr std::size_t block = 65536;
    buffer_.resize(block);
    buffer_.resize(fill_(buffer_.data(), block));
    at_ = 0;
    return !buffer_.empty();
}

bool ByteSource::line(std::string& line, std::size_t limit) {
    line.clear();
    if (!more()) return false;
    for (bool ended = false; !ended && more();) {
        const auto newline = buffer_.find('\n', at_);
        ended = newline != std::string::npos;
        const std::size_t end = ended ? newline : buffer_.size();
        line.append(buffer_, at_, std::min(end - at_, limit - std::min(limit, line.size())));
        at_ = end + (ended ? 1 : 0);
    }
    if (line.ends_with('\r')) line.pop_back();
    return true;
}

std::string ByteSource::take(std::size_t size) {
    std::string bytes;
    while (bytes.size() < size && more()) {
        const std::size_t part = std::min(size - bytes.size(), buffer_.size() - at_);
        bytes.append(buffer_, at_, part);
        at_ += part;
    }
    return bytes;
}

void ByteSource::skip(std::size_t size) {
    while (size > 0 && more()) {
        const std::size_t part = std::min(size, buffer_.size() - at_);
        at_ += part;
        size -= part;
    }
}

}  // namespace kiosque
