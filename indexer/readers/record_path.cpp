#include "indexer/readers/record_path.h"

#include "analyzers/text/utf8.h"

#include <fmt/format.h>
#include <unicode/uchar.h>
#include <xxhash.h>

namespace kiosque {

namespace {

/// Copies `text`; the bytes of what must_go(code point) names, and those that are no UTF-8, become
/// %XX.
template <class MustGo>
std::string percent_encode(std::string_view text, const MustGo& must_go) {
    std::string encoded;
    encoded.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const Decoded next = decode_utf8(text, at);
        const bool goes = next.code_point == invalid_code_point || must_go(next.code_point);
        for (const char byte : text.substr(at, next.length)) {
            if (goes)
                fmt::format_to(std::back_inserter(encoded), "%{:02X}",
                               static_cast<unsigned char>(byte));
            else
                encoded += byte;
        }
        at += next.length;
    }
    return encoded;
}

bool is_absolute(std::string_view url) {
    return url.find("://") != std::string_view::npos || url.starts_with("urn:");
}

}  // namespace

std::string encode_path(std::string_view bytes) {
    return percent_encode(bytes, [](char32_t c) { return c == '%' || c == '!' || c == '#'; });
}

std::string record_path(std::string_view file, std::size_t number) {
    return number == 0 ? std::string(file) : fmt::format("{}#{}", file, number);
}

std::string in_file(std::string_view file, std::string_view path) {
    const auto end = path.find_first_of("!#");  // encoded where they are part of a name
    return std::string(file).append(end == std::string_view::npos ? "" : path.substr(end));
}

std::string article_id(std::string_view own_id, std::string_view url, std::string_view path) {
    const auto without_space = [](std::string_view id) {
        return percent_encode(id, [](char32_t c) {
            const auto code = static_cast<UChar32>(c);
            return u_isUWhiteSpace(code) || u_iscntrl(code);
        });
    };
    if (!own_id.empty()) return without_space(own_id);
    if (is_absolute(url)) return without_space(url);
    const XXH128_hash_t hash = XXH3_128bits(path.data(), path.size());
    return fmt::format("{:016x}{:016x}", hash.high64, hash.low64);
}

}  // namespace kiosque
