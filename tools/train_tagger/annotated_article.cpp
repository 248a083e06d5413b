#include "tools/train_tagger/annotated_article.h"

#include "analyzers/error.h"
#include "analyzers/text/utf8.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <optional>
#include <sstream>
#include <string_view>

namespace kiosque {
namespace {

struct Annotation {
    NameType type = NameType::person;
    std::uint32_t start = 0;  // bytes of the whole file
    std::uint32_t end = 0;
};

std::string read_file(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    if (!in) throw Error(path.string() + ": cannot be read");
    return {std::istreambuf_iterator<char>(in), {}};
}

std::optional<NameType> parse_type(std::string_view name) {
    if (name == "Person") return NameType::person;
    if (name == "Organization") return NameType::organisation;
    if (name == "Location") return NameType::place;
    return std::nullopt;
}

/// Byte offset of each code point, and of the end.
std::vector<std::uint32_t> code_point_offsets(std::string_view text) {
    std::vector<std::uint32_t> offsets;
    for (std::size_t at = 0; at < text.size(); at += decode_utf8(text, at).length)
        offsets.push_back(static_cast<std::uint32_t>(at));
    offsets.push_back(static_cast<std::uint32_t>(text.size()));
    return offsets;
}

/// « l’ONU » is annotated now with its article, now without.
void drop_elision(std::string_view text, Annotation& name) {
    const std::string_view surface = text.substr(name.start, name.end - name.start);
    for (const std::string_view elided : {"l'", "d'", "l’", "d’"})
        if (surface.starts_with(elided)) name.start += static_cast<std::uint32_t>(elided.size());
}

std::vector<Annotation> parse_annotations(const std::filesystem::path& path,
                                          std::string_view text) {
    const std::vector<std::uint32_t> offsets = code_point_offsets(text);
    std::vector<Annotation> names;
    std::istringstream lines(read_file(path));
    for (std::string line; std::getline(lines, line);) {
        std::istringstream cells(line);
        std::string id;
        std::string type;
        std::size_t start = 0;
        std::size_t end = 0;
        if (!(cells >> id >> type >> start >> end)) continue;
        const auto name_type = parse_type(type);
        if (!name_type) continue;
        if (start >= end || end >= offsets.size())
            throw Error(path.string() + ": " + id + " is not inside the text");
        names.push_back({*name_type, offsets[start], offsets[end]});
        drop_elision(text, names.back());
    }
    std::ranges::sort(names, [](const Annotation& a, const Annotation& b) {
        return a.start != b.start ? a.start < b.start : a.end > b.end;
    });
    std::vector<Annotation> outermost;
    for (const Annotation& name : names)
        if (outermost.empty() || name.start >= outermost.back().end) outermost.push_back(name);
    return outermost;
}

/// Leaves out one blank before each comma or full stop, and moves the names along.
void close_gaps(std::string& text, std::vector<Annotation>& names) {
    std::string closed;
    std::vector<std::uint32_t> moved(text.size() + 1);
    for (std::size_t i = 0; i < text.size(); ++i) {
        moved[i] = static_cast<std::uint32_t>(closed.size());
        const bool gap =
            text[i] == ' ' && i + 1 < text.size() && (text[i + 1] == ',' || text[i + 1] == '.');
        if (!gap) closed += text[i];
    }
    moved[text.size()] = static_cast<std::uint32_t>(closed.size());
    for (Annotation& name : names) {
        name.start = moved[name.start];
        name.end = moved[name.end];
    }
    text = std::move(closed);
}

AnnotatedArticle split(const std::string& whole, const std::vector<Annotation>& names) {
    AnnotatedArticle article;
    const std::size_t line = std::min(whole.find('\n'), whole.size());
    const std::size_t start = std::min(whole.find_first_not_of('\n', line), whole.size());
    article.title = whole.substr(0, line);
    article.text = whole.substr(start);
    for (const Annotation& name : names) {
        const bool in_title = name.end <= line;
        if (!in_title && name.start < start) continue;
        const auto moved = static_cast<std::uint32_t>(in_title ? 0 : start);
        article.names.push_back({name.type,
                                 in_title ? Field::title : Field::text,
                                 {name.start - moved, name.end - moved}});
    }
    return article;
}

}  // namespace

std::vector<AnnotatedArticle> read_brat(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        if (entry.path().extension() == ".ann") files.push_back(entry.path());
    if (files.empty()) throw Error(folder.string() + ": there is no .ann file in it");
    std::ranges::sort(files);
    std::vector<AnnotatedArticle> articles;
    for (std::filesystem::path& file : files) {
        std::string text = read_file(std::filesystem::path(file).replace_extension(".txt"));
        std::vector<Annotation> names = parse_annotations(file, text);
        close_gaps(text, names);
        articles.push_back(split(text, names));
    }
    return articles;
}

}  // namespace kiosque
