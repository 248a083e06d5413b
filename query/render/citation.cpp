#include "query/render/citation.h"

#include "analyzers/text/printable.h"
#include "indexer/schema/author_names.h"
#include "query/render/page_of.h"

#include <cctype>
#include <string_view>

#include <fmt/format.h>

namespace kiosque {
namespace {

/// Letters and figures of ASCII stay; what BibTeX would stumble over becomes its number.
std::string bibtex_key(std::string_view id) {
    std::string key = "kiosque:";
    for (const char c : id) {
        const auto byte = static_cast<unsigned char>(c);
        if (std::isalnum(byte) != 0 || std::string_view("-_.:/").find(c) != std::string_view::npos)
            key += c;
        else
            key += fmt::format("+{:02x}", byte);
    }
    return key;
}

std::string bibtex_text(std::string_view text) {
    std::string out;
    for (const char c : printable(text)) {
        if (c == '\\') {
            out += "\\textbackslash{}";
        } else if (c == '~') {
            out += "\\textasciitilde{}";
        } else if (c == '^') {
            out += "\\textasciicircum{}";
        } else {
            if (std::string_view("{}$&#_%").find(c) != std::string_view::npos) out += '\\';
            out += c;
        }
    }
    return out;
}

/// biblatex reads URLs as they are, but braces must pair.
std::string bibtex_url(std::string_view url) {
    std::string out;
    for (const char c : printable(url)) {
        if (c == '{' || c == '}' || c == '\\')
            out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
        else
            out += c;
    }
    return out;
}

std::string bibtex_authors(std::string_view author) {
    std::string out;
    // Braces keep the parts of a name in the order in which the newspaper signs it.
    for (const std::string_view name : author_names(author))
        out += (out.empty() ? "{" : " and {") + bibtex_text(name) + "}";
    return out;
}

void add_bibtex(std::string& entry, std::string_view field, const std::string& value) {
    if (!value.empty()) entry += fmt::format(",\n  {} = {{{}}}", field, value);
}

void add_ris(std::string& record, std::string_view tag, std::string_view value) {
    if (!value.empty()) record += fmt::format("{}  - {}\r\n", tag, printable(value));
}

std::string ris_date(PartialDate date) {
    std::string out = fmt::format("{:04}/", date.year);
    if (date.month != 0) out += fmt::format("{:02}", date.month);
    out += '/';
    if (date.day != 0) out += fmt::format("{:02}", date.day);
    return out + '/';
}

}  // namespace

std::string hit_bibtex(const Hit& hit) {
    std::string entry = "@article{" + bibtex_key(hit.id);
    add_bibtex(entry, "author", bibtex_authors(hit.author));
    add_bibtex(entry, "title", hit.title.empty() ? "" : "{" + bibtex_text(hit.title) + "}");
    add_bibtex(entry, "journaltitle", bibtex_text(hit.source));
    add_bibtex(entry, "date", hit.date ? to_iso(*hit.date) : "");
    add_bibtex(entry, "note", bibtex_text(hit.section));
    add_bibtex(entry, "pages", std::string(page_of(hit.path)));
    add_bibtex(entry, "url", bibtex_url(hit.url));
    return entry + "\n}\n\n";
}

std::string hit_ris(const Hit& hit) {
    std::string record = "TY  - NEWS\r\n";
    add_ris(record, "ID", hit.id);
    for (const std::string_view name : author_names(hit.author)) add_ris(record, "AU", name);
    add_ris(record, "TI", hit.title);
    add_ris(record, "T2", hit.source);
    if (hit.date) {
        add_ris(record, "PY", fmt::format("{:04}", hit.date->year));
        add_ris(record, "DA", ris_date(*hit.date));
    }
    add_ris(record, "SE", hit.section);
    add_ris(record, "SP", page_of(hit.path));
    add_ris(record, "UR", hit.url);
    return record + "ER  - \r\n\r\n";
}

}  // namespace kiosque
