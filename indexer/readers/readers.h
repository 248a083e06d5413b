#pragma once

#include <string_view>

namespace kiosque {

class Delivery;

// One reader a format, each in its own file; formats.cpp has the table. All are total: any bytes.

/// One object a line; the record number is the line number. A malformed line fails alone. No line
/// is held twice, and one over 64 MB is refused, so that a file of any size can be read.
void read_json_lines(std::string_view bytes, const Delivery& delivery);

/// An array of objects, or one object after another, over any number of lines; records count
/// from 1.
void read_json(std::string_view bytes, const Delivery& delivery);

/// The first line is the title; the text is what follows, as it stands.
void read_plain_text(std::string_view bytes, const Delivery& delivery);

/// Optional YAML front matter, then Markdown as GitHub writes it.
void read_markdown(std::string_view bytes, const Delivery& delivery);

/// A page of the web: the article in it without what surrounds it.
void read_html(std::string_view bytes, const Delivery& delivery);

}  // namespace kiosque
