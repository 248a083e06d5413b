#include "indexer/readers/formats.h"

#include "analyzers/text/ascii.h"
#include "indexer/readers/csv.h"
#include "indexer/readers/documents/mail.h"
#include "indexer/readers/documents/packed_document.h"
#include "indexer/readers/encoding.h"
#include "indexer/readers/readers.h"
#include "indexer/readers/xml/xml_formats.h"

#include <algorithm>
#include <array>

namespace kiosque {

namespace {

constexpr auto npos = std::string_view::npos;

/// The first character that is no space, and the first one after it.
std::string_view opening(std::string_view head) {
    const auto first = head.find_first_not_of(ascii_space);
    if (first == npos) return {};
    head.remove_prefix(first);
    const auto second = head.find_first_not_of(ascii_space, 1);
    return head.substr(0, second == npos ? 1 : second + 1);
}

bool opens_with(std::string_view head, char first, std::string_view then) {
    const std::string_view start = opening(head);
    return start.size() > 1 && start.front() == first && then.find(start.back()) != npos;
}

/// An object that its own line closes.
bool looks_like_json_lines(std::string_view head) {
    if (!opens_with(head, '{', "\"}")) return false;
    head.remove_prefix(head.find('{'));
    const auto end = head.find('\n');
    if (end == npos) return true;  // one line, longer than the head or the whole file
    const std::string_view line = head.substr(0, end);
    return line[line.find_last_not_of(ascii_space)] == '}';
}

bool looks_like_json(std::string_view head) {
    return opens_with(head, '[', "{]") || opens_with(head, '{', "\"}");
}

bool looks_like_html(std::string_view head) {
    if (!opening(head).starts_with('<')) return false;
    const std::string start = ascii_lower(head);
    return start.find("<!doctype html") != npos || start.find("<html") != npos ||
           start.find("<body") != npos;
}

/// A line of three hyphens, "key:" below it and another such line further down; or the same in
/// TOML: plus signs, "key =" or a table.
bool looks_like_markdown(std::string_view head) {
    const bool toml = head.starts_with("+++");
    const std::string_view fence = toml ? "\n+++" : "\n---";
    if (!head.starts_with(fence.substr(1))) return false;
    head.remove_prefix(fence.size() - 1);
    if (!head.starts_with('\n') && !head.starts_with("\r\n")) return false;
    const std::string_view rest = head.substr(head.find('\n') + 1);
    if (rest.find(fence) == npos) return false;
    constexpr std::string_view letters =
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-";
    const auto name_end = rest.find_first_not_of(letters);
    if (name_end == npos || name_end == 0) return toml && rest.starts_with('[');
    if (!toml) return rest[name_end] == ':';
    const auto mark = rest.find_first_not_of(" \t", name_end);
    return mark != npos && rest[mark] == '=';
}

bool looks_like_pdf(std::string_view head) {
    return head.starts_with("%PDF-");
}

constexpr auto table = std::to_array<FormatRow>({
    {Format::json_lines, "JSON Lines", " jsonl ndjson ", looks_like_json_lines, read_json_lines},
    {Format::json, "JSON", " json ", looks_like_json, read_json},
    {Format::pdf, "PDF", " pdf ", looks_like_pdf, read_pdf},
    {Format::epub, "EPUB", " epub ", looks_like_epub, read_epub},
    {Format::open_document, "OpenDocument", " odt ott ", looks_like_open_document,
     read_open_document},
    {Format::word, "Word", " docx dotx ", looks_like_word, read_word},
    {Format::news, "NewsML or NITF", " nitf newsml ", looks_like_news, read_news},
    {Format::scan, "ALTO or PAGE", " alto ", looks_like_scan, read_scan},
    {Format::tei, "TEI", " tei ", looks_like_tei, read_tei},
    {Format::xml_records, "XML records", " xml rss atom rdf ", looks_like_xml_records,
     read_xml_records},
    {Format::html, "HTML", " html htm xhtml ", looks_like_html, read_html},
    {Format::markdown, "Markdown", " md markdown mdown mkd mdx ", looks_like_markdown,
     read_markdown},
    {Format::mail, "e-mail", " eml mbox mbx ", looks_like_mail, read_mail},
    {Format::csv, "CSV", " csv tsv tab ", looks_like_csv, read_csv},
    {Format::plain_text, "plain text", " txt text asc ocr ", nullptr, read_plain_text},
});

const FormatRow* row_of(Format format) {
    const auto row = std::find_if(table.begin(), table.end(),
                                  [=](const FormatRow& r) { return r.format == format; });
    return row == table.end() ? nullptr : row;
}

/// Lower case, without the dot, that of the compression aside; empty for names like "README" or
/// "Le 3. mars", which have none.
std::string extension_of(std::string_view path) {
    std::string_view name = path.substr(path.rfind('/') + 1);
    for (const std::string_view packed : {".gz", ".bz2", ".xz", ".zst", ".lz4"})
        if (name.ends_with(packed)) name.remove_suffix(packed.size());
    const auto dot = name.rfind('.');
    if (dot == npos || dot == 0 || name.size() - dot > 9) return {};
    std::string extension = ascii_lower(name.substr(dot + 1));
    const bool plausible = std::all_of(extension.begin(), extension.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    });
    return plausible ? extension : std::string();
}

/// Documents of these formats hold control characters, as pictures and programs do.
bool is_binary_document(Format format) {
    return format == Format::pdf || format == Format::epub || format == Format::open_document ||
           format == Format::word;
}

/// Pictures, programs, compressed data: control characters that no text has. A stray NUL is
/// forgiven.
bool is_binary(std::string_view head) {
    const auto is_odd = [](char c) {
        return (static_cast<unsigned char>(c) < ' ' && c != '\x1B' && (c < '\b' || c > '\r')) ||
               c == '\x7F';
    };
    const auto odd = static_cast<std::size_t>(std::count_if(head.begin(), head.end(), is_odd));
    return head.starts_with("{\\rtf") || odd * 50 > head.size();
}

}  // namespace

std::span<const FormatRow> formats() {
    return table;
}

std::string_view to_string(Format format) {
    const FormatRow* row = row_of(format);
    return row == nullptr ? "unknown" : row->name;
}

Format detect_format(std::string_view bytes, std::string_view path) {
    std::string_view head = bytes.substr(0, 4096);
    std::string decoded;
    if (detect_encoding(head).starts_with("UTF-16")) {
        decoded = decode(head);
        head = decoded;
    }
    if (head.starts_with("\xEF\xBB\xBF")) head.remove_prefix(3);
    for (const FormatRow& row : table)
        if (is_binary_document(row.format) && row.looks_like(head)) return row.format;
    if (is_binary(head)) return Format::unknown;
    const std::string extension = extension_of(path);
    const auto named = std::find_if(table.begin(), table.end(), [&](const FormatRow& row) {
        return !extension.empty() && row.extensions.find(' ' + extension + ' ') != npos;
    });
    // A file named .jsonl is one even if its first line is damaged.
    if (named != table.end() && named->format == Format::json_lines) return named->format;
    for (const FormatRow& row : table) {
        if (row.looks_like == nullptr || !row.looks_like(head)) continue;
        // One line may be a whole document: then its name tells.
        const bool one_line =
            row.format == Format::json_lines && head.find('\n') == std::string_view::npos;
        const bool named_json = named != table.end() && named->format == Format::json;
        return one_line && named_json ? Format::json : row.format;
    }
    if (named != table.end()) return named->format;
    return extension.empty() ? Format::plain_text : Format::unknown;
}

void read_articles(std::string_view bytes, Format format, const Provenance& provenance,
                   const ReadOptions& options, const ArticleSink& sink) {
    if (sink.opened) sink.opened(format, bytes, provenance.records_before == 0);
    const Delivery delivery(provenance, options, sink);
    if (const FormatRow* row = row_of(format))
        row->read(bytes, delivery);
    else
        delivery.skipped("not an article in a known format");
}

}  // namespace kiosque
