#include "indexer/schema/facet_dictionary.h"

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace kiosque;

namespace {

constexpr auto person = FacetField::person;

void store(Xapian::WritableDatabase& database, const std::vector<Metadata>& entries) {
    for (const Metadata& entry : entries) database.set_metadata(entry.key, entry.value);
}

/// Keys of the names that the index gives for a word, and that have it.
std::vector<std::string> with_word(const Xapian::Database& database, const std::string& word) {
    const FacetDictionary dictionary(database, person);
    std::vector<std::string> keys;
    for (const std::uint32_t ordinal : names_with_word(database, person, word)) {
        const std::string& key = dictionary.at(ordinal).key;
        bool has = false;
        for_each_key_word(key, [&](std::string_view each) { has = has || each == word; });
        if (has) keys.push_back(key);
    }
    return keys;
}

}  // namespace

TEST_CASE("names are found by each of their words, as they come and go") {
    Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
    FacetDictionaryWriter writer(person);
    writer.see("Ana Ruiz", "ana ruiz");
    writer.see("Ivo Ruiz-Ruiz", "ivo ruiz ruiz");
    store(database, writer.changes_since(0));
    CHECK(with_word(database, "ruiz") == std::vector<std::string>{"ana ruiz", "ivo ruiz ruiz"});
    CHECK(with_word(database, "ana") == std::vector<std::string>{"ana ruiz"});
    CHECK(with_word(database, "an").empty());

    FacetDictionaryWriter again(database, person);
    const auto known = again.state();
    again.see("Léa Ruiz", "lea ruiz");
    const std::vector<Metadata> changes = again.changes_since(known);
    CHECK(changes.size() == 5);  // a page, its spellings, the size and two words
    store(database, changes);
    CHECK(with_word(database, "ruiz").size() == 3);

    store(database, again.forget_unused({false, true, true}));
    CHECK(with_word(database, "ana").empty());
    CHECK(with_word(database, "ruiz") == std::vector<std::string>{"ivo ruiz ruiz", "lea ruiz"});
}

TEST_CASE("the index of words agrees with the names, whatever they are") {
    const auto seed = std::random_device()();
    CAPTURE(seed);
    std::mt19937 random(seed);
    Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
    FacetDictionaryWriter writer(person);
    std::vector<std::string> keys;
    for (int i = 0; i < 3000; ++i) {
        std::string key = "w" + std::to_string(random() % 500);
        for (auto more = random() % 3; more > 0; --more)
            key += " w" + std::to_string(random() % 500);
        const auto before = writer.state();
        if (std::ranges::find(keys, key) == keys.end()) keys.push_back(key);
        writer.see(key, key);
        if (i % 500 == 0) store(database, writer.changes_since(before));
    }
    store(database, writer.changes_since(0));
    for (int w = 0; w < 500; w += 7) {
        const std::string word = "w" + std::to_string(w);
        std::vector<std::string> expected;
        for (const std::string& key : keys)
            if ((" " + key + " ").find(" " + word + " ") != std::string::npos)
                expected.push_back(key);
        CHECK(with_word(database, word) == expected);
    }
}

TEST_CASE("spellings of a name are counted") {
    Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
    FacetDictionaryWriter writer(person);
    writer.see("ANA RUIZ", "ana ruiz");
    writer.see("Ana Ruiz", "ana ruiz");
    writer.see("Ana Ruiz", "ana ruiz");
    const std::uint32_t undecided = writer.ordinal("Bob Vert", "bob vert");
    store(database, writer.changes_since(0));
    const FacetDictionary dictionary(database, person);
    CHECK(dictionary.spellings(0) == std::vector<Spelling>{{"ANA RUIZ", 1}, {"Ana Ruiz", 2}});
    CHECK(dictionary.spellings(undecided).empty());
    CHECK_THROWS(dictionary.spellings(2));
}

TEST_CASE("a damaged index of words is refused") {
    Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
    FacetDictionaryWriter writer(person);
    writer.see("Ana", "ana");
    for (const Metadata& entry : writer.changes_since(0))
        database.set_metadata(entry.key, entry.value.substr(0, entry.value.size() / 2));
    CHECK_THROWS(names_with_word(database, person, "ana"));
}
