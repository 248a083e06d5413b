#include "analyzers/dates/short_year.h"

#include "analyzers/dates/grammar.h"
#include "analyzers/dates/metadata_period.h"
#include "analyzers/dates/publication_date.h"

#include <chrono>
#include <vector>

namespace kiosque {
namespace {

/// What of a moment may tell its year. Decades are no dates of publications.
Written* year_of(Moment& moment) {
    if (auto* const written = std::get_if<Written>(&moment)) return written;
    if (auto* const share = std::get_if<Share>(&moment)) return &share->year;
    if (auto* const nth = std::get_if<NthWeekday>(&moment)) return &nth->month;
    if (auto* const feast = std::get_if<FeastDay>(&moment)) return &feast->year;
    return nullptr;
}

/// True if there was something to complete.
bool complete(Moment& moment, int latest) {
    Written* const year = year_of(moment);
    if (year == nullptr || !year->short_year) return false;
    year->year = static_cast<std::int16_t>(last_year_ending_in(year->year, latest));
    year->short_year = false;
    return true;
}

bool complete(Expression& what, int latest) {
    const bool first = complete(what.first, latest);
    const bool last = what.last && complete(*what.last, latest);
    return first || last;
}

}  // namespace

int last_year_ending_in(int two_digits, int latest) {
    constexpr int century = 100;
    const int year = latest / century * century + two_digits;
    return year > latest ? year - century : year;
}

int current_year() {
    const auto today = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
    return static_cast<int>(std::chrono::year_month_day(today).year());
}

Expression with_century(Expression what, int latest) {
    complete(what, latest);
    return what;
}

bool leaves_century_unsaid(std::string_view text) {
    if (text.size() > longest_metadata_date) return false;
    std::vector<Lexeme> lexemes;
    split_lexemes(text, lexemes);
    const Scan scan(text, lexemes, true);
    auto reading = next_expression(scan, 0, scan.size());
    return reading && complete(reading->what, current_year());
}

}  // namespace kiosque
