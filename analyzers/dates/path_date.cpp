#include "analyzers/dates/calendar.h"
#include "analyzers/dates/grammar.h"
#include "analyzers/dates/publication_date.h"
#include "analyzers/dates/resolution.h"
#include "analyzers/dates/short_year.h"
#include "analyzers/dates/year_bounds.h"
#include "analyzers/text/ascii.h"

#include <algorithm>
#include <array>
#include <string>
#include <variant>
#include <vector>

namespace kiosque {
namespace {

/// A run of digits in a name.
struct Run {
    std::size_t start = 0;
    std::size_t end = 0;
    int value = 0;

    std::size_t size() const { return end - start; }
};

std::vector<Run> runs_of(std::string_view name) {
    std::vector<Run> out;
    for (std::size_t at = 0; at < name.size(); ++at) {
        if (!is_ascii_digit(name[at])) continue;
        Run run{at, at, 0};
        for (; run.end < name.size() && is_ascii_digit(name[run.end]); ++run.end) {
            if (run.size() < 8) run.value = run.value * 10 + (name[run.end] - '0');
        }
        at = run.end;
        out.push_back(run);
    }
    return out;
}

bool is_year(int value) {
    return value >= first_lone_year && value <= last_lone_year;
}

std::optional<PartialDate> plausible(int year, int month, int day) {
    const PartialDate date = make_date(year, month, day);
    return is_year(year) && month > 0 && day > 0 && is_valid(date) ? std::optional(date)
                                                                   : std::nullopt;
}

bool is_separator(char c) {
    return c == '-' || c == '_' || c == '.' || c == ' ';
}

/// One separator between two runs, else '\0'.
char separator(std::string_view name, const Run& left, const Run& right) {
    if (right.start != left.end + 1) return '\0';
    const char c = name[left.end];
    return is_separator(c) ? c : '\0';
}

bool is_short(const Run& run) {
    return run.size() <= 2;
}

/// A day in the name of a file or folder: « 2014-07-16-titre », « KB_1897-05-02 », « 19970502 »,
/// « 20-11-2023 ».
std::optional<PartialDate> day_in(std::string_view name) {
    const std::vector<Run> runs = runs_of(name);
    for (std::size_t i = 0; i < runs.size(); ++i) {
        const Run& run = runs[i];
        if (run.size() == 8) {
            // Letters on either side make it a piece of an identifier.
            const bool alone =
                (run.start == 0 || !is_ascii_letter(name[run.start - 1])) &&
                (run.end == name.size() || !is_ascii_letter(name[run.end]) || name[run.end] == 'T');
            const auto date = plausible(run.value / 10000, run.value / 100 % 100, run.value % 100);
            if (alone && date) return date;
        }
        if (i + 2 >= runs.size()) continue;
        const Run& second = runs[i + 1];
        const Run& third = runs[i + 2];
        const char mark = separator(name, run, second);
        if (mark == '\0' || mark != separator(name, second, third) || !is_short(second)) continue;
        if (run.size() == 4 && is_short(third)) {
            if (const auto date = plausible(run.value, second.value, third.value)) return date;
        }
        if (is_short(run) && third.size() == 4) {
            if (const auto date = plausible(third.value, second.value, run.value)) return date;
        }
    }
    return std::nullopt;
}

std::string_view without_extension(std::string_view name) {
    const std::size_t dot = name.find('.');
    return dot == std::string_view::npos || dot == 0 ? name : name.substr(0, dot);
}

bool all_digits(std::string_view name) {
    for (const char c : name) {
        if (!is_ascii_digit(c)) return false;
    }
    return !name.empty();
}

/// What the components tell piece by piece: « 1897/05/02 ».
struct Pieces {
    int year = 0;
    int month = 0;
    int day = 0;
};

/// A component of digits alone takes the place that its neighbours leave it.
void read_number(std::string_view name, Pieces& pieces) {
    const Run run = runs_of(name).front();
    if (run.size() == 4 && is_year(run.value)) {
        pieces = {run.value, 0, 0};
    } else if (run.size() == 2 && pieces.year != 0 && pieces.month == 0 && run.value <= 12) {
        pieces.month = run.value;
    } else if (run.size() == 2 && pieces.month != 0 && pieces.day == 0) {
        pieces.day = run.value;
    } else if (run.size() == 6 && is_year(run.value / 100) && run.value % 100 >= 1 &&
               run.value % 100 <= 12) {
        pieces = {run.value / 100, run.value % 100, 0};
    }
}

/// A month in the name of a file or folder: « 1897-05 », « bulletin_1903-11 ».
std::optional<PartialDate> month_in(std::string_view name) {
    const std::vector<Run> runs = runs_of(name);
    for (std::size_t i = 0; i + 1 < runs.size(); ++i) {
        const Run& year = runs[i];
        const Run& month = runs[i + 1];
        const bool alone = (year.start == 0 || is_separator(name[year.start - 1])) &&
                           (month.end == name.size() || is_separator(name[month.end])) &&
                           (i + 2 == runs.size() || runs[i + 2].start > month.end + 1);
        if (alone && year.size() == 4 && month.size() == 2 &&
            separator(name, year, month) != '\0' && is_year(year.value) && month.value >= 1 &&
            month.value <= 12)
            return make_date(year.value, month.value);
    }
    return std::nullopt;
}

/// « brève du 3 février 2009 », « le_petit_journal_mars_1897 »: as French writes a date.
std::optional<PartialDate> date_in_words(std::string_view name) {
    // A title joined by hyphens tells of its date (« le-debarquement-du-6-juin-1944 »).
    const bool title = name.find_first_of("_ ") == std::string_view::npos;
    std::string phrase(name);
    std::ranges::replace(phrase, '_', ' ');
    std::ranges::replace(phrase, '-', ' ');
    std::vector<Lexeme> lexemes;
    split_lexemes(phrase, lexemes);
    const Scan scan(phrase, lexemes);
    const int places = title ? std::min(1, scan.size()) : scan.size();
    const auto reading = next_expression(scan, 0, places);
    if (!reading) return std::nullopt;
    const auto days = resolve(with_century(reading->what, current_year()), std::nullopt);
    const bool one = days && days->from == days->to && days->from.month != 0;
    const bool said = std::holds_alternative<Written>(reading->what.first) ||
                      std::holds_alternative<Fixed>(reading->what.first);
    return one && said ? std::optional(days->from) : std::nullopt;
}

/// « Mars 1920 », « mars_1920 », « 03-Mars »: a folder that is nothing but its month. Without a
/// year it belongs to the folder of one around it.
std::optional<PartialDate> month_of_folder(std::string_view name, int year_around) {
    std::string phrase(name);
    std::ranges::replace_if(phrase, is_separator, ' ');
    std::vector<Lexeme> lexemes;
    split_lexemes(phrase, lexemes);
    const Scan scan(phrase, lexemes, true);
    int at = 0;
    int year = year_around;
    if (scan.is_number(at) && scan.at(at).digits == 4) year = scan.at(at++).value;
    const bool numbered = scan.is_number(at) && scan.at(at).value == scan.at(at + 1).value;
    if (numbered) ++at;
    if (!scan.is(at, Term::month)) return std::nullopt;
    const int month = scan.at(at++).value;
    if (scan.is_number(at) && scan.at(at).digits == 4) year = scan.at(at++).value;
    if (at != scan.size() || !is_year(year)) return std::nullopt;
    return make_date(year, month);
}

/// What the number behind it counts: pages, volumes, files.
bool is_numbering(std::string_view word) {
    constexpr std::array<std::string_view, 8> words{"page",  "Page",  "tome", "vol",
                                                    "image", "photo", "scan", "fichier"};
    return word.size() <= 3 || !runs_of(word).empty() || std::ranges::count(words, word) > 0;
}

/// « almanach_1897 »: a year set apart, behind at most two words and before nothing but a page.
/// Names joined by hyphens are titles (« retour-sur-1789 »), longer ones too. 0 if there is none.
int year_in(std::string_view name) {
    int year = 0;
    int words = 0;
    while (!name.empty()) {
        const std::size_t end = name.find_first_of("_ .");
        const std::string_view piece = name.substr(0, end);
        name.remove_prefix(end == std::string_view::npos ? name.size() : end + 1);
        if (piece.empty()) continue;
        if (piece.size() == 4 && all_digits(piece)) {
            const int value = runs_of(piece).front().value;
            if (year != 0 || !is_year(value)) return 0;
            year = value;
        } else if (year != 0) {
            const bool page = piece.size() <= 4 && is_ascii_digit(piece.back());
            if (!page) return 0;
        } else {
            if (is_numbering(piece) || ++words > 2) return 0;
        }
    }
    return words > 0 ? year : 0;
}

std::optional<PartialDate> date_of_pieces(const Pieces& pieces) {
    if (!is_year(pieces.year)) return std::nullopt;
    const PartialDate date =
        make_date(pieces.year, pieces.month, pieces.month == 0 ? 0 : pieces.day);
    return is_valid(date) ? std::optional(date) : std::nullopt;
}

}  // namespace

std::optional<PartialDate> date_from_path(std::string_view path) {
    path = path.substr(0, path.find('#'));
    std::optional<PartialDate> day;
    Pieces pieces;
    while (!path.empty()) {
        const std::size_t slash = path.find_first_of("/!\\");
        const bool last = slash == std::string_view::npos;
        const std::string_view component = path.substr(0, slash);
        path.remove_prefix(last ? path.size() : slash + 1);
        // The last component that shows a day wins: a file's own name knows better than its
        // folders.
        if (const auto found = day_in(component)) day = found;
        const std::string_view name = without_extension(component);
        if (all_digits(name)) {
            read_number(name, pieces);
        } else if (const auto month = month_in(name)) {
            pieces = {month->year, month->month, 0};
        } else if (const auto folder = month_of_folder(name, pieces.year); folder && !last) {
            pieces = {folder->year, folder->month, 0};
        }
        if (last && !day) day = date_in_words(name);
        if (last && !day && pieces.year == 0) pieces.year = year_in(name);
    }
    return day ? day : date_of_pieces(pieces);
}

std::string_view impossible_day_in_path(std::string_view path) {
    path = path.substr(0, path.find('#'));
    const std::vector<Run> runs = runs_of(path);
    const auto mark_between = [&](const Run& left, const Run& right) {
        const bool slash = right.start == left.end + 1 && path[left.end] == '/';
        return slash ? '/' : separator(path, left, right);
    };
    for (std::size_t i = 0; i + 2 < runs.size(); ++i) {
        const Run& first = runs[i];
        const Run& month = runs[i + 1];
        const Run& last = runs[i + 2];
        const char mark = mark_between(first, month);
        if (mark == '\0' || mark != mark_between(month, last) || month.size() != 2) continue;
        const bool year_first = first.size() == 4 && last.size() == 2;
        const bool day_first = first.size() == 2 && last.size() == 4;
        if (!year_first && !day_first) continue;
        const Run& year = year_first ? first : last;
        const Run& day = year_first ? last : first;
        constexpr int days = 31;
        constexpr int months = 12;
        // « 99-02-2015 » numbers something else.
        const bool meant = year_first || (day.value <= days && month.value <= months);
        if (meant && is_year(year.value) && !plausible(year.value, month.value, day.value))
            return path.substr(first.start, last.end - first.start);
    }
    return {};
}

}  // namespace kiosque
