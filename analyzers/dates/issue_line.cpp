#include "analyzers/dates/issue_line.h"

#include "analyzers/dates/grammar.h"
#include "analyzers/dates/publication_date.h"
#include "analyzers/dates/resolution.h"
#include "analyzers/dates/rules.h"

#include <vector>

namespace kiosque {
namespace {

constexpr std::size_t longest = 60;  // bytes

bool is_plain(const Moment& moment) {
    const auto* const written = std::get_if<Written>(&moment);
    return written != nullptr && !written->short_year;
}

/// The lexeme behind « 1er et » of « 1er et 15 décembre 1855 », else 0.
int behind_first_day(const Scan& scan) {
    const auto day = read_day_number(scan, 0);
    if (!day) return 0;
    const int next = scan.is(day->end, Term::ordinal_suffix) ? day->end + 1 : day->end;
    return scan.is(next, Term::and_) ? next + 1 : 0;
}

}  // namespace

std::optional<PartialDate> date_of_issue(std::string_view line) {
    if (line.empty() || line.size() > longest) return std::nullopt;
    std::vector<Lexeme> lexemes;
    split_lexemes(line, lexemes);
    const Scan scan(line, lexemes, true);
    const int begin = behind_first_day(scan);
    const auto reading = read_expression(scan, begin);
    if (!reading || reading->first != begin || reading->end != scan.size()) return std::nullopt;
    const Expression& what = reading->what;
    if (!is_plain(what.first) || (what.last && !is_plain(*what.last))) return std::nullopt;
    const auto days = resolve(what, std::nullopt);
    if (!days || days->from.month == 0 || days->from.year != days->to.year ||
        !is_publication_year(days->from.year))
        return std::nullopt;
    return begin == 0 ? dated_as(*days) : make_date(days->from.year, days->from.month);
}

}  // namespace kiosque
