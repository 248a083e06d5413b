#pragma once

#include <string_view>

namespace kiosque {

class Delivery;

// One reader a format, each in its own file; formats.cpp has the table. All are total: any bytes.

/// One object a line; the record number is the line number. A malformed line fails alone. No line
/// is held twice, and one over 64 MB is refused, so that a file of any size can be read.
void read_json_lines(std::string_view bytes, const Delivery& delivery);

/// An array of objects, one object after another, or an object that wraps them (JSON Feed, an
/// answer of a programming interface), over any number of lines; records count from 1.
void read_json(std::string_view bytes, const Delivery& delivery);

/// A table with a header, fields separated by ; , | or tab. Rows count from 1, the header aside.
void read_csv(std::string_view bytes, const Delivery& delivery);

/// RSS, Atom and other XML with one element an article (item, entry, article, document …), whose
/// fields are child elements or attributes. Records count from 1.
void read_xml_records(std::string_view bytes, const Delivery& delivery);

/// An edition of a text, or a corpus of them: without notes and page furniture, words that lines
/// divide joined, of alternatives the corrected and regularised one.
void read_tei(std::string_view bytes, const Delivery& delivery);

/// News items as agencies send them: NITF, NewsML-G2, NewsML 1.
void read_news(std::string_view bytes, const Delivery& delivery);

/// Scanned pages with the place of each line, ALTO and PAGE: text in reading order, divided words
/// joined, running heads and page numbers out. Several pages count from 1.
void read_scan(std::string_view bytes, const Delivery& delivery);

/// Word's .docx and OpenDocument's .odt: one article, without notes and deleted text.
void read_word(std::string_view bytes, const Delivery& delivery);
void read_open_document(std::string_view bytes, const Delivery& delivery);

/// A book or an issue of a magazine: an article a chapter, counted from 1 in reading order.
void read_epub(std::string_view bytes, const Delivery& delivery);

/// An article a page, counted from 1.
void read_pdf(std::string_view bytes, const Delivery& delivery);

/// A message, or a mailbox (mbox) of them, which count from 1: subject, sender, his host as source,
/// date, Message-ID; the text of the HTML part, else of the plain one, without attachments.
void read_mail(std::string_view bytes, const Delivery& delivery);

/// The first line is the title and is not repeated in the text, which is what follows, as it
/// stands. Of several articles in a file (ReadOptions::split) records count from 1.
void read_plain_text(std::string_view bytes, const Delivery& delivery);

/// Optional front matter (YAML or TOML), then Markdown as GitHub writes it; several articles in a
/// file as above.
void read_markdown(std::string_view bytes, const Delivery& delivery);

/// A page of the web: the article in it without what surrounds it.
void read_html(std::string_view bytes, const Delivery& delivery);

}  // namespace kiosque
