#include "tools/train_tagger/news.h"

#include "analyzers/error.h"
#include "analyzers/text/unicode.h"
#include "indexer/readers/file_walk.h"
#include "indexer/readers/mapped_file.h"

#include <array>

namespace kiosque {
namespace {

std::string letters_of(std::string_view text) {
    std::string letters;
    for (const char c : fold(text))
        if (static_cast<unsigned char>(c) >= 0x80 || (c >= 'a' && c <= 'z')) letters += c;
    return letters;
}

/// The whole text, its beginning (another copy may have been cut off), the title.
std::array<std::string, 3> keys_of(const Article& article) {
    constexpr std::size_t beginning = 120;
    const std::string text = letters_of(article.text);
    return {"text " + text, "beginning " + text.substr(0, beginning),
            "title " + letters_of(article.title)};
}

void read_all(const std::filesystem::path& path, const std::function<void(Article&&)>& article) {
    const ReadOptions options{.map = {{"text", "description"}}};  // as feeds name it
    const ArticleSink sink{.article = article, .skipped = {}, .failed = {}, .warned = {}};
    walk_files(
        {path},
        [&](FoundFile&& file) {
            const MappedFile mapped(file.location);
            const std::string_view bytes = mapped.bytes();
            const Format format = detect_format(bytes, file.provenance.path);
            if (format != Format::unknown)
                read_articles(bytes, format, file.provenance, options, sink);
            return true;
        },
        [](Problem&& problem) { throw Error(problem.path + ": " + problem.reason); });
}

}  // namespace

ExcludedArticles::ExcludedArticles(const std::filesystem::path& file) {
    read_all(file, [this](Article&& article) {
        for (std::string& key : keys_of(article)) keys_.insert(std::move(key));
    });
    if (keys_.empty()) throw Error(file.string() + ": no articles to exclude are in it");
}

bool ExcludedArticles::contains(const Article& article) const {
    if (keys_.empty()) return false;
    for (const std::string& key : keys_of(article))
        if (keys_.contains(key)) return true;
    return false;
}

void for_each_article(const std::filesystem::path& folder, const ExcludedArticles& excluded,
                      const std::function<void(const Article&)>& visit) {
    std::size_t articles = 0;
    read_all(folder, [&](Article&& article) {
        ++articles;
        if (!excluded.contains(article)) visit(article);
    });
    if (articles == 0) throw Error(folder.string() + ": no articles can be read from it");
}

}  // namespace kiosque
