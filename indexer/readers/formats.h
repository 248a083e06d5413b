#pragma once

#include "indexer/readers/article_reader.h"
#include "indexer/readers/delivery.h"

#include <span>
#include <string_view>

namespace kiosque {

/// One format: everything that the rest needs to know of it. A new one costs a row in formats.cpp,
/// a value of Format and a file with its reader.
struct FormatRow {
    Format format;
    std::string_view name;        ///< for reports
    std::string_view extensions;  ///< lower case, separated and surrounded by spaces
    bool (*looks_like)(
        std::string_view head);  ///< certain by content, whatever the extension; may be null
    void (*read)(std::string_view bytes, const Delivery& delivery);
};

/// In the order in which detection asks them.
std::span<const FormatRow> formats();

}  // namespace kiosque
