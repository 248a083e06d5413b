#include "analyzers/text/unicode.h"
#include "indexer/pipeline/ingest.h"
#include "query/search/searcher.h"
#include "tests/indexer/scratch_folder.h"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <catch2/catch.hpp>
#include <unicode/locid.h>
#include <unicode/unistr.h>
#include <xapian.h>

using namespace kiosque;

namespace {

bool holds_blank(std::string_view text) {
    return text.find_first_of(" \n") != text.npos;
}

/// Everything between blanks, with an article that has it; but no halves of what is one word all
/// the same: « 10 000 », a word broken at the end of its line.
class CorpusWords {
  public:
    explicit CorpusWords(const std::string& database) {
        const Xapian::Database all(database);
        for (auto posting = all.postlist_begin(""); posting != all.postlist_end(""); ++posting) {
            const Article article = decode_article(all.get_document(*posting).get_data()).article;
            for (const std::string* text : {&article.title, &article.text}) add(*text, article.id);
        }
    }

    std::vector<std::pair<std::string, std::string>> take() const {
        return {words_.begin(), words_.end()};
    }

  private:
    void add(const std::string& text, const std::string& id) {
        workspace_.begin_article();
        AnalysedText analysed;
        analyzer_.analyze(text, workspace_, analysed);
        for (const Token& token : analysed.tokens) {
            if (holds_blank(slice(text, token.span))) continue;
            const std::size_t before = text.find_last_of(" \n", token.span.start);
            const std::size_t start = before == text.npos ? 0 : before + 1;
            const std::size_t end =
                std::min(text.find_first_of(" \n", token.span.end), text.size());
            const bool broken = std::ranges::any_of(analysed.tokens, [&](const Token& other) {
                return other.span.start < end && start < other.span.end &&
                       holds_blank(slice(text, other.span));
            });
            if (!broken) words_.emplace(text.substr(start, end - start), id);
        }
    }

    FrenchAnalyzer analyzer_;
    Workspace workspace_;
    std::map<std::string, std::string> words_;
};

std::string capitals(std::string_view text) {
    std::string out;
    icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int>(text.size())))
        .toUpper(icu::Locale::getFrench())
        .toUTF8String(out);
    return out;
}

std::string with_other_apostrophes(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        if (text[at] == '\'') {
            out += "’";
            ++at;
        } else if (text.substr(at).starts_with("’")) {
            out += '\'';
            at += std::string_view("’").size();
        } else {
            out += text[at++];
        }
    }
    return out;
}

bool finds(Archive& archive, const std::string& typed, const std::string& id) {
    Node word;
    word.kind = Node::Kind::word;
    word.text = typed;
    Selection selection;
    selection.query = dump(word);
    const Results results = search(archive, selection, {Sort::relevance, std::nullopt, 0});
    return results.query.empty() ||
           std::ranges::any_of(results.hits, [&](const Hit& hit) { return hit.id == id; });
}

}  // namespace

TEST_CASE("every word of the corpus finds its article however it is typed") {
    const ScratchFolder folder;
    const std::string database = (folder / "db").string();
    ingest({database, {KIOSQUE_CORPUS "/articles"}, {}, 2, {}}, make_article_analyzer());
    const auto words = CorpusWords(database).take();
    REQUIRE(words.size() > 1000);
    Archive archive({database});
    for (const auto& [word, id] : words) {
        for (const std::string& typed :
             {word, fold(word), capitals(word), with_other_apostrophes(word)}) {
            CAPTURE(word, typed, id);
            CHECK(finds(archive, typed, id));
        }
    }
}
