#include "indexer/readers/html/byline.h"

#include "analyzers/text/ascii.h"
#include "analyzers/text/unicode.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace kiosque {
namespace {

/// What says that something came out, folded and word by word.
constexpr auto announcements = std::to_array<std::string_view>(
    {"publie le", "publiee le", "mis a jour", "mise a jour", "modifie le", "cree le",
     "cree :", "cree:", "publication :", "date de publication", "posted on"});

/// Beside figures, what a moment is written with.
constexpr auto moment_words = std::to_array<std::string_view>(
    {"a",       "aout",        "april",    "august",   "avril",   "cree",      "date",
     "de",      "december",    "decembre", "dimanche", "et",      "february",  "fevrier",
     "h",       "heure",       "heures",   "january",  "janvier", "jeudi",     "jour",
     "juillet", "juin",        "july",     "june",     "le",      "lundi",     "mai",
     "march",   "mardi",       "mars",     "mercredi", "min",     "mis",       "mise",
     "modifie", "november",    "novembre", "october",  "octobre", "on",        "paris",
     "posted",  "publication", "publie",   "publiee",  "samedi",  "september", "septembre",
     "the",     "vendredi"});
static_assert(std::ranges::is_sorted(moment_words));

bool is_of_moment(std::string_view word) {
    const auto is_letter = [](char c) { return is_ascii_letter(c); };
    return word.find_first_of("0123456789") != word.npos || std::ranges::none_of(word, is_letter) ||
           std::ranges::binary_search(moment_words, word);
}

std::vector<std::string_view> words_of(std::string_view line) {
    constexpr std::string_view between = " \t\n,.()|:";
    std::vector<std::string_view> words;
    for (std::size_t at = line.find_first_not_of(between); at != line.npos;) {
        const std::size_t end = std::min(line.find_first_of(between, at), line.size());
        words.push_back(line.substr(at, end - at));
        at = line.find_first_not_of(between, end);
    }
    return words;
}

/// « Par Ana Petit », « Ana PETIT - AFP »: nothing in lower case but particles.
bool is_signature(std::string_view text) {
    const std::string folded = fold(text);
    for (const std::string_view start : {"par ", "propos recueillis", "la redaction"})
        if (folded.starts_with(start)) return true;
    for (const std::string_view start : {"le ", "la ", "les ", "l'", "un ", "une "})
        if (folded.starts_with(start)) return false;
    return std::ranges::all_of(words_of(text), [](std::string_view word) {
        return word.front() < 'a' || word.front() > 'z' || word == "de" || word == "du" ||
               word == "et" || word == "avec" || word == "von";
    });
}

/// The line's first `count` words.
std::string_view first_words(std::string_view line, std::size_t count) {
    const auto words = words_of(line);
    if (count == 0 || count > words.size()) return line.substr(0, count == 0 ? 0 : line.size());
    const std::string_view last = words[count - 1];
    return line.substr(0, static_cast<std::size_t>(last.data() - line.data()) + last.size());
}

}  // namespace

bool is_byline(std::string_view line) {
    constexpr std::size_t longest = 160;  // bytes
    if (line.size() >= longest) return false;
    const std::string folded = fold(line);
    std::size_t at = folded.npos;
    for (const std::string_view announcement : announcements)
        at = std::min(at, folded.find(announcement));
    if (at == folded.npos) return false;
    // Folding changes lengths, but not the number of words.
    const std::size_t before = words_of(std::string_view(folded).substr(0, at)).size();
    if (!is_signature(first_words(line, before))) return false;
    const auto behind = words_of(std::string_view(folded).substr(at));
    const auto author = std::ranges::find(behind, std::string_view("par"));
    return std::all_of(behind.begin(), author, is_of_moment);
}

}  // namespace kiosque
