#pragma once

#include "analyzers/article.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kiosque {

/// json_lines: one object a line. json: a document, that is an array of objects or one object.
enum class Format : std::uint8_t {
    unknown,
    json_lines,
    json,
    csv,
    tei,
    xml_records,
    news,
    scan,
    word,
    open_document,
    epub,
    pdf,
    mail,
    plain_text,
    markdown,
    html
};

/// "JSON Lines", "plain text" …: for reports.
std::string_view to_string(Format format);

/// What is known of a file before its bytes are read.
struct Provenance {
    std::string
        path;  ///< as Article::path, without #RECORD; relative to the parent of what the user named
    std::vector<std::pair<std::string, std::string>>
        folder_keys;                 ///< from key=value folders, outermost first
    std::string url = {};            ///< where a web archive has the page from
    std::string charset = {};        ///< which encoding its server named
    std::size_t records_before = 0;  ///< in the same file, if it is read in pieces
    std::string id_file = {};  ///< the file's part of `path` that ids are made of, if it is another
};

class DividingRule;

/// How records become articles: the same for every file of a run.
struct ReadOptions {
    /// Standard field ← name in the input, tried before the standard name: {"text", "description"}.
    std::vector<std::pair<std::string, std::string>> map;
    /// ISO 639-1; articles in other languages are skipped. Empty: all are read.
    std::vector<std::string> languages = {};
    std::string zone = "Europe/Paris";  ///< IANA name: which day an instant belongs to
    /// Where one plain text or Markdown file holds several articles; may be null.
    std::shared_ptr<const DividingRule> split = {};
};

/// One input, or one record of it, that gave no article. `path` is as Article::path.
struct Problem {
    std::string path;
    std::string reason;  ///< a phrase for the user, without full stop
};

/// Where a reader delivers, in input order. A skipped record is no article (no title and text,
/// say); a failed one should have been an article and could not be read; a warned one was
/// delivered, but something in it could not be understood (its date, say). The rest of the input
/// goes on after each. Members may be empty.
struct ArticleSink {
    std::function<void(Article&&)> article;
    std::function<void(Problem&&)> skipped;
    std::function<void(Problem&&)> failed;
    std::function<void(Problem&&)> warned;
    /// Told before an input is read, a file or a member of one: its format and its bytes, or a part
    /// of them where `is_start` is false.
    std::function<void(Format format, std::string_view bytes, bool is_start)> opened = {};
    /// Asked between records with the bytes of the input that are behind the reader: false when no
    /// more is wanted, and the reader returns.
    std::function<bool(std::size_t read)> goes_on = {};
};

/// What the bytes are, judged by content first and by the path's extension where content is
/// ambiguous.
Format detect_format(std::string_view bytes, std::string_view path);

/// bytes → articles. Total: any bytes are accepted, nothing is thrown for bad input. Reads no other
/// file. `bytes` may be a memory-mapped file of any size; a reader holds one record at a time.
void read_articles(std::string_view bytes, Format format, const Provenance& provenance,
                   const ReadOptions& options, const ArticleSink& sink);

/// "text=description,source=media" → ReadOptions::map. Throws Error for an unknown field or a
/// missing '='.
std::vector<std::pair<std::string, std::string>> parse_field_map(std::string_view text);

}  // namespace kiosque
