#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

namespace kiosque {

/// One CSV record as RFC 4180, CRLF included: quoted where needed. Line ends stay (quoted), other
/// control characters become a space.
std::string csv_line(std::initializer_list<std::string_view> fields);

/// One TSV line, newline included. TSV has no quoting: tabs, line ends and control characters
/// become a space, so that a line is a record and a tab a column.
std::string tsv_line(std::initializer_list<std::string_view> fields);

}  // namespace kiosque
