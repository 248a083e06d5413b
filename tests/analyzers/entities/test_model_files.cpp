#include "analyzers/entities/embedded_data.h"
#include "analyzers/entities/knowledge.h"
#include "analyzers/entities/name_statistics.h"
#include "analyzers/entities/tagger/tagger.h"
#include "analyzers/entities/tagger/tagger_model.h"
#include "analyzers/entities/tagger/word_clusters.h"
#include "analyzers/error.h"

#include <string>
#include <string_view>

#include <catch2/catch.hpp>

using namespace kiosque;

namespace {

/// Why `bytes` are refused; empty if they are not.
template <typename Model>
std::string refusal(std::string_view bytes) {
    try {
        const Model model(bytes);
    } catch (const Error& error) {
        return error.what();
    }
    return {};
}

template <typename Model>
void check_refusals(std::string_view sound) {
    using Catch::Contains;
    CHECK(refusal<Model>(sound).empty());
    CHECK_THAT(refusal<Model>(""), Contains("no such file"));
    CHECK_THAT(refusal<Model>("\x89PNG\r\n"), Contains("no such file"));
    for (const std::size_t size : {std::size_t{5}, std::size_t{20}, sound.size() / 2})
        CHECK_THAT(refusal<Model>(sound.substr(0, size)), Contains("cut off"));
    std::string other(sound);
    other[4] = 99;
    CHECK_THAT(refusal<Model>(other), Contains("version 99"));
    std::string longer(sound);
    longer += 'x';
    CHECK_THAT(refusal<Model>(longer), Contains("more than its header says"));
    std::string damaged(sound);
    damaged[sound.size() / 2] = static_cast<char>(~damaged[sound.size() / 2]);
    CHECK_THAT(refusal<Model>(damaged), Contains("damaged"));
}

}  // namespace

TEST_CASE("damaged, cut off and foreign model files are refused with the reason") {
    check_refusals<TaggerModel>(embedded::tagger);
    check_refusals<WordClusterTable>(embedded::word_clusters);
}

TEST_CASE("a model is refused beside word classes that it was not trained with") {
    const Knowledge knowledge = load_knowledge();
    const TaggerModel model(embedded::tagger);
    const WordClusterTable other;
    CHECK_THROWS_AS(Tagger(model, other, knowledge), Error);
    const WordClusterTable own(embedded::word_clusters);
    CHECK_NOTHROW(Tagger(model, own, knowledge));
}

TEST_CASE("tables whose buckets lie outside of their rows are told") {
    using Table = HashedTable<2>;
    std::string bytes(Table::bytes_for(2, 3), '\0');
    CHECK(Table(bytes, 2, 3).sound());
    bytes[4] = 3;  // the first bucket ends at row 3, the second before it
    CHECK_FALSE(Table(bytes, 2, 3).sound());
    bytes[8] = 3;
    CHECK(Table(bytes, 2, 3).sound());
    bytes[8] = 4;
    CHECK_FALSE(Table(bytes, 2, 3).sound());
    CHECK(Table().find(1) == nullptr);
}
