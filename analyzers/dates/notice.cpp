#include "analyzers/dates/notice.h"

#include <algorithm>
#include <array>

namespace kiosque {
namespace {

constexpr std::size_t longest_notice = 250;  // bytes

/// ASCII and, by their last byte, the capitals of French: « É » is C3 89, « é » C3 A9.
char lower(char c) {
    const auto byte = static_cast<unsigned char>(c);
    const bool upper = (byte >= 'A' && byte <= 'Z') || (byte >= 0x80 && byte <= 0x9E);
    return upper ? static_cast<char>(byte | 0x20U) : c;
}

bool begins_with_capital(std::string_view word) {
    if (word.front() >= 'A' && word.front() <= 'Z') return true;
    // « É » and its like
    return word.size() > 1 && word[0] == '\xC3' && static_cast<unsigned char>(word[1]) < 0x9F;
}

/// Behind « par »: takes the name before « le ».
bool take_author(std::string_view& text) {
    const std::size_t end = text.rfind(" le");
    if (end == std::string_view::npos || !is_name(text.substr(0, end))) return false;
    text.remove_prefix(end + 1);
    return true;
}

/// The words that a cue is, then nothing but its author, « le », « : » or « à » up to the date.
template <std::size_t N>
bool is_cue(std::string_view before, const std::array<std::string_view, N>& openings) {
    std::string_view rest = trimmed(before);
    const auto take = [&](std::string_view word) { return take_word(rest, word); };
    if (!std::any_of(openings.begin(), openings.end(), take)) return false;
    if (take("par") && !take_author(rest)) return false;
    while (take("le") || take(":") || take("à")) {
    }
    return rest.empty();
}

/// The last of the notices that share a line: « Par Jeanne Dupuis | Publié le ».
std::string_view last_notice(std::string_view before) {
    constexpr std::array<std::string_view, 6> separators{" - ", " – ", " — ", " | ", " • ", " · "};
    for (const std::string_view separator : separators) {
        const std::size_t at = before.rfind(separator);
        if (at != std::string_view::npos) before.remove_prefix(at + separator.size());
    }
    std::string_view author = trimmed(before);
    const std::size_t comma = author.rfind(',');
    return comma != std::string_view::npos && take_word(author, "par")
               ? trimmed(before).substr(comma + 1)
               : before;
}

}  // namespace

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view blanks = " \t\r";
    const std::size_t first = text.find_first_not_of(blanks);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

bool alike(char a, char b) {
    return lower(a) == lower(b);
}

bool begins_with_dash(std::string_view text) {
    return text.starts_with("-") || text.starts_with("\xE2\x80\x93") ||
           text.starts_with("\xE2\x80\x94");
}

bool take_word(std::string_view& text, std::string_view word) {
    if (text.size() < word.size() || !std::equal(word.begin(), word.end(), text.begin(), alike))
        return false;
    const char next = text.size() == word.size() ? ' ' : text[word.size()];
    if (next != ' ' && next != ':') return false;
    text = trimmed(text.substr(word.size()));
    return true;
}

bool is_name(std::string_view text) {
    constexpr std::array<std::string_view, 9> small{"la", "les", "de",  "du",  "des",
                                                    "en", "et",  "sur", "sous"};
    constexpr int most_words = 6;
    if (text.empty() || !begins_with_capital(text)) return false;
    int words = 0;
    while (!text.empty()) {
        std::string_view word = text.substr(0, text.find(' '));
        text = trimmed(text.substr(word.size()));
        if (word.starts_with('(')) word.remove_prefix(1);
        const bool named = !word.empty() && (begins_with_capital(word) || begins_with_dash(word) ||
                                             std::ranges::count(small, word) > 0);
        if (!named || ++words > most_words) return false;
    }
    return true;
}

bool is_publication_notice(std::string_view before) {
    constexpr std::array<std::string_view, 17> openings{"publié",
                                                        "publiée",
                                                        "publie",
                                                        "article publié",
                                                        "mis en ligne",
                                                        "mise en ligne",
                                                        "posté",
                                                        "postée",
                                                        "paru",
                                                        "parue",
                                                        "publication",
                                                        "parution",
                                                        "date de publication",
                                                        "date de parution",
                                                        "date de mise en ligne",
                                                        "date",
                                                        "le :"};
    return before.size() <= longest_notice && is_cue(last_notice(before), openings);
}

bool is_update_notice(std::string_view before) {
    constexpr std::array<std::string_view, 4> openings{"mis à jour", "mise à jour", "modifié",
                                                       "dernière mise à jour"};
    return is_cue(last_notice(before), openings);
}

bool goes_on(std::string_view after) {
    constexpr std::array<std::string_view, 11> of_notices{
        "à", "a", "par", "dans", "et", "sur", "mis", "mise", "modifié", "modifiée", "dernière"};
    after = trimmed(after);
    if (after.starts_with(',')) after = trimmed(after.substr(1));
    const std::string_view word = after.substr(0, after.find_first_of(" ,:"));
    return !word.empty() && word.front() >= 'a' && word.front() <= 'z' &&
           std::ranges::count(of_notices, word) == 0;
}

}  // namespace kiosque
