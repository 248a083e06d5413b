// bytes → articles, as the walk hands a file on (containers included) and as every format.

#include "analyzers/text/unicode.h"
#include "indexer/readers/article_reader.h"
#include "indexer/readers/input.h"

#include <cstdint>
#include <cstdlib>
#include <string_view>

namespace {

using namespace kiosque;

void require(bool condition) {
    if (!condition) std::abort();
}

void check(const Article& article) {
    for (const std::string* field :
         {&article.id, &article.path, &article.title, &article.text, &article.source,
          &article.author, &article.url, &article.section, &article.language}) {
        require(is_valid_utf8(*field));
        require(field->find('\0') == std::string::npos);
    }
    require(!article.id.empty());
    require(article.id.find_first_of(" \t\n") == std::string::npos);
    require(article.date.has_value() == (article.date_from != DateOrigin::none));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const auto ignore = [](Problem&&) {};
    const ArticleSink sink{[](Article&& article) { check(article); }, ignore, ignore, ignore};
    for (const Format format : {detect_format(bytes, "seed.txt"), Format::json_lines, Format::json,
                                Format::csv, Format::tei, Format::xml_records, Format::news,
                                Format::scan, Format::word, Format::open_document, Format::epub,
                                Format::mail, Format::plain_text, Format::markdown, Format::html})
        read_articles(bytes, format, {"fuzz/seed", {}}, {}, sink);
    return 0;
}
