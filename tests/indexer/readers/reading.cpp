#include "tests/indexer/readers/reading.h"

#include "indexer/readers/input.h"

#include <algorithm>

namespace {

using namespace kiosque;

std::string on_one_line(std::string text) {
    std::replace(text.begin(), text.end(), '\n', '|');
    return text;
}

/// Ids made of hashes are left out: no eye can check them.
bool is_hash(const std::string& id) {
    return id.size() == 32 && id.find_first_not_of("0123456789abcdef") == std::string::npos;
}

std::string dump(const Article& article) {
    std::string line = "+ " + article.path;
    const auto add = [&](std::string_view name, const std::string& value) {
        if (!value.empty()) line.append(" ").append(name).append("=").append(on_one_line(value));
    };
    add("id", is_hash(article.id) ? "" : article.id);
    add("title", article.title);
    constexpr std::string_view origins[] = {"", "", "filename:", "text:"};
    if (article.date)
        add("date", std::string(origins[static_cast<std::size_t>(article.date_from)]) +
                        to_iso(*article.date));
    add("source", article.source);
    add("url", article.url == article.id ? "" : article.url);
    add("author", article.author);
    add("section", article.section);
    add("language", article.language == "fr" ? "" : article.language);
    add("text", article.text);
    return line + "\n";
}

std::string dump(char mark, const Problem& problem) {
    return std::string(1, mark) + " " + problem.path + " " + problem.reason + "\n";
}

}  // namespace

namespace {

/// Everything that read(sink) delivers.
template <class Read>
std::string dump_of(const Read& read) {
    std::string out;
    const ArticleSink sink{[&](Article&& article) { out += dump(article); },
                           [&](Problem&& problem) { out += dump('-', problem); },
                           [&](Problem&& problem) { out += dump('!', problem); },
                           [&](Problem&& problem) { out += dump('?', problem); }};
    read(sink);
    if (!out.empty()) out.pop_back();
    return out;
}

}  // namespace

std::string read_dump(std::string_view bytes, Format format, std::string_view path,
                      const ReadOptions& options,
                      std::vector<std::pair<std::string, std::string>> folder_keys) {
    const Provenance provenance{std::string(path), std::move(folder_keys)};
    return dump_of(
        [&](const ArticleSink& sink) { read_articles(bytes, format, provenance, options, sink); });
}

std::string input_dump(std::string_view bytes, std::string_view path) {
    return dump_of([&](const ArticleSink& sink) {
        read_input(bytes, {std::string(path), {}}, {}, sink);
    });
}

std::vector<Article> read_all(std::string_view bytes, std::string_view path) {
    std::vector<Article> articles;
    ArticleSink sink;
    sink.article = [&](Article&& article) { articles.push_back(std::move(article)); };
    read_articles(bytes, detect_format(bytes, path), {std::string(path), {}}, {}, sink);
    return articles;
}
