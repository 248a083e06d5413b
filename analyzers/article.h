#pragma once

#include "analyzers/dates/partial_date.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace kiosque {

/// Where a publication date comes from, best first.
enum class DateOrigin : std::uint8_t { none, metadata, filename, text };

/// As users read it; empty for none.
constexpr std::string_view to_string(DateOrigin origin) {
    constexpr std::array<std::string_view, 4> names{"", "metadata", "filename", "text"};
    return names[static_cast<std::size_t>(origin)];
}

/// One article, as a reader delivers it and as the database stores it. All strings are valid UTF-8
/// without NUL and with LF line ends; otherwise as found (Unicode is not normalised).
struct Article {
    std::string id;    ///< stable, unique in an archive, without white space
    std::string path;  ///< FILE!MEMBER#RECORD, percent-encoded where needed
    std::string title;
    std::string text;  ///< does not repeat the title line
    std::string source;
    std::string author;
    std::string url;
    std::string section;
    std::string language = "fr";  ///< ISO 639-1
    std::optional<PartialDate> date;
    DateOrigin date_from = DateOrigin::none;

    bool operator==(const Article&) const = default;
};

}  // namespace kiosque
