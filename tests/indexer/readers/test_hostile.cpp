#include "analyzers/text/unicode.h"
#include "analyzers/text/utf8.h"
#include "indexer/readers/mapped_file.h"
#include "tests/indexer/readers/reading.h"
#include "tests/indexer/scratch_folder.h"

#include <algorithm>
#include <array>
#include <random>

#include <catch2/catch.hpp>
#include <unicode/uchar.h>

using namespace kiosque;

namespace {

constexpr std::array formats = {Format::unknown,    Format::json_lines, Format::json,
                                Format::plain_text, Format::markdown,   Format::html};

std::string repeated(std::string_view text, std::size_t times) {
    std::string out;
    out.reserve(text.size() * times);
    for (std::size_t i = 0; i < times; ++i) out += text;
    return out;
}

bool is_clean(const std::string& text) {
    return is_valid_utf8(text) && text.find('\0') == std::string::npos &&
           text.find('\r') == std::string::npos;
}

bool has_white_space(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const Decoded next = decode_utf8(text, at);
        if (u_isUWhiteSpace(static_cast<UChar32>(next.code_point))) return true;
        at += next.length;
    }
    return false;
}

/// What Article promises of its strings, whatever was read.
void check_promises(std::string_view bytes, Format format) {
    ArticleSink sink;
    sink.article = [](Article&& a) {
        for (const std::string* text :
             {&a.id, &a.path, &a.title, &a.text, &a.source, &a.author, &a.url, &a.section})
            CHECK(is_clean(*text));
        CHECK(!a.id.empty());
        CHECK(!has_white_space(a.id));
        CHECK(a.language.size() == 2);
        CHECK((!a.title.empty() || !a.text.empty()));
        CHECK(a.date.has_value() == (a.date_from != DateOrigin::none));
        CHECK((!a.date || is_valid(*a.date)));
    };
    sink.failed = sink.skipped =
        sink.warned = [](Problem&& problem) { CHECK(is_clean(problem.reason)); };
    read_articles(bytes, format, {"f", {{"section", "\xFF\0"}}}, {}, sink);
}

}  // namespace

TEST_CASE("any bytes in any format: nothing thrown, strings clean") {
    const unsigned seed = std::random_device{}();
    INFO("seed " << seed);
    std::mt19937 random(seed);
    // Pieces that mean something to one of the formats, so that chance gets past the first
    // character.
    const std::string_view pieces[] = {"{",
                                       "}",
                                       "[",
                                       "]",
                                       "\"",
                                       ":",
                                       ",",
                                       "\\u",
                                       "d83d",
                                       "\\",
                                       "\"title\"",
                                       "\"text\"",
                                       "\"date\"",
                                       "\"id\"",
                                       "2023-11-20",
                                       "\n",
                                       "\r",
                                       "\0",
                                       "---\n",
                                       "title: ",
                                       "date: ",
                                       "- ",
                                       "# ",
                                       "*",
                                       "_",
                                       "`",
                                       "|",
                                       "> ",
                                       "[^1]",
                                       "<p>",
                                       "</p>",
                                       "<div class=author>",
                                       "<b>",
                                       "</b>",
                                       "<!--",
                                       "-->",
                                       "<script type=ld+json>",
                                       "</script>",
                                       "<table>",
                                       "<td>",
                                       "<a href=x>",
                                       "&eacute;",
                                       "&#0;",
                                       "&#xD800;",
                                       "<h1>",
                                       "<meta charset=",
                                       "utf-16",
                                       "<time>",
                                       "\xC3",
                                       "\xA9",
                                       "\xFF\xFE",
                                       "\xEF\xBB\xBF",
                                       " ",
                                       "é",
                                       "L’été est long. ",
                                       "\xE9",
                                       "\x92",
                                       "<title>",
                                       "=",
                                       "'",
                                       "--"};
    std::uniform_int_distribution<std::size_t> piece(0, std::size(pieces) - 1);
    std::uniform_int_distribution<int> byte(0, 255);
    std::uniform_int_distribution<int> size(0, 60);
    for (int round = 0; round < 400; ++round) {
        std::string bytes;
        for (int left = size(random); left > 0; --left) {
            if (left % 7 == 0)
                bytes += static_cast<char>(byte(random));
            else
                bytes += pieces[piece(random)];
        }
        CAPTURE(bytes);
        for (const Format format : formats) check_promises(bytes, format);
        check_promises(bytes, detect_format(bytes, "a.txt"));
    }
}

TEST_CASE("every prefix of a good file is read") {
    const std::string_view files[] = {
        "{\"title\":\"Été\",\"text\":\"\\u00e9\",\"date\":\"2023-11-20\"}\n{\"title\":\"b\"}",
        "---\ntitle: Été\ndate: 2023-11-20\n---\n# Titre\n\n| a |\n|---|\n| b |\n\n[^1]: <b>é</b>",
        "<html><head><script "
        "type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"é\"}</script></"
        "head>"
        "<body><h1>Été</h1><time datetime=2023-11-20>hier</time><p>Un texte</p></body></html>"};
    for (const std::string_view file : files)
        for (std::size_t end = 0; end <= file.size(); ++end)
            check_promises(file.substr(0, end), detect_format(file, "a"));
}

TEST_CASE("hostile documents take a bounded stack and about linear time") {
    struct Case {
        Format format;
        std::string bytes;
    };
    std::string attributes = "<p ";
    for (int i = 0; i < 100'000; ++i) attributes.append("a").append(std::to_string(i)).append(" ");
    std::string formatting;
    for (int i = 0; i < 30'000; ++i)
        formatting.append("<p><font color=").append(std::to_string(i)).append("><b>x");
    const Case cases[] = {
        {Format::html, repeated("<div>", 100'000) + "texte"},
        {Format::html, repeated("<div><p>x</span>", 100'000)},
        {Format::html, repeated("<span><div></span>", 100'000)},
        {Format::html, repeated("<div><table></div>x", 50'000)},
        {Format::html, repeated("<a href=x><div></a>", 50'000)},
        {Format::html, repeated("<ul><li>", 100'000)},
        {Format::html, repeated("<button>", 100'000) + "</button>"},
        {Format::html, repeated("<svg>", 100'000)},
        {Format::html, repeated("<!--", 300'000)},
        {Format::html, repeated("<", 1'000'000)},
        {Format::html,
         "<h1>x</h1>" + repeated("<div class=author>", 250) + repeated("a ", 300'000)},
        {Format::html,
         "<title>" + repeated("a | ", 200'000) + "</title><meta property=og:site_name content=b>x"},
        {Format::html, attributes + ">texte"},
        {Format::html, formatting},
        {Format::markdown, repeated("(", 1'000'000)},
        {Format::markdown, repeated("[", 500'000)},
        {Format::markdown, repeated("*a_ ", 100'000)},
        {Format::markdown, repeated("> ", 100'000)},
        {Format::markdown,
         repeated("|", 100'000) + "\n" + repeated("|-", 50'000) + "\n" + repeated("|a\n", 2000)},
        {Format::markdown, repeated("{{<", 200'000)},
        {Format::markdown, "---\na: " + repeated("[", 30'000) + "\n---\nx"},
        {Format::markdown, "---\na: &a [*a, *a]\nb: *a\n---\nx"},
        {Format::json, repeated("[", 1'000'000)},
        {Format::json, repeated("{\"a\":", 300'000)},
        {Format::json, "[{}" + repeated("}", 500'000)},
        {Format::json_lines, repeated("{\"a\":", 300'000)},
        {Format::plain_text, repeated("-\n", 500'000)},
        {Format::plain_text, std::string(2'500'000, 'a')},
    };
    for (const Case& c : cases) {
        CAPTURE(c.bytes.substr(0, 40));
        check_promises(c.bytes, c.format);
    }
}

TEST_CASE("a text of hundreds of megabytes is no article, and costs no memory") {
    const std::string line(65'000'000, 'a');
    CHECK(read_dump(line, Format::plain_text) == "! f the text is longer than 64 MB");
    CHECK(read_dump(line, Format::markdown) == "! f the text is longer than 64 MB");
}

TEST_CASE("a gigabyte in one line fails as such, by name and by content") {
    const ScratchFolder folder;
    const struct {
        const char* name;
        std::string start;
        const char* expected;
    } cases[] = {
        {"a.jsonl", "{\"title\":\"" + std::string(8192, 'a'),
         "! f#1 the record is longer than 64 MB"},
        {"a.txt", std::string(8192, 'a'), "! f the text is longer than 64 MB"},
    };
    for (const auto& c : cases) {
        folder.write(c.name, c.start);
        std::filesystem::resize_file(folder / c.name, 1 << 30);  // a hole: no space on the disk
        const MappedFile file(folder / c.name);
        CHECK(read_dump(file.bytes(), detect_format(file.bytes(), c.name)) == c.expected);
    }
}
