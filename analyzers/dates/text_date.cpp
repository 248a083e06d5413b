#include "analyzers/dates/calendar.h"
#include "analyzers/dates/grammar.h"
#include "analyzers/dates/issue_line.h"
#include "analyzers/dates/notice.h"
#include "analyzers/dates/publication_date.h"
#include "analyzers/dates/resolution.h"
#include "analyzers/dates/short_year.h"

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
    bool year_written = true;
};

bool is_possible(const Candidate& candidate) {
    return is_valid(candidate.date) && is_publication_year(candidate.date.year);
}

bool contains(std::string_view text, std::string_view word) {
    return std::search(text.begin(), text.end(), word.begin(), word.end(), alike) != text.end();
}

template <std::size_t N>
bool contains_any(std::string_view text, const std::array<std::string_view, N>& words) {
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return contains(text, word); });
}

/// The day that an expression names outright (not valid if no calendar has it), in the republican
/// calendar, too. Years of two digits are not after `latest`.
std::optional<PartialDate> whole_day(const Expression& what, int latest) {
    if (what.last) return std::nullopt;
    const auto days = resolve(with_century(what, latest), std::nullopt);
    if (const auto* const fixed = std::get_if<Fixed>(&what.first))
        return days && fixed->from == fixed->to && is_day(fixed->from) ? std::optional(fixed->from)
                                                                       : std::nullopt;
    const auto* const written = std::get_if<Written>(&what.first);
    if (written == nullptr || written->day == 0) return std::nullopt;
    if (days) return days->from;
    const bool outright = written->year != 0 && written->month != 0;
    return outright ? std::optional(PartialDate{}) : std::nullopt;
}

/// Of the days whose dispatches are printed in January as well: « 31 décembre » in a paper of 1898
/// may be of 1897.
bool is_of_turn(PartialDate day) {
    constexpr int december = 12;
    constexpr int christmas = 25;
    return day.month == december && day.day >= christmas;
}

/// The same with the year that it leaves unsaid, if that year has the day.
std::optional<PartialDate> day_in(const Expression& what, int year) {
    const auto* const written = std::get_if<Written>(&what.first);
    if (written == nullptr || what.last || written->says_year() || written->month == 0)
        return std::nullopt;
    const PartialDate day = make_date(year, written->month, written->day);
    if (written->weekday == Weekday::none && is_of_turn(day)) return std::nullopt;
    if (!is_day(day) || !is_valid(day)) return std::nullopt;
    const bool fits = written->weekday == Weekday::none || written->weekday == weekday_of(day);
    return fits ? std::optional(day) : std::nullopt;
}

/// Dates of `part`, which begins at `offset` of the text, that say day, month and year; also
/// without the year where that is known.
void add_candidates(std::string_view text, std::size_t offset, std::size_t size,
                    std::optional<int> year, std::vector<Candidate>& out) {
    const std::string_view part = text.substr(offset, size);
    std::vector<Lexeme> lexemes;
    split_lexemes(part, lexemes);
    const Scan scan(part, lexemes);
    const int latest = year.value_or(current_year());
    int at = 0;
    while (const auto reading = next_expression(scan, at, scan.size())) {
        at = reading->end;
        const auto outright = whole_day(reading->what, latest);
        const auto day = outright || !year ? outright : day_in(reading->what, *year);
        if (!day) continue;
        const std::size_t start = offset + scan.at(reading->first).start;
        const std::size_t end = offset + scan.at(reading->end - 1).end;
        // What a longer line holds farther away decides nothing, and is not searched for each date.
        const std::string_view left =
            text.substr(0, start).substr(start - std::min(start, line_bytes));
        const std::string_view right = text.substr(end, line_bytes);
        const auto* const written = std::get_if<Written>(&reading->what.first);
        out.push_back({*day, text.substr(start, end - start), start, end,
                       left.substr(left.rfind('\n') + 1), right.substr(0, right.find('\n')),
                       written != nullptr && written->weekday != Weekday::none,
                       outright.has_value()});
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

bool is_cued(const Candidate& candidate) {
    return is_edition(candidate.before) ||
           (is_publication_notice(candidate.before) && !goes_on(candidate.after));
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
    if (before.ends_with(", le") || before.ends_with(", ce") || before.ends_with(", LE"))
        before = trimmed(before.substr(0, before.size() - 3));
    if (before.ends_with(" le") || before.ends_with(" LE")) return false;
    return is_name(before);
}

/// « (AFP) », « (Havas) »: who sent the dispatch, behind its day.
bool begins_with_agency(std::string_view after) {
    constexpr std::size_t longest = 30;  // bytes
    const std::size_t end = after.substr(0, longest).find(')');
    return after.starts_with('(') && end != std::string_view::npos &&
           is_name(after.substr(1, end - 1));
}

/// « Londres, » of « (De notre correspondant.) Londres, ».
std::string_view without_remark(std::string_view before) {
    const std::size_t end = before.find(')');
    if (!before.starts_with('(') || end == std::string_view::npos) return before;
    const std::string_view rest = trimmed(before.substr(end + 1));
    return rest.empty() ? before : rest;
}

bool is_capital(std::string_view text) {
    return std::ranges::none_of(text, [](char c) { return c >= 'a' && c <= 'z'; });
}

/// « PARIS, 14 mars 2018 – », « 9 septembre 2017. – », « (Paris, le 3 mars) »: at the head of the
/// text and closed by a mark.
bool is_dateline(const Candidate& candidate, std::string_view text) {
    const std::string_view before = without_remark(trimmed(candidate.before));
    if (before.find_first_of(".!?") != std::string_view::npos) return false;
    const std::size_t begin = text.find_first_not_of(" \t\n");
    const bool at_head = candidate.end - std::min(begin, candidate.end) <= dateline_bytes;
    if (!at_head && !before.empty()) return false;
    if (!before.empty() && before != "Le" && before != "le" && before != "(" && !is_place(before) &&
        !is_publication_notice(before))
        return false;
    std::string_view after = trimmed(candidate.after);
    if (after.empty()) return true;
    if (at_head && !before.empty() && begins_with_agency(after)) return true;
    // « Paris, le 3 mai 1936. Le Front… »
    const bool is_placed = before.ends_with(',') || before.ends_with(", le");
    if (at_head && is_placed && is_place(before) && after.starts_with(". ")) return true;
    while (after.starts_with('.') || after.starts_with(')') || after.starts_with(',') ||
           after.starts_with(':')) {
        if (at_head && before.empty() && !after.starts_with(',')) return true;
        after = trimmed(after.substr(1));
    }
    // « Paris, le 8 octobre 2022. » on a line of its own
    return (at_head && after.empty()) || begins_with_dash(after);
}

/// « PARIS, 5 mai 2010 (AFP) - Le gouvernement… », « Paris, le 3 mai 1936 » as a title. « Discours
/// de Dakar, 26 juillet 2007 » is none: only « le », capitals or brevity (« Le Temps, 12 août
/// 1893 », the first line of a text) tell a place or paper from a name.
bool is_dateline_of_title(const Candidate& candidate, std::string_view title) {
    const std::string_view before = trimmed(candidate.before);
    if (before.empty() || !is_dateline(candidate, title)) return false;
    const std::string_view after = trimmed(candidate.after);
    const bool is_brief = std::ranges::count(before, ' ') <= 1 && before.ends_with(',');
    const bool is_remarked = without_remark(before) != before;
    return is_remarked || is_capital(before) || before.ends_with(", le") ||
           before.ends_with(", ce") || begins_with_agency(after) || (is_brief && after.empty());
}

bool ends_with_mark(std::string_view text) {
    constexpr std::array<std::string_view, 12> marks{",", ".", ":", ";", "-", "|",
                                                     ")", "–", "—", "•", "·", "»"};
    return std::ranges::any_of(marks, [&](auto mark) { return text.ends_with(mark); });
}

bool has_sentence(std::string_view text) {
    std::size_t stop = text.find(". ");
    while (stop != std::string_view::npos && begins_with_dash(trimmed(text.substr(stop + 1))))
        stop = text.find(". ", stop + 1);  // « Deuxième année. — Numéro 87 »
    return stop != std::string_view::npos && text.size() - stop > 30;
}

/// « N° 11782 », « DEUXIÈME ANNÉE. — Numéro 87      Cinq Centimes »: what an issue's line tells
/// before its day, which capitals or the press's wide spaces set apart.
bool is_issue(const Candidate& candidate) {
    constexpr std::array<std::string_view, 4> signs{"n° ", "numéro ", "année", "centimes"};
    const std::string_view before = trimmed(candidate.before);
    const bool is_number = before.starts_with("N° ") &&
                           before.find_first_not_of("0123456789 ", 4) == std::string_view::npos;
    return is_number || (contains_any(before, signs) &&
                         (is_capital(candidate.written) || candidate.before.ends_with("  ")));
}

/// « LE GAULOIS. — », « JOURNAL DES DÉBATS. »
bool is_paper(std::string_view before) {
    return is_capital(before) && is_name(before) &&
           (before.ends_with('.') || before.ends_with(". —") || before.ends_with(". -"));
}

/// « (27 juillet 1794) » behind the day of another calendar.
bool is_gloss(std::string_view after) {
    constexpr std::size_t longest = 30;  // bytes
    return after.size() <= longest && after.starts_with('(') && after.ends_with(')');
}

/// A short line near the top that is little more than its date: « Lundi 2 mai 1897 », « N° 122 —
/// Lundi 2 mai 1897 — Cinq centimes ».
bool is_masthead(const Candidate& candidate) {
    const std::size_t line =
        candidate.before.size() + candidate.after.size() + candidate.end - candidate.start;
    if (line > masthead_bytes || has_sentence(candidate.before) || has_sentence(candidate.after))
        return false;
    const std::string_view before = trimmed(candidate.before);
    const std::string_view after = trimmed(candidate.after);
    if ((before.empty() || before == "Du" || is_paper(before)) && after.size() <= 1) return true;
    if (before.empty() && is_gloss(after)) return true;
    // Words make a sentence of it (« Rendez-vous le samedi 3 mars »), a title or a mark does not.
    const bool apart = before.empty() || before == "Le" || before.ends_with(" du") ||
                       (is_name(before) && !before.ends_with(" LE")) || ends_with_mark(before) ||
                       is_issue(candidate);
    return candidate.weekday && apart && !after.starts_with(',');
}

/// « Fait à Paris, le 3 mars 1871. » as one of the last lines.
bool is_signature(const Candidate& candidate, std::string_view text) {
    if (text.size() - candidate.end > tail_bytes / 2) return false;
    const std::string_view before = trimmed(candidate.before);
    const std::string_view after = trimmed(candidate.after);
    if (after.size() > 2 || before.size() > dateline_bytes) return false;
    return before.empty() || before.ends_with(", le") || before.ends_with(',') ||
           is_publication_notice(before);
}

}  // namespace

TextDate date_from_text(std::string_view title, std::string_view text, std::optional<int> year) {
    std::vector<Candidate> candidates;
    add_candidates(text, 0, std::min(text.size(), head_bytes), year, candidates);
    std::string_view impossible;
    const auto first = [&](auto holds) -> std::optional<TextDate> {
        for (const Candidate& candidate : candidates) {
            if (!holds(candidate)) continue;
            if (is_possible(candidate)) return TextDate{candidate.date, candidate.written};
            if (impossible.empty()) impossible = candidate.written;
        }
        return std::nullopt;
    };
    if (const auto date = first([&](const Candidate& c) { return is_dateline(c, text); }))
        return *date;
    std::erase_if(candidates, [](const Candidate& c) { return !c.year_written; });
    if (const auto date = first(
            [](const Candidate& c) { return c.start < 2 * head_bytes / 4 && is_masthead(c); }))
        return *date;
    if (const auto date = first(is_cued)) return *date;
    std::vector<Candidate> of_title;
    add_candidates(title, 0, std::min(title.size(), head_bytes), std::nullopt, of_title);
    for (const Candidate& candidate : of_title) {
        if (is_possible(candidate) && (is_masthead(candidate) || is_cued(candidate) ||
                                       is_dateline_of_title(candidate, title)))
            return {candidate.date, candidate.written};
    }
    if (text.size() > head_bytes) {
        const std::size_t tail = std::max(head_bytes, text.size() - 2 * tail_bytes);
        // The tail begins at a line or word, never inside a character.
        const std::size_t begin = std::min(text.find_first_of(" \n", tail), text.size());
        add_candidates(text, begin, text.size() - begin, std::nullopt, candidates);
    }
    if (const auto date = first([&](const Candidate& c) { return is_signature(c, text); }))
        return *date;
    if (const auto date = first(is_message)) return *date;
    if (const auto date = first([](const Candidate& c) { return is_update_notice(c.before); }))
        return *date;
    if (impossible.empty()) {
        const std::size_t begin = std::min(text.find_first_not_of(" \t\r\n"), text.size());
        for (const std::string_view line :
             {text.substr(begin, text.find('\n', begin) - begin), title}) {
            if (const auto date = date_of_issue(trimmed(line))) return {date, trimmed(line)};
        }
    }
    return {std::nullopt, impossible};
}

}  // namespace kiosque
