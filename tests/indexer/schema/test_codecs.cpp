#include "analyzers/error.h"
#include "indexer/schema/byte_codec.h"
#include "indexer/schema/compression.h"
#include "indexer/schema/ordinals.h"
#include "indexer/schema/stored_article.h"
#include "indexer/schema/terms.h"

#include <random>

#include <catch2/catch.hpp>

using namespace kiosque;

namespace {

std::vector<std::uint32_t> decoded(std::string_view value) {
    std::vector<std::uint32_t> ordinals;
    for_each_ordinal(value, [&](std::uint32_t ordinal) { ordinals.push_back(ordinal); });
    return ordinals;
}

StoredArticle sample() {
    StoredArticle stored;
    Article& article = stored.article;
    article.id = "https://exemple.fr/a";
    article.path = "archive/a.json#3";
    article.title = "Le maire inaugure la halle";
    article.text = "Jeanne Aubry a parlé le 3 mai 1936.";
    article.source = "La Vigie";
    article.author = "P. Lenoir";
    article.date = PartialDate{1936, 5, 4};
    article.date_from = DateOrigin::filename;
    stored.entities = {{EntityKind::person, "Jeanne Aubry", {{Field::text, {0, 12}}}}};
    stored.dates = {{Field::text, {25, 35}, {{1936, 5, 3}, {1936, 5, 3}}}};
    return stored;
}

std::string encoded(const StoredArticle& stored) {
    Compressor compressor;
    return encode_article(stored.article, stored.entities, stored.dates, compressor);
}

}  // namespace

TEST_CASE("ordinals come back from their value") {
    const std::vector<std::vector<std::uint32_t>> lists{
        {}, {0}, {1}, {0, 1, 2}, {127, 128, 129}, {5, 300, 70'000, 4'294'967'295U}};
    for (const auto& list : lists) CHECK(decoded(encode_ordinals(list)) == list);
    CHECK(encode_ordinals(std::vector<std::uint32_t>{3, 4}).size() == 2);
}

TEST_CASE("damaged ordinals end the list") {
    CHECK(decoded("\x03\x80").size() == 1);
    CHECK(decoded("\xff\xff\xff\xff\xff\xff\x01").empty());
}

TEST_CASE("a stored article comes back whole") {
    const StoredArticle stored = sample();
    CHECK(decode_article(encoded(stored)) == stored);
    CHECK(decode_article(encoded({})) == StoredArticle{});
}

TEST_CASE("a damaged stored article is refused, never read past its end") {
    const StoredArticle stored = sample();
    const std::string data = encoded(stored);
    for (std::size_t size = 0; size < data.size(); ++size)
        CHECK_THROWS_AS(decode_article(data.substr(0, size)), Error);
    const auto content = decompress(data).value();
    const auto seed = std::random_device{}();
    INFO("seed " << seed);
    std::mt19937 random(seed);
    for (int round = 0; round < 2'000; ++round) {
        std::string changed = content;
        changed[random() % changed.size()] = static_cast<char>(random() % 256);
        try {
            const StoredArticle read = decode_article(compress(changed));
            for (const Entity& entity : read.entities)
                for (const Mention& mention : entity.mentions)
                    REQUIRE(mention.span.end <= (mention.field == Field::title
                                                     ? read.article.title.size()
                                                     : read.article.text.size()));
        } catch (const Error&) {
            continue;
        }
    }
}

TEST_CASE("a reader that runs out of bytes says so and gives nothing") {
    ByteReader in(
        "\x05"
        "ab");
    CHECK(in.string().empty());
    CHECK_FALSE(in.ok());
    CHECK(in.number() == 0);
    CHECK(ByteReader("\xff\xff\x03").count() == 0);
}

TEST_CASE("terms fit Xapian and stay different") {
    const std::string longest(300, 'a');
    CHECK(make_term("E", "avocat") == "Eavocat");
    CHECK(make_term("E", longest).size() <= 245);
    CHECK(make_term("E", longest) != make_term("E", longest + 'b'));
    CHECK(id_term("a").size() == 17);
    CHECK(id_term("a") != id_term("b"));
    CHECK(facet_term(FacetField::place, "lyon") == "Glyon");
}
