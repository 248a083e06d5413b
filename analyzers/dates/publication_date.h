#pragma once

#include "analyzers/dates/partial_date.h"

#include <optional>
#include <string_view>

namespace kiosque {

/// A date as metadata writes it: ISO 8601 with or without time and zone, RFC 822, "20/11/2023",
/// "20 novembre 2023". An instant with a zone is turned into the day it was in `zone` (IANA name).
/// nullopt when nothing, or nothing possible, can be read.
std::optional<PartialDate> parse_metadata_date(std::string_view text,
                                               std::string_view zone = "Europe/Paris");

/// The date that a file or folder name shows: "2014-07-16-titre.md", "KB_1897-05-02.txt",
/// "1897/05/02/p3.txt". `path` is relative to what the user named. nullopt when it shows none.
std::optional<PartialDate> date_from_path(std::string_view path);

/// The publication date that the text itself supports: dateline, masthead, signature, else nothing.
std::optional<PartialDate> date_from_text(std::string_view title, std::string_view text);

}  // namespace kiosque
