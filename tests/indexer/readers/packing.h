#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

enum class Pack { zip, stored_zip, tar, raw };
enum class Filter { none, gzip, bzip2, xz, zstd, lz4 };

using Members = std::vector<std::pair<std::string, std::string>>;

/// An archive in memory; `raw` compresses one member without an archive around it.
std::string pack(Pack format, Filter filter, const Members& members);

inline std::string zip(const Members& members) {
    return pack(Pack::zip, Filter::none, members);
}

inline std::string gzip(std::string_view bytes) {
    return pack(Pack::raw, Filter::gzip, {{"", std::string(bytes)}});
}

std::string brotli(std::string_view bytes);
