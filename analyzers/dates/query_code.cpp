#include "analyzers/dates/query_code.h"

#include "analyzers/dates/calendar.h"
#include "analyzers/dates/cursor.h"
#include "analyzers/dates/vocabulary.h"

namespace kiosque {
namespace {

using Days = std::optional<DateInterval>;

void skip_mark(Cursor& text) {
    text.skip_spaces();
    if (text.take('-') || text.take('/') || text.take(',')) text.skip_spaces();
}

/// Four digits that end the text.
std::optional<int> last_year(Cursor& text) {
    skip_mark(text);
    const auto year = text.number(4, 4);
    return text.at_end() && year && *year > 0 ? year : std::nullopt;
}

bool is_quarter(std::string_view word) {
    return word == "t" || word == "q";
}
bool is_week(std::string_view word) {
    return word == "w" || word == "s" || word == "sem" || word == "semaine";
}

Days quarter(int year, int number) {
    constexpr int months = 3;
    if (number < 1 || number > 4) return std::nullopt;
    return DateInterval{make_date(year, (number - 1) * months + 1),
                        make_date(year, number * months)};
}

Days week(int year, int number) {
    const auto monday = monday_of_week(year, number);
    return monday ? Days(days_between(*monday, *monday + 6)) : std::nullopt;
}

Days unit(std::string_view word, int year, int number) {
    if (is_quarter(word)) return quarter(year, number);
    return is_week(word) ? week(year, number) : std::nullopt;
}

/// « 2015-T1 », "2015-W12"
Days read_year_first(Cursor text) {
    const auto year = text.number(4, 4);
    if (!year || *year == 0) return std::nullopt;
    skip_mark(text);
    const std::string word = text.word();
    text.skip_spaces();
    const auto number = text.number(1, 2);
    return number && text.at_end() ? unit(word, *year, *number) : std::nullopt;
}

/// « T1 2015 », « semaine 12 2015 », "March 14, 2015"
Days read_word_first(Cursor text) {
    const std::string word = text.word();
    if (word.empty()) return std::nullopt;
    text.skip_spaces();
    const int month = english_month(word);
    if (Cursor rest = text; month != 0)
        if (const auto year = last_year(rest)) return only(make_date(*year, month));
    const auto number = text.number(1, 2);
    if (!number) return std::nullopt;
    text.skip_spaces();
    if (Cursor rest = text; rest.word() == "de") text = rest;
    const auto year = last_year(text);
    if (!year) return std::nullopt;
    if (month == 0) return unit(word, *year, *number);
    const PartialDate day = make_date(*year, month, *number);
    return *number != 0 && is_valid(day) ? Days(only(day)) : std::nullopt;
}

/// « 1T2015 », "14 March 2015"
Days read_number_first(Cursor text) {
    const auto number = text.number(1, 2);
    if (!number) return std::nullopt;
    text.skip_spaces();
    const std::string word = text.word();
    const auto year = last_year(text);
    if (!year || *number == 0) return std::nullopt;
    if (is_quarter(word)) return quarter(*year, *number);
    const PartialDate day = make_date(*year, english_month(word), *number);
    return day.month != 0 && is_valid(day) ? Days(only(day)) : std::nullopt;
}

}  // namespace

std::optional<DateInterval> read_query_code(std::string_view text) {
    const Cursor cursor(text);
    if (const Days days = read_year_first(cursor)) return days;
    if (const Days days = read_word_first(cursor)) return days;
    return read_number_first(cursor);
}

}  // namespace kiosque
