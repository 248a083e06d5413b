#include "analyzers/dates/grammar.h"
#include "analyzers/dates/publication_date.h"
#include "analyzers/dates/resolution.h"

#include <algorithm>
#include <array>
#include <vector>

namespace kiosque {
namespace {

constexpr std::size_t head_bytes = 4000;  ///< where a dateline or masthead may stand
constexpr std::size_t tail_bytes = 600;   ///< where a signature may stand
constexpr std::size_t handle_bytes = 60;  ///< from an author's handle to the date
constexpr std::size_t line_bytes = 500;   ///< seen of a line on either side of its date
constexpr std::size_t masthead_bytes = 100;
constexpr std::size_t dateline_bytes =
    60;  ///< from the beginning of the text to the end of its dateline

/// A full date of the text with the line that it stands in.
struct Candidate {
    PartialDate date;  ///< not valid if no calendar has the day
    std::string_view written;
    std::size_t start = 0;
    std::size_t end = 0;
    std::string_view before;  ///< of its line
    std::string_view after;
    bool weekday = false;
};

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool alike(char a, char b) {
    return lower(a) == lower(b);
}

bool contains(std::string_view text, std::string_view word) {
    return std::search(text.begin(), text.end(), word.begin(), word.end(), alike) != text.end();
}

template <std::size_t N>
bool contains_any(std::string_view text, const std::array<std::string_view, N>& words) {
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return contains(text, word); });
}

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view blanks = " \t\r";
    const std::size_t first = text.find_first_not_of(blanks);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

/// Dates of `part`, which begins at `offset` of the text, that say day, month and year.
void add_candidates(std::string_view text, std::size_t offset, std::size_t size,
                    std::vector<Candidate>& out) {
    const std::string_view part = text.substr(offset, size);
    std::vector<Lexeme> lexemes;
    split_lexemes(part, lexemes);
    const Scan scan(part, lexemes);
    for (int at = 0; at < scan.size();) {
        const auto reading = may_begin(scan, at) ? read_expression(scan, at) : std::nullopt;
        if (!reading) {
            ++at;
            continue;
        }
        at = reading->end;
        const auto* const written = std::get_if<Written>(&reading->what.first);
        if (written == nullptr || reading->what.last || written->day == 0) continue;
        const bool whole = written->year != 0 && written->month != 0;
        const auto days = resolve(reading->what, std::nullopt);
        if (!days && !whole) continue;
        const std::size_t start = offset + scan.at(reading->first).start;
        const std::size_t end = offset + scan.at(reading->end - 1).end;
        // What a longer line holds farther away decides nothing, and is not searched for each date.
        const std::string_view left =
            text.substr(0, start).substr(start - std::min(start, line_bytes));
        const std::string_view right = text.substr(end, line_bytes);
        out.push_back({days ? days->from : PartialDate{}, text.substr(start, end - start), start,
                       end, left.substr(left.rfind('\n') + 1), right.substr(0, right.find('\n')),
                       written->weekday != Weekday::none});
    }
}

/// « du journal télévisé de 20h du », « JT 13H - », « édition du »: an issue named by its day, the
/// cue close before the date and nothing told in between.
bool is_edition(std::string_view before) {
    constexpr std::array<std::string_view, 5> cues{"vis\xC3\xA9 ", "jt ", "dition ",
                                                   "num\xC3\xA9ro ", "le journal "};
    constexpr std::size_t longest = 22;
    if (before.size() > longest) before.remove_prefix(before.size() - longest);
    return contains_any(before, cues) && !contains(before, " - ") &&
           trimmed(before).ends_with("du");
}

bool begins_with_dash(std::string_view text) {
    return text.starts_with("-") || text.starts_with("\xE2\x80\x93") ||
           text.starts_with("\xE2\x80\x94");
}

bool begins_with_capital(std::string_view word) {
    if (word.front() >= 'A' && word.front() <= 'Z') return true;
    // « É » and its like
    return word.size() > 1 && word[0] == '\xC3' && static_cast<unsigned char>(word[1]) < 0x9F;
}

/// « Clermont-Ferrand », « La Roche sur Yon (Vendée) »: a few words with capitals, and the small
/// ones of names between them.
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

/// Takes `word` off the front, whatever its case, if a blank, a mark or the end follows it.
bool take_word(std::string_view& text, std::string_view word) {
    if (text.size() < word.size() || !std::equal(word.begin(), word.end(), text.begin(), alike))
        return false;
    const char next = text.size() == word.size() ? ' ' : text[word.size()];
    if (next != ' ' && next != ':') return false;
    text = trimmed(text.substr(word.size()));
    return true;
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

/// « Publié le », « Date de parution : » with nothing else in their notice.
bool is_published(std::string_view before) {
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
    return before.size() <= line_bytes / 2 && is_cue(last_notice(before), openings);
}

/// « Paru le 3 mars 1920 chez », « Publié le 3 mars 1920, ce roman »: no notice but a sentence.
bool goes_on(std::string_view after) {
    constexpr std::array<std::string_view, 11> of_notices{
        "à", "a", "par", "dans", "et", "sur", "mis", "mise", "modifié", "modifiée", "dernière"};
    after = trimmed(after);
    if (after.starts_with(',')) after = trimmed(after.substr(1));
    const std::string_view word = after.substr(0, after.find_first_of(" ,:"));
    return !word.empty() && word.front() >= 'a' && word.front() <= 'z' &&
           std::ranges::count(of_notices, word) == 0;
}

bool is_cued(const Candidate& candidate) {
    return is_edition(candidate.before) ||
           (is_published(candidate.before) && !goes_on(candidate.after));
}

/// « Mis à jour le »: later than the publication, and better than nothing.
bool is_updated(const Candidate& candidate) {
    constexpr std::array<std::string_view, 4> openings{"mis à jour", "mise à jour", "modifié",
                                                       "dernière mise à jour"};
    return is_cue(last_notice(candidate.before), openings);
}

/// « )20 novembre 2023 » behind « (@nom »: a message quoted with its author's handle.
bool is_message(const Candidate& candidate) {
    std::string_view before = trimmed(candidate.before);
    if (before.size() > handle_bytes) before.remove_prefix(before.size() - handle_bytes);
    return before.ends_with(')') && before.find('@') != std::string_view::npos;
}

/// « Paris, le », « (Clermont-Ferrand, », « Fait à Lyon, le », « PARIS »: what a dateline has
/// before its day. Without a comma « le » belongs to a sentence: « Né le ».
bool is_place(std::string_view before) {
    if (before.starts_with('(')) before.remove_prefix(1);
    if (before.starts_with("De notre correspondant")) return before.ends_with(',');
    if (take_word(before, "fait") || take_word(before, "donné")) take_word(before, "à");
    if (before.ends_with(", le")) before = trimmed(before.substr(0, before.size() - 3));
    if (before.ends_with(" le")) return false;
    return is_name(before);
}

/// « PARIS, 14 mars 2018 – », « 9 septembre 2017. – », « (Paris, le 3 mars) »: at the head of the
/// text and closed by a mark.
bool is_dateline(const Candidate& candidate, std::string_view text) {
    const std::string_view before = trimmed(candidate.before);
    if (before.find_first_of(".!?") != std::string_view::npos) return false;
    const std::size_t begin = text.find_first_not_of(" \t\n");
    const bool at_head = candidate.end - std::min(begin, candidate.end) <= dateline_bytes;
    if (!at_head && !before.empty()) return false;
    if (!before.empty() && before != "Le" && before != "le" && before != "(" && !is_place(before) &&
        !is_published(before))
        return false;
    std::string_view after = trimmed(candidate.after);
    if (after.empty()) return true;
    while (after.starts_with('.') || after.starts_with(')') || after.starts_with(',') ||
           after.starts_with(':')) {
        if (at_head && before.empty() && !after.starts_with(',')) return true;
        after = trimmed(after.substr(1));
    }
    // « Paris, le 8 octobre 2022. » on a line of its own
    return (at_head && after.empty()) || begins_with_dash(after);
}

bool ends_with_mark(std::string_view text) {
    constexpr std::array<std::string_view, 12> marks{",", ".", ":", ";", "-", "|",
                                                     ")", "–", "—", "•", "·", "»"};
    return std::ranges::any_of(marks, [&](auto mark) { return text.ends_with(mark); });
}

bool has_sentence(std::string_view text) {
    const std::size_t stop = text.find(". ");
    return stop != std::string_view::npos && text.size() - stop > 30;
}

/// A short line near the top that is little more than its date: « Lundi 2 mai 1897 », « N° 122 —
/// Lundi 2 mai 1897 — Cinq centimes ».
bool is_masthead(const Candidate& candidate) {
    const std::size_t line =
        candidate.before.size() + candidate.after.size() + candidate.end - candidate.start;
    if (line > masthead_bytes || has_sentence(candidate.before) || has_sentence(candidate.after))
        return false;
    const std::string_view before = trimmed(candidate.before);
    if (before.empty() && trimmed(candidate.after).size() <= 1) return true;
    // Words make a sentence of it (« Rendez-vous le samedi 3 mars »), a title or a mark does not.
    const bool apart = before.empty() || before == "Le" || before.ends_with(" du") ||
                       is_name(before) || ends_with_mark(before);
    return candidate.weekday && apart && !trimmed(candidate.after).starts_with(',');
}

/// « Fait à Paris, le 3 mars 1871. » as one of the last lines.
bool is_signature(const Candidate& candidate, std::string_view text) {
    if (text.size() - candidate.end > tail_bytes / 2) return false;
    const std::string_view before = trimmed(candidate.before);
    const std::string_view after = trimmed(candidate.after);
    if (after.size() > 2 || before.size() > dateline_bytes) return false;
    return before.empty() || before.ends_with(", le") || before.ends_with(',') ||
           is_published(before);
}

}  // namespace

TextDate date_from_text(std::string_view title, std::string_view text) {
    std::vector<Candidate> candidates;
    add_candidates(text, 0, std::min(text.size(), head_bytes), candidates);
    std::string_view impossible;
    const auto first = [&](auto holds) -> std::optional<PartialDate> {
        for (const Candidate& candidate : candidates) {
            if (!holds(candidate)) continue;
            if (is_valid(candidate.date)) return candidate.date;
            if (impossible.empty()) impossible = candidate.written;
        }
        return std::nullopt;
    };
    if (const auto date = first([&](const Candidate& c) { return is_dateline(c, text); }))
        return {date, {}};
    if (const auto date = first(
            [](const Candidate& c) { return c.start < 2 * head_bytes / 4 && is_masthead(c); }))
        return {date, {}};
    if (const auto date = first(is_cued)) return {date, {}};
    std::vector<Candidate> of_title;
    add_candidates(title, 0, std::min(title.size(), head_bytes), of_title);
    for (const Candidate& candidate : of_title) {
        if (is_valid(candidate.date) && (is_masthead(candidate) || is_cued(candidate)))
            return {candidate.date, {}};
    }
    if (text.size() > head_bytes) {
        const std::size_t tail = std::max(head_bytes, text.size() - 2 * tail_bytes);
        // The tail begins at a line or word, never inside a character.
        const std::size_t begin = std::min(text.find_first_of(" \n", tail), text.size());
        add_candidates(text, begin, text.size() - begin, candidates);
    }
    if (const auto date = first([&](const Candidate& c) { return is_signature(c, text); }))
        return {date, {}};
    if (const auto date = first(is_message)) return {date, {}};
    if (const auto date = first(is_updated)) return {date, {}};
    return {std::nullopt, impossible};
}

}  // namespace kiosque
