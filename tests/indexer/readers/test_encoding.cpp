#include "indexer/readers/encoding.h"
#include "tests/indexer/readers/reading.h"

#include <catch2/catch.hpp>
#include <unicode/ucnv.h>

using namespace kiosque;

namespace {

std::string encode(std::string_view utf8, const char* encoding) {
    UErrorCode status = U_ZERO_ERROR;
    std::string out(utf8.size() * 4 + 8, '\0');
    const auto length =
        ucnv_convert(encoding, "UTF-8", out.data(), static_cast<std::int32_t>(out.size()),
                     utf8.data(), static_cast<std::int32_t>(utf8.size()), &status);
    REQUIRE(U_SUCCESS(status));
    out.resize(static_cast<std::size_t>(length));
    return out;
}

}  // namespace

TEST_CASE("a French text is recognised in every encoding") {
    const std::string_view texts[] = {
        "L’été à Besançon\nLe garçon a mangé « trois » gâteaux où l’on sait — naïvement.",
        "Noël\nDéjà l'hôpital évacué, côté sud.",
        "Élysée\nPÉRIL EN LA DEMEURE : L'ÉCOLE FERMÉE À L'AUBE, SELON L'ÉVÊCHÉ",
        "Le prix\nIl coûte 12,50 de plus, là-bas.",
    };
    for (const std::string_view text : texts) {
        for (const char* const encoding :
             {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252", "macintosh"}) {
            CAPTURE(text, encoding);
            CHECK(detect_encoding(encode(text, encoding)) == encoding);
            CHECK(decode(encode(text, encoding)) == text);
        }
    }
}

TEST_CASE("ISO-8859-15 differs from Windows-1252 where French needs it") {
    const std::string_view text =
        "Une sœur et son cœur\nLe dîner coûte 30 € à peine, un chef-d'œuvre.";
    CHECK(decode(encode(text, "ISO-8859-15")) == text);
    CHECK(decode(encode(text, "windows-1252")) == text);
    CHECK(decode(encode(text, "macintosh")) == text);
}

TEST_CASE("what fits no encoding stays UTF-8 with replacement characters") {
    CHECK(decode("abc\xFF"
                 "def") == "abc\uFFFDdef");
    CHECK(decode("caf\xC3") == "caf\uFFFD");
    CHECK(decode("\xC3\xA9t\xC3\xA9 cass\xE9 et cr\xC3\xA9"
                 "e, d\xC3\xA9j\xC3\xA0, \xC3\xA0") == "été cass\uFFFD et crée, déjà, à");
}

TEST_CASE("byte order marks, NUL and line ends go") {
    CHECK(decode("\xEF\xBB\xBFx") == "x");
    CHECK(decode(std::string_view("\xFF\xFEx\0\r\0\n\0", 8)) == "x\n");
    CHECK(decode(std::string_view("\xFE\xFF\0x", 4)) == "x");
    CHECK(decode(std::string_view("a\0b\r\nc\rd", 9)) == "ab\nc\nd");
    CHECK(decode("").empty());
}

TEST_CASE("UTF-16 in every text format") {
    CHECK(read_dump(encode("{\"title\":\"Été\"}\n{\"title\":\"à\"}", "UTF-16LE"),
                    Format::json_lines) == "+ f#1 title=Été\n+ f#2 title=à");
    CHECK(read_dump("\xFE\xFF" + encode("[{\"title\":\"Été\"}]", "UTF-16BE"), Format::json) ==
          "+ f#1 title=Été");
    CHECK(read_dump(encode("Été\nTexte long", "UTF-16LE"), Format::plain_text) ==
          "+ f title=Été text=Texte long");
    CHECK(read_dump(encode("# Été\n\nTexte", "UTF-16BE"), Format::markdown) ==
          "+ f title=Été text=Texte");
    CHECK(read_dump(encode("<html><body><h1>Été</h1>", "UTF-16LE"), Format::html) ==
          "+ f title=Été");
}
