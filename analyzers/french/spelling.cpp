#include "analyzers/french/spelling.h"

#include "analyzers/text/unicode.h"

#include <algorithm>
#include <array>
#include <utility>

namespace kiosque {
namespace {

using Pair = std::pair<std::string_view, std::string_view>;

/// Beginnings of words: as it is also written, and the one spelling.
constexpr std::array<Pair, 43> beginnings{{
    {"artéfact", "artefact"},
    {"barcarole", "barcarolle"},
    {"bonhommie", "bonhomie"},
    {"boursouffl", "boursoufl"},
    {"cahutte", "cahute"},
    {"charriot", "chariot"},
    {"combattif", "combatif"},
    {"combattiv", "combativ"},
    {"corole", "corolle"},
    {"crèmerie", "crémerie"},
    {"crènel", "crénel"},
    {"cèleri", "céleri"},
    {"dentelière", "dentellière"},
    {"diésel", "diesel"},
    {"douçâtre", "douceâtre"},
    {"désidérata", "desiderata"},
    {"exéma", "eczéma"},
    {"fumerole", "fumerolle"},
    {"girole", "girolle"},
    {"groseiller", "groseillier"},
    {"imbécilité", "imbécillité"},
    {"joailler", "joaillier"},
    {"marguiller", "marguillier"},
    {"mémento", "memento"},
    {"mémorandum", "memorandum"},
    {"nénufar", "nénuphar"},
    {"ognon", "oignon"},
    {"persiffl", "persifl"},
    {"pizzéria", "pizzeria"},
    {"placébo", "placebo"},
    {"prudhommie", "prudhomie"},
    {"pédigrée", "pedigree"},
    {"quincailler", "quincaillier"},
    {"révolver", "revolver"},
    {"réglement", "règlement"},
    {"saccarin", "saccharin"},
    {"serpillère", "serpillière"},
    {"sècheresse", "sécheresse"},
    {"sénior", "senior"},
    {"tocade", "toquade"},
    {"trémolo", "tremolo"},
    {"tsigane", "tzigane"},
    {"véto", "veto"},
}};

/// Beginnings of words that would be others without their accent.
constexpr std::array<std::string_view, 4> kept_beginnings{"croî", "jeûn", "mûr", "recrû"};
constexpr std::array<std::string_view, 9> kept_words{"crû",   "crûs", "dû",    "sûr", "sûre",
                                                     "sûres", "sûrs", "recrû", "redû"};

bool keeps_accent(std::string_view word) {
    return std::ranges::any_of(kept_beginnings,
                               [&](std::string_view each) { return word.starts_with(each); }) ||
           std::ranges::find(kept_words, word) != kept_words.end();
}

void replace_all(std::string& word, std::string_view from, std::string_view to) {
    for (auto at = word.find(from); at != std::string::npos; at = word.find(from, at + to.size()))
        word.replace(at, from.size(), to);
}

bool is_ascii(std::string_view word) {
    return std::ranges::all_of(word, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// The beginnings once more without accents, for words that are typed without.
const std::array<std::pair<std::string, std::string>, beginnings.size()>& folded_beginnings() {
    static const auto table = [] {
        std::array<std::pair<std::string, std::string>, beginnings.size()> folded;
        std::ranges::transform(beginnings, folded.begin(), [](const Pair& each) {
            return std::pair(fold(each.first), fold(each.second));
        });
        return folded;
    }();
    return table;
}

template <class Table>
std::string with_one_beginning(const Table& table, std::string_view word) {
    for (const auto& [other, one] : table)
        if (word.starts_with(other)) return std::string(one).append(word.substr(other.size()));
    return std::string(word);
}

}  // namespace

std::string one_spelling(std::string_view word) {
    if (is_ascii(word)) return with_one_beginning(folded_beginnings(), word);
    std::string one = with_one_beginning(beginnings, word);
    if (keeps_accent(one)) return one;
    static constexpr std::array<Pair, 7> letters{{{"î", "i"},
                                                  {"û", "u"},
                                                  {"guë", "gue"},
                                                  {"güe", "gue"},
                                                  {"guï", "gui"},
                                                  {"güi", "gui"},
                                                  {"geü", "geu"}}};
    for (const auto& [from, to] : letters) replace_all(one, from, to);
    return one;
}

}  // namespace kiosque
