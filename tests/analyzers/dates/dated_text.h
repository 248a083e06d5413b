#pragma once

#include "analyzers/dates/partial_date.h"

#include <optional>
#include <string>

namespace kiosque {

/// A row of a table of texts with the dates that are expected of them, as shown() writes them.
struct DatedText {
    const char* text;
    const char* date;
};

inline std::string shown(const std::optional<PartialDate>& date) {
    return date ? to_iso(*date) : "none";
}

}  // namespace kiosque
