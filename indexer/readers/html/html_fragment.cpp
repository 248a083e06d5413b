#include "indexer/readers/html/html_fragment.h"

#include "analyzers/text/utf8.h"
#include "indexer/readers/html/html_text.h"
#include "indexer/readers/html/html_tree.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <optional>

#include <libxml/HTMLparser.h>

namespace kiosque {

namespace {

/// Bytes. The tree takes ten times as much memory, and no article is longer.
constexpr std::size_t longest_fragment = 16'000'000;

bool starts_with_tag(std::string_view text, std::string_view tag) {
    if (text.size() < tag.size()) return false;
    const auto same = [](char a, char b) {
        return (a >= 'A' && a <= 'Z' ? static_cast<char>(a | 0x20) : a) == b;
    };
    return std::equal(tag.begin(), tag.end(), text.begin(), same);
}

/// "&#233", "&#xE9" or "&eacute" → é; nothing for what is no reference.
std::optional<char32_t> referred(std::string_view reference) {
    if (!reference.starts_with("&#")) {
        const std::string name(reference.substr(std::min<std::size_t>(1, reference.size())));
        const htmlEntityDesc* known =
            htmlEntityLookup(reinterpret_cast<const xmlChar*>(name.c_str()));
        return known == nullptr ? std::nullopt : std::optional<char32_t>(known->value);
    }
    reference.remove_prefix(2);
    const bool hexadecimal = reference.starts_with('x') || reference.starts_with('X');
    if (hexadecimal) reference.remove_prefix(1);
    std::uint32_t number = 0;
    const char* const end = reference.data() + reference.size();
    const auto [stop, error] =
        std::from_chars(reference.data(), end, number, hexadecimal ? 16 : 10);
    const bool valid = error == std::errc{} && stop == end && number >= 0x20 && number < 0x110000 &&
                       (number < 0xD800 || number > 0xDFFF);
    return valid ? std::optional<char32_t>(number) : std::nullopt;
}

/// By number, or to a letter or a space by name: no « &c; » and no text about HTML.
bool has_certain_reference(std::string_view text) {
    constexpr auto certain = std::to_array<std::string_view>(
        {"&#", "&nbsp;", "&eacute;", "&egrave;", "&agrave;", "&ecirc;", "&ccedil;", "&rsquo;",
         "&laquo;", "&raquo;", "&hellip;"});
    if (text.find('&') == std::string_view::npos) return false;
    return std::any_of(certain.begin(), certain.end(), [&](std::string_view reference) {
        return text.find(reference) != std::string_view::npos;
    });
}

}  // namespace

std::string fragment_text(std::string_view html) {
    if (html.size() > longest_fragment || html.find_first_of("<&") == std::string_view::npos)
        return std::string(html);
    const HtmlTree page(html);
    TextBlocks blocks;
    blocks.add(page.root(), [](const GumboNode& element) {
        const GumboTag tag = tag_of(element);
        return tag == GUMBO_TAG_HEAD || tag == GUMBO_TAG_SCRIPT || tag == GUMBO_TAG_TEMPLATE;
    });
    return join_blocks(blocks.take());
}

std::string resolve_references(std::string_view text) {
    constexpr std::size_t longest_reference = 12;
    std::string resolved;
    for (std::size_t at = 0; at < text.size();) {
        const auto start = std::min(text.find('&', at), text.size());
        resolved.append(text.substr(at, start - at));
        const std::string_view reference = text.substr(start, longest_reference);
        const auto end = reference.find(';');
        const std::optional<char32_t> c =
            end == std::string_view::npos ? std::nullopt : referred(reference.substr(0, end));
        if (c) append_utf8(resolved, *c);
        if (!c && start < text.size()) resolved += '&';
        at = start + (c ? end + 1 : 1);
    }
    return resolved;
}

bool looks_like_markup(std::string_view text) {
    constexpr auto tags = std::to_array<std::string_view>(
        {"</p>",      "<br>",          "<br/>",     "<br />",  "</a>",   "</div>", "</span>",
         "</strong>", "</em>",         "</b>",      "</i>",    "</li>",  "</ul>",  "</h2>",
         "</h3>",     "</blockquote>", "</figure>", "</abbr>", "</sup>", "</sub>"});
    for (auto at = text.find('<'); at != std::string_view::npos; at = text.find('<', at + 1)) {
        const std::string_view rest = text.substr(at);
        if (std::any_of(tags.begin(), tags.end(),
                        [&](std::string_view tag) { return starts_with_tag(rest, tag); }))
            return true;
    }
    return false;
}

void read_markup(Record& record) {
    using enum RecordField;
    const bool markup = looks_like_markup(record[text]);
    if (markup)
        record[text] = fragment_text(record[text]);
    else if (has_certain_reference(record[text]))
        record[text] = resolve_references(record[text]);
    if (markup || looks_like_markup(record[title]))
        record[title] = fragment_text(record[title]);
    else if (has_certain_reference(record[title]))
        record[title] = resolve_references(record[title]);
}

}  // namespace kiosque
