#include "analyzers/dates/rules.h"
#include "analyzers/dates/tense.h"

namespace kiosque {
namespace {

enum class Grain : std::uint8_t { none, year, month, weekday, day };

Grain grain_of(const Written& written) {
    if (written.day != 0) return Grain::day;
    if (written.month != 0) return Grain::month;
    if (written.year != 0) return Grain::year;
    return written.weekday != Weekday::none ? Grain::weekday : Grain::none;
}

std::optional<Part<Written>> read_end(const Scan& scan, int at, bool joined) {
    if (const Rule figures = read_figures(scan, at)) {
        return Part<Written>{std::get<Written>(figures->what.first), figures->end};
    }
    return read_date(scan, at, joined);
}

bool is_range(const Scan& scan, const Written& first, const Part<Written>& last, Term lead,
              int at) {
    const Grain grain = grain_of(last.value);
    if (grain == Grain::none || grain_of(first) != grain) return false;
    if (grain == Grain::day) {
        const bool by_weekday = first.weekday != Weekday::none &&
                                last.value.weekday != Weekday::none && !first.says_month();
        return last.value.says_month() || last.value.year != 0 ||
               (by_weekday && lead != Term::other && !counts(scan, last.end, false));
    }
    if (grain == Grain::month) return lead != Term::other || last.value.says_year() || scan.typed();
    if (grain == Grain::year) {
        const bool in_order = first.year < last.value.year || scan.typed();  // else told as wrong
        return in_order && lead != Term::other && is_certain_year(scan, last.end - 1);
    }
    const bool night = scan.is(at - 1, Term::day_part) || scan.is(at - 1, Term::unit);
    return lead == Term::of && night;
}

/// « d'hier à demain », « depuis aujourd'hui jusqu'à demain »
Rule read_deictic_range(const Scan& scan, int at, Term lead) {
    const Rule first = read_deictic(scan, at);
    if (!first) return std::nullopt;
    const int next = skip_connector(scan, first->end, lead);
    const Rule last = next < 0 ? std::nullopt : read_deictic(scan, next);
    if (!last) return std::nullopt;
    return Reading{at, last->end, {first->what.first, last->what.first}};
}

}  // namespace

int skip_connector(const Scan& scan, int at, Term lead) {
    int next = at;
    if (scan.is(next, Term::until)) ++next;
    if (scan.is(next, Term::to_the)) return next + 1;
    const bool joined = scan.is(next, Term::to) ||
                        (lead == Term::between && scan.is(next, Term::and_)) ||
                        (scan.is(next, Term::until) && scan.is(next + 1, Term::in));
    const bool mark = scan.is_mark(next, '-') || (scan.is_mark(next, '/') && lead == Term::other);
    if (!joined && !mark) return -1;
    ++next;
    return scan.is(next, Term::the) ? next + 1 : next;
}

Rule read_range(const Scan& scan, int at) {
    Term lead = scan.at(at).term;
    const bool led = lead == Term::of_the || lead == Term::of || lead == Term::between ||
                     lead == Term::since || lead == Term::of_elided;
    if (!led) lead = scan.typed() ? Term::of : Term::other;
    int begin = led ? at + 1 : at;
    if (led && scan.is(begin, Term::the)) ++begin;
    if (led)
        if (const Rule centuries = read_century_range(scan, begin, lead)) return centuries;
    const auto first = read_end(scan, begin, false);
    if (!first) return led ? read_deictic_range(scan, begin, lead) : std::nullopt;
    const int next = skip_connector(scan, first->end, lead);
    if (next < 0) return std::nullopt;
    auto last = read_end(scan, next, true);
    if (!last || !is_range(scan, first->value, *last, lead, at)) return std::nullopt;
    if (!last->value.says_year()) last->value.tense = tense_around(scan, begin, last->end);
    return Reading{begin, last->end, {first->value, last->value}};
}

}  // namespace kiosque
