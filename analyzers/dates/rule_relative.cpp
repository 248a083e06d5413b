#include "analyzers/dates/nowadays.h"
#include "analyzers/dates/rules.h"

namespace kiosque {
namespace {

Reading reading(int first, int end, Unit unit, int count) {
    return {first,
            end,
            {Relative{unit, static_cast<std::int16_t>(count), Weekday::none}, std::nullopt}};
}

/// « ce jour-là » speaks of a day told before, not of today.
bool is_far(const Scan& scan, int at) {
    return scan.is_mark(at, '-') && scan.is_glued(at + 1) && !scan.is(at + 1, Term::here);
}

/// « ci » of « ce mois-ci ».
int skip_here(const Scan& scan, int at) {
    return scan.is_mark(at, '-') && scan.is(at + 1, Term::here) ? at + 2 : at;
}

struct UnitPart {
    Unit unit = Unit::day;
    int end = -1;
};

/// « semaine », « week-end », « week end »
UnitPart read_unit(const Scan& scan, int at) {
    if (scan.is(at, Term::unit)) return {static_cast<Unit>(scan.at(at).value), at + 1};
    if (scan.is(at, Term::years)) return {Unit::year, at + 1};
    if (!scan.is(at, Term::week)) return {};
    const int next = scan.is_mark(at + 1, '-') ? at + 2 : at + 1;
    return scan.is(next, Term::end) ? UnitPart{Unit::weekend, next + 1} : UnitPart{};
}

/// « la France d'hier et d'aujourd'hui », « la ville de demain », « si demain »: no days.
bool is_figurative(const Scan& scan, int at) {
    const bool of = scan.is(at - 1, Term::of_elided);
    switch (scan.at(at).term) {
        case Term::today:
            return (of && scan.is(at - 2, Term::and_)) || means_nowadays(scan, at);
        case Term::yesterday:
            return of && scan.is(at + 1, Term::and_);
        case Term::tomorrow:
            return scan.is(at - 1, Term::of) || scan.written(at - 1) == "si";
        default:
            return false;
    }
}

/// « ce matin », « cette semaine », « cet après-midi », « ce mois-ci »
Rule read_this(const Scan& scan, int at) {
    const int part = skip_day_part(scan, at + 1);
    if (part != at + 1)
        return is_far(scan, part) ? std::nullopt : Rule(reading(at, part, Unit::day, 0));
    const UnitPart unit = read_unit(scan, at + 1);
    if (unit.end < 0 || is_far(scan, unit.end)) return std::nullopt;
    if (unit.unit == Unit::day && !scan.typed()) return std::nullopt;  // « à ce jour »
    if (unit.unit == Unit::month &&
        (scan.is(unit.end, Term::of) || scan.is(unit.end, Term::of_elided))) {
        return std::nullopt;  // « ce mois de mars »: March says more
    }
    if (scan.is(unit.end, Term::last) || scan.is(unit.end, Term::next)) return std::nullopt;
    return reading(at, skip_here(scan, unit.end), unit.unit, 0);
}

/// « il y a trois ans », « voilà huit jours », « dans deux mois »
Rule read_distance(const Scan& scan, int at) {
    int next = at + 1;
    const bool past = !scan.is(at, Term::within);
    if (scan.is(at, Term::il)) {
        if (!scan.is(at + 1, Term::y) || !scan.is(at + 2, Term::to)) return std::nullopt;
        next = at + 3;
    }
    const auto count = scan.is_number(next)
                           ? std::optional(Part<int>{scan.at(next).value, next + 1})
                           : read_cardinal(scan, next);
    if (!count) return std::nullopt;
    const UnitPart unit = read_unit(scan, count->end);
    constexpr int vague = 100;  // « il y a 200 ans » names no year
    if (unit.end < 0 || count->value < 1 || count->value > vague) return std::nullopt;
    // « deux ans et demi », « entrer dans trois jours de deuil »
    const bool more = scan.is(unit.end, Term::and_) || (!past && scan.is(unit.end, Term::of));
    if (more) return std::nullopt;
    const int sign = past ? -1 : 1;
    // « huit jours » are a week and « quinze jours » two, neither meant to the day.
    if (unit.unit == Unit::day && (count->value == 8 || count->value == 15)) {
        return reading(at, unit.end, Unit::week, sign * (count->value / 7));
    }
    // « il y a vingt ans » is a round number, not the twentieth year back.
    if (unit.unit == Unit::year && count->value % 10 == 0 && !scan.typed()) return std::nullopt;
    return reading(at, unit.end, unit.unit, sign * count->value);
}

bool is_determined(const Scan& scan, int at) {
    switch (scan.at(at - 1).term) {
        case Term::the:
        case Term::the_feminine:
        case Term::the_elided:
        case Term::of_the:
        case Term::to_the:
        case Term::edge:
            return true;
        default:
            return scan.typed();
    }
}

/// « la semaine dernière », « l'an prochain », « le siècle dernier »
Rule read_unit_with_bearing(const Scan& scan, int at) {
    const UnitPart unit = read_unit(scan, at);
    if (unit.end < 0 || !is_determined(scan, at)) return std::nullopt;
    if (scan.is(unit.end, Term::last)) return reading(at, unit.end + 1, unit.unit, -1);
    if (scan.is(unit.end, Term::next)) return reading(at, unit.end + 1, unit.unit, 1);
    return std::nullopt;
}

/// « la fin de l'année », « en début de semaine », « fin du mois »
Rule read_edge_of_unit(const Scan& scan, int at) {
    int next = at + 1;
    // « en fin d'année » is this one; « les fêtes de fin d'année » come every year.
    if (scan.is(next, Term::of_the) ||
        (scan.is(next, Term::of_elided) && scan.is(at - 1, Term::in))) {
        ++next;
    } else if (scan.is(next, Term::of)) {
        ++next;
        if (scan.is(next, Term::the_elided) || scan.is(next, Term::the_feminine)) ++next;
    } else {
        return std::nullopt;
    }
    const UnitPart unit = read_unit(scan, next);
    if (unit.end < 0 || unit.unit == Unit::day) return std::nullopt;
    // Followed by more, the period itself is the expression: « fin de l'année 2015 », « fin du mois
    // de mars ».
    const bool more = scan.is_number(unit.end) || scan.is(unit.end, Term::of) ||
                      scan.is(unit.end, Term::of_elided) || scan.is(unit.end, Term::last) ||
                      scan.is(unit.end, Term::next) || scan.is_mark(unit.end, '-') ||
                      (scan.is_word(unit.end) && is_plain_word(scan.at(unit.end)));
    if (more) return std::nullopt;
    return reading(next, unit.end, unit.unit, 0);
}

}  // namespace

int skip_day_part(const Scan& scan, int at) {
    if (scan.is(at, Term::day_part)) return at + 1;
    const int next = scan.is_mark(at + 1, '-') ? at + 2 : at + 1;
    return scan.is(at, Term::after) && scan.written(next) == "midi" ? next + 1 : at;
}

Rule read_deictic(const Scan& scan, int at) {
    const Term term = scan.at(at).term;
    if (term == Term::today && scan.is(at + 1, Term::hui)) return reading(at, at + 2, Unit::day, 0);
    if (term == Term::yesterday) return reading(at, skip_day_part(scan, at + 1), Unit::day, -1);
    if (term == Term::tomorrow) return reading(at, skip_day_part(scan, at + 1), Unit::day, 1);
    const int next = scan.is_mark(at + 1, '-') ? at + 2 : at + 1;
    if (term == Term::before && scan.is(next, Term::yesterday))
        return reading(at, skip_day_part(scan, next + 1), Unit::day, -2);
    const bool joined = next == at + 2 || scan.typed();
    if (term == Term::after && scan.is(next, Term::tomorrow) && joined)
        return reading(at, next + 1, Unit::day, 2);
    return std::nullopt;
}

Rule read_relative(const Scan& scan, int at) {
    switch (scan.at(at).term) {
        case Term::this_:
        case Term::this_feminine:
            return read_this(scan, at);
        case Term::il:
        case Term::voila:
        case Term::within:
            return read_distance(scan, at);
        case Term::unit:
        case Term::week:
            return read_unit_with_bearing(scan, at);
        case Term::edge:
            return read_edge_of_unit(scan, at);
        default:
            return !scan.typed() && is_figurative(scan, at) ? std::nullopt : read_deictic(scan, at);
    }
}

}  // namespace kiosque
