#include "indexer/readers/customary_names.h"
#include "indexer/readers/delivery.h"
#include "indexer/readers/encoding.h"
#include "indexer/readers/html/html_fragment.h"
#include "indexer/readers/html/html_text.h"
#include "indexer/readers/html/html_tree.h"
#include "indexer/readers/markdown/front_matter.h"
#include "indexer/readers/readers.h"
#include "indexer/readers/sections.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <memory>

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <fmt/format.h>

namespace kiosque {

namespace {

using enum RecordField;

/// Bytes of Markdown. Some of its constructs cost the library more than linear time; no article is
/// longer, and in what is the markup stays.
constexpr std::size_t longest = 1'000'000;

/// Columns of a table. The library fills up each row to the width of the first: 2,000 short rows
/// below a wide one take gigabytes.
constexpr std::ptrdiff_t widest_table = 200;

struct Free {
    void operator()(cmark_node* node) const { cmark_node_free(node); }
    void operator()(cmark_parser* parser) const { cmark_parser_free(parser); }
    void operator()(char* text) const {
        std::free(text);
    }  // as cmark's default allocator obtained it
};

/// {{< figure … >}} and {{% … %}}: a site generator's commands. Other {{ }} are code that somebody
/// writes about.
std::string without_shortcodes(std::string_view text) {
    constexpr auto npos = std::string_view::npos;
    std::string out;
    std::size_t copied = 0;
    for (auto start = text.find("{{"); start != npos; start = text.find("{{", start + 2)) {
        const char mark = start + 2 < text.size() ? text[start + 2] : ' ';
        if (mark != '<' && mark != '%') continue;
        const auto end = text.find("}}", start);
        if (end == npos) break;
        out += text.substr(copied, start - copied);
        copied = end + 2;
        start = end;
    }
    return out.append(text.substr(copied));
}

bool has_narrow_lines(std::string_view text) {
    std::ptrdiff_t bars = 0;
    for (const char c : text) {
        bars = c == '\n' ? 0 : bars + (c == '|');
        if (bars > widest_table) return false;
    }
    return true;
}

std::string to_html(std::string_view markdown) {
    cmark_gfm_core_extensions_ensure_registered();
    constexpr int options =
        CMARK_OPT_UNSAFE | CMARK_OPT_FOOTNOTES;  // inline HTML is text to us, never a page
    const std::unique_ptr<cmark_parser, Free> parser(cmark_parser_new(options));
    for (const char* name : {"strikethrough", "table"})
        if (name != std::string_view("table") || has_narrow_lines(markdown))
            cmark_parser_attach_syntax_extension(parser.get(), cmark_find_syntax_extension(name));
    cmark_parser_feed(parser.get(), markdown.data(), markdown.size());
    const std::unique_ptr<cmark_node, Free> document(cmark_parser_finish(parser.get()));
    const std::unique_ptr<char, Free> html(cmark_render_html(
        document.get(), options, cmark_parser_get_syntax_extensions(parser.get())));
    return html.get();
}

bool is_footnote_mark(const GumboNode& node) {
    const std::string_view kind = attribute(node, "class");
    return kind == "footnote-ref" || kind == "footnote-backref";
}

bool is_no_text(const GumboNode& node) {
    const GumboTag tag = tag_of(node);
    return tag == GUMBO_TAG_HEAD || tag == GUMBO_TAG_SCRIPT || tag == GUMBO_TAG_TEMPLATE ||
           is_footnote_mark(node);
}

std::vector<TextBlock> blocks_of(std::string_view markdown) {
    // Through HTML, since Markdown may contain any: one path for entities, tables and tags of both.
    const HtmlTree page(to_html(without_shortcodes(markdown)));
    TextBlocks blocks;
    blocks.add(page.root(), is_no_text);
    return blocks.take();
}

/// Title and text of one article into its record.
void read_body(std::string_view markdown, Record& record) {
    if (markdown.size() > longest) {
        record[text] = markdown;
        return;
    }
    std::vector<TextBlock> blocks = blocks_of(markdown);
    const auto heading = std::find_if(blocks.begin(), blocks.end(), [](const TextBlock& block) {
        return block.kind == TextBlock::Kind::heading;
    });
    if (heading != blocks.end() && (record[title].empty() || record[title] == heading->text)) {
        record[title] = heading->text;
        blocks.erase(heading);
    }
    // A page without a body is told by its summary alone.
    if (!blocks.empty()) record[text] = join_blocks(blocks);
    record[title] = fragment_text(record[title]);  // site generators write HTML into it
}

}  // namespace

// The title is the front matter's, else the first heading; a heading that repeats it leaves the
// text. Of several articles in a file the front matter tells what they have in common.
void read_markdown(std::string_view bytes, const Delivery& delivery) {
    constexpr std::size_t longest_file = 64'000'000;
    if (bytes.size() > longest_file) return delivery.failed("the text is longer than 64 MB");
    const std::string document = decode(bytes);
    const FrontMatter front =
        read_front_matter(document, FieldNames(delivery.options().map, customary_names()));
    if (!front.damaged.empty())
        delivery.warned(fmt::format(
            "the front matter is no valid {}; what single lines say was taken", front.damaged));
    if (front.unclosed)
        delivery.warned("no line ends the front matter that begins the file; it is read as text");
    deliver_sections(front.body, delivery, [&](const Section& section) {
        Record record = front.record;
        if (section.heading) record[title] = join_blocks(blocks_of(*section.heading));
        read_body(section.text, record);
        return record;
    });
}

}  // namespace kiosque
