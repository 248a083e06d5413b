#include "analyzers/dates/said_part.h"

namespace kiosque {
namespace {

/// Between « fin » and its period.
bool is_between(const Scan& scan, int at) {
    switch (scan.at(at).term) {
        case Term::of:
        case Term::of_elided:
        case Term::of_the:
        case Term::of_the_plural:
        case Term::the_elided:
            return true;
        default:
            return scan.is_unit(at, Unit::month) || scan.is_unit(at, Unit::year);
    }
}

}  // namespace

PeriodPart part_said_before(const Scan& scan, const Reading& reading) {
    const auto* const written = std::get_if<Written>(&reading.what.first);
    if (written == nullptr || written->day != 0 || reading.what.last) return PeriodPart::whole;
    int at = reading.first - 1;
    if (scan.is_mark(at, '-') && scan.is_glued(reading.first)) --at;  // « mi-mars »
    constexpr int most_between = 4;                                   // « de l'année »
    for (int i = 0; i < most_between && is_between(scan, at); ++i) --at;
    return scan.is(at, Term::edge) ? static_cast<PeriodPart>(scan.at(at).value) : PeriodPart::whole;
}

}  // namespace kiosque
