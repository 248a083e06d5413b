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

TEST_CASE("a table of any bytes is looked up within its bounds") {
    using Table = HashedTable<2, 1>;
    std::string full(3 * 200, '\x7F');  // every row taken: a look-up must end all the same
    const Table table(full);
    for (std::uint64_t i = 0; i < 1000; ++i) {
        const std::uint64_t hash = i * 0x9E3779B97F4A7C15U;
        const unsigned char* row = table.find(hash);
        CHECK((row != nullptr) == (Table::check(hash) == 0x7F));
    }
    CHECK(Table().find(1) == nullptr);
}
