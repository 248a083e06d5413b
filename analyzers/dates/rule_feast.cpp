#include "analyzers/dates/rules.h"
#include "analyzers/dates/tense.h"

namespace kiosque {
namespace {

struct FeastPart {
    Feast feast = Feast::christmas;
    int end = -1;
    bool certain = false;  ///< names a day, whatever stands before: « le mardi gras », not « Noël »
};

int skip_glued_hyphen(const Scan& scan, int at) {
    return scan.is_mark(at, '-') && scan.is_glued(at) ? at + 1 : at;
}

int skip_of(const Scan& scan, int at) {
    const Term term = scan.at(at).term;
    const bool of = term == Term::of || term == Term::of_elided || term == Term::of_the ||
                    term == Term::of_the_plural;
    if (!of) return at;
    return scan.is(at + 1, Term::the_feminine) || scan.is(at + 1, Term::the_elided) ? at + 2
                                                                                    : at + 1;
}

bool is_feast(const Scan& scan, int at, Feast feast) {
    return scan.is(at, Term::feast) && scan.at(at).value == static_cast<int>(feast);
}

/// « lundi de Pâques », « mardi gras », « dimanche des Rameaux »
FeastPart read_feast_weekday(const Scan& scan, int at) {
    const auto weekday = static_cast<Weekday>(scan.at(at).value);
    const int of = skip_of(scan, at + 1);
    switch (weekday) {
        case Weekday::monday:
            if (is_feast(scan, of, Feast::easter)) return {Feast::easter_monday, of + 1, true};
            if (is_feast(scan, of, Feast::pentecost)) return {Feast::whit_monday, of + 1, true};
            break;
        case Weekday::tuesday:
            if (scan.is(at + 1, Term::gras)) return {Feast::shrove_tuesday, at + 2, true};
            break;
        case Weekday::wednesday:
            if (scan.is(of, Term::ashes)) return {Feast::ash_wednesday, of + 1, true};
            break;
        case Weekday::thursday:
            if (is_feast(scan, of, Feast::ascension)) return {Feast::ascension, of + 1, true};
            break;
        case Weekday::friday:
            if (scan.is(at + 1, Term::saint)) return {Feast::good_friday, at + 2, true};
            break;
        case Weekday::sunday:
            if (scan.is(of, Term::palms)) return {Feast::palm_sunday, of + 1, true};
            if (is_feast(scan, of, Feast::easter)) return {Feast::easter, of + 1, true};
            if (is_feast(scan, of, Feast::pentecost)) return {Feast::pentecost, of + 1, true};
            break;
        default:
            break;
    }
    return {};
}

FeastPart read_saint(const Scan& scan, int at) {
    const int name = skip_glued_hyphen(scan, at + 1);
    const bool hyphen = name != at + 1 || scan.typed();
    if (scan.is(name, Term::sylvester)) return {Feast::new_years_eve, name + 1, hyphen};
    if (scan.is(name, Term::valentine)) return {Feast::valentine, name + 1, false};
    if (scan.is(name, Term::nicholas)) return {Feast::saint_nicholas, name + 1, false};
    return {};
}

FeastPart read_fete(const Scan& scan, int at) {
    if (scan.is(at + 1, Term::national)) return {Feast::national_day, at + 2, false};
    const int of = skip_of(scan, at + 1);
    if (scan.is(of, Term::work)) return {Feast::labour_day, of + 1, true};
    if (scan.is(of, Term::mothers)) return {Feast::mothers_day, of + 1, true};
    if (scan.is(of, Term::fathers)) return {Feast::fathers_day, of + 1, true};
    return {};
}

FeastPart read_name(const Scan& scan, int at) {
    const auto is_new_year = [&](int i) { return scan.is_unit(i, Unit::year); };
    switch (scan.at(at).term) {
        case Term::feast:
            return {static_cast<Feast>(scan.at(at).value), at + 1, false};
        case Term::weekday:
            return read_feast_weekday(scan, at);
        case Term::saint:
            return read_saint(scan, at);
        case Term::fete:
            return read_fete(scan, at);
        case Term::new_:
            return is_new_year(at + 1) ? FeastPart{Feast::new_year, at + 2, true} : FeastPart{};
        case Term::unit: {
            const bool day_of_year = scan.is(at + 1, Term::of) &&
                                     scan.is(at + 2, Term::the_elided) && is_new_year(at + 3);
            const bool day = scan.at(at).value == static_cast<int>(Unit::day);
            return day && day_of_year ? FeastPart{Feast::new_year, at + 4, true} : FeastPart{};
        }
        default:
            return {};
    }
}

/// Alone, a feast's name may be a person (« Noël Mamère »), an island or a market's: it is a day
/// behind « à », « avant », « le jour de » and their like.
bool is_led_feast(const Scan& scan, int at) {
    if (scan.typed()) return true;
    int before = at - 1;
    if (scan.is(before, Term::the_feminine) || scan.is(before, Term::the_elided)) --before;
    switch (scan.at(before).term) {
        case Term::to:
        case Term::before:
        case Term::after:
        case Term::since:
        case Term::over:
            return true;
        case Term::of:
            return (scan.is_unit(before - 1, Unit::day));
        default:
            return false;
    }
}

}  // namespace

Rule read_feast(const Scan& scan, int at) {
    // « la veille de Noël », « le réveillon du Nouvel An »: the evening before.
    const bool eve = scan.is(at, Term::eve) || scan.is(at, Term::reveillon);
    const FeastPart feast = read_name(scan, eve ? skip_of(scan, at + 1) : at);
    if (feast.end < 0 || (eve && scan.is(feast.end, Term::eve))) return std::nullopt;
    Part<Written> year = read_year_of(scan, feast.end);
    const bool dated = year.end != feast.end;
    const bool island = scan.is_mark(feast.end, '-') && scan.is_glued(feast.end);
    if (!eve && !feast.certain && !dated && (!is_led_feast(scan, at) || island))
        return std::nullopt;
    const bool person =
        scan.is_word(feast.end) && scan.at(feast.end).capital && !dated && !feast.certain;
    if (person) return std::nullopt;
    if (!dated) year.value.tense = tense_around(scan, at, feast.end);
    const bool already_eve = feast.feast == Feast::new_years_eve;
    const FeastDay day{feast.feast, year.value,
                       static_cast<std::int8_t>(eve && !already_eve ? -1 : 0)};
    return Reading{at, year.end, {day, std::nullopt}};
}

}  // namespace kiosque
