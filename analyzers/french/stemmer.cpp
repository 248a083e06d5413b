#include "analyzers/french/stemmer.h"

#include "analyzers/error.h"
#include "analyzers/text/unicode.h"

#include <algorithm>
#include <array>
#include <utility>

#include <libstemmer.h>

namespace kiosque {
namespace {

/// Plurals whose singular no suffix rule finds, by their folded form.
std::string_view irregular_stem(std::string_view folded) {
    using Entry = std::pair<std::string_view, std::string_view>;
    static constexpr std::array<Entry, 24> entries{
        {{"aieux", "aïeul"},     {"aloyaux", "aloyau"},     {"baux", "bail"},
         {"boyaux", "boyau"},    {"cieux", "ciel"},         {"coraux", "corail"},
         {"emaux", "émail"},     {"fabliaux", "fabliau"},   {"gluaux", "gluau"},
         {"joyaux", "joyau"},    {"landaus", "landau"},     {"mesdames", "madame"},
         {"madame", "madame"},   {"messieurs", "monsieur"}, {"monsieur", "monsieur"},
         {"noyaux", "noyau"},    {"preaux", "préau"},       {"soupiraux", "soupirail"},
         {"travail", "travail"}, {"travails", "travail"},   {"travaux", "travail"},
         {"tuyaux", "tuyau"},    {"vitraux", "vitrail"},    {"yeux", "oeil"}}};
    const auto* found = std::find_if(entries.begin(), entries.end(),
                                     [&](const Entry& entry) { return entry.first == folded; });
    return found == entries.end() ? std::string_view() : found->second;
}

/// Letters of `folded` behind a people's -ais: Snowball takes it for the verb's ending and leaves
/// « franc » of the man, « français » of the woman. The roots are listed since « lais » of
/// « laisse » and « laissais » looks the same. npos: no such word.
std::size_t letters_after_people(std::string_view folded) {
    static constexpr std::array<std::string_view, 36> roots{
        "alban",    "angl",    "antill",   "bordel",   "cameroun",  "cingal", "congol",   "dijonn",
        "ecoss",    "finland", "franc",    "gabon",    "groenland", "guyan",  "havr",     "holland",
        "irland",   "island",  "japon",    "liban",    "lyonn",     "malt",   "marseill", "nant",
        "neerland", "nepal",   "new-york", "pakistan", "polon",     "portug", "rouenn",   "senegal",
        "soudan",   "taiwan",  "thailand", "togol"};
    static_assert(std::is_sorted(roots.begin(), roots.end()));
    for (const std::size_t ending : {0U, 1U, 2U}) {
        static constexpr std::array<std::string_view, 3> endings{"ais", "aise", "aises"};
        if (!folded.ends_with(endings.at(ending))) continue;
        const std::string_view root = folded.substr(0, folded.size() - endings.at(ending).size());
        if (std::binary_search(roots.begin(), roots.end(), root)) return ending;
    }
    return std::string_view::npos;
}

}  // namespace

void FrenchStemmer::Deleter::operator()(sb_stemmer* stemmer) const {
    sb_stemmer_delete(stemmer);
}

FrenchStemmer::FrenchStemmer() : snowball_(sb_stemmer_new("french", "UTF_8")) {
    if (!snowball_) throw Error("libstemmer has no French stemmer; install it again");
}

std::string FrenchStemmer::stem(std::string_view exact) {
    const std::string folded = fold(exact);
    if (const std::string_view irregular = irregular_stem(folded); !irregular.empty()) {
        return std::string(irregular);
    }
    const std::size_t ending = letters_after_people(folded);
    if (ending != std::string_view::npos)
        return std::string(exact.substr(0, exact.size() - ending));
    const sb_symbol* out =
        sb_stemmer_stem(snowball_.get(), reinterpret_cast<const sb_symbol*>(exact.data()),
                        static_cast<int>(exact.size()));
    if (out == nullptr) return std::string(exact);
    return {reinterpret_cast<const char*>(out),
            static_cast<std::size_t>(sb_stemmer_length(snowball_.get()))};
}

std::string FrenchStemmer::unaccent(std::string_view exact) {
    return fold(stem(fold(exact)));
}

}  // namespace kiosque
