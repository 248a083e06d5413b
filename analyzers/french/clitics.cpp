#include "analyzers/french/clitics.h"

#include <algorithm>
#include <initializer_list>

namespace kiosque {
namespace {

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool ends_in(std::string_view word, std::string_view letters) {
    return !word.empty() && letters.find(word.back()) != std::string_view::npos;
}

}  // namespace

bool is_clitic(std::string_view before, std::string_view word) {
    if (is_one_of(word, {"il", "elle", "on", "ils", "elles", "ce"})) return ends_in(before, "td");
    if (word == "tu") return ends_in(before, "sxt");
    if (word == "vous") return ends_in(before, "sz") && before != "rendez";
    if (is_one_of(word, {"en", "y"})) return ends_in(before, "sztm");
    if (word == "t" || word == "m") return true;  // a-t-il, va-t'en, donne-m'en
    return is_one_of(word, {"je", "nous", "moi", "toi", "lui", "leur", "eux", "le", "la", "les",
                            "ci", "là", "même", "mêmes", "meme", "memes"});
}

}  // namespace kiosque
