#include "analyzers/dates/query_date.h"

#include "analyzers/dates/grammar.h"
#include "analyzers/dates/latest_past.h"
#include "analyzers/dates/period_part.h"
#include "analyzers/dates/query_code.h"
#include "analyzers/dates/query_date_problem.h"
#include "analyzers/dates/resolution.h"
#include "analyzers/text/ascii.h"

#include <algorithm>
#include <utility>
#include <vector>

#include <fmt/core.h>

namespace kiosque {
namespace {

using ReadDate = std::variant<QueryDate, std::string>;

struct Typed {
    Expression what;
    PeriodPart part = PeriodPart::whole;
};

/// May stand before the expression: « le 1er mai », « en 2015 », « au début du mois de mars ».
bool is_introducing(const Scan& scan, int at) {
    switch (scan.at(at).term) {
        case Term::the:
        case Term::the_feminine:
        case Term::the_elided:
        case Term::the_plural:
        case Term::in:
        case Term::of:
        case Term::of_the:
        case Term::of_the_plural:
        case Term::to_the:
        case Term::to:
        case Term::this_:
        case Term::within:
        case Term::edge:
            return true;
        case Term::between:  // « entre les années 1950 et 1970 »
            return scan.is(at + 1, Term::the_plural);
        case Term::unit:  // « le mois de mars », « le jour de Noël », not « la semaine du 3 mars »
            return scan.is_unit(at, Unit::month) || scan.is_unit(at, Unit::year) ||
                   scan.is_unit(at, Unit::day);
        default:
            return scan.is_mark(at, '-') && scan.is(at - 1, Term::edge);  // « mi-mars »
    }
}

/// Reads the expression that fills the whole text, its introducing words aside.
std::optional<Typed> read_whole(std::string_view text) {
    std::vector<Lexeme> lexemes;
    split_lexemes(text, lexemes);
    const Scan scan(text, lexemes, true);
    constexpr int introducing = 7;
    PeriodPart part = PeriodPart::whole;
    for (int at = 0; at < introducing && at < scan.size(); ++at) {
        if (scan.is(at, Term::edge)) part = static_cast<PeriodPart>(scan.at(at).value);
        const auto reading = read_expression(scan, at);
        if (reading && reading->end == scan.size()) return Typed{reading->what, part};
        if (!is_introducing(scan, at)) return std::nullopt;
    }
    return std::nullopt;
}

bool has_short_year(const Moment& moment) {
    const auto* const written = std::get_if<Written>(&moment);
    const auto* const decade = std::get_if<Decade>(&moment);
    return (written != nullptr && written->short_year) || (decade != nullptr && decade->short_year);
}

/// « hiver 2015 »: a season's months overlap those beside it, and winter begins the year before.
bool is_season(const Moment& moment) {
    const auto* const share = std::get_if<Share>(&moment);
    return share != nullptr && share->kind == Share::Kind::season;
}

std::string note_on(const Typed& typed, const DateInterval& days, std::string_view text) {
    const auto alone = resolve(typed.what, std::nullopt);
    if (has_short_year(typed.what.last.value_or(typed.what.first)))
        return fmt::format("\"{}\" is read as {}: write the year with four digits to mean another",
                           text, to_iso(days));
    if (!alone)
        return fmt::format("\"{}\" is read as {}: write it in full to mean another", text,
                           to_iso(days));
    if (typed.part != PeriodPart::whole || is_season(typed.what.first))
        return fmt::format("\"{}\" is read as {}: write the two ends to mean others", text,
                           to_iso(days));
    return {};
}

ReadDate read_words(std::string_view text, PartialDate today) {
    const auto typed = read_whole(text);
    if (!typed) {
        if (const auto days = read_query_code(text)) return QueryDate{*days, {}};
        return explain_words(text);
    }
    const auto period = resolve_latest(typed->what, today);
    if (!period) return explain_expression(typed->what, text, today);
    if (auto message = explain_weekdays(typed->what, *period)) return *message;
    const auto days = part_of(*period, typed->part);
    if (!days) return too_vague(text);
    return QueryDate{*days, note_on(*typed, *days, text)};
}

std::optional<DateInterval> read_iso(std::string_view text) {
    if (const auto date = parse_iso_date(text)) return only(*date);
    constexpr std::size_t day = 8;  // digits
    if (text.size() != day || text.find_first_not_of("0123456789") != std::string_view::npos)
        return std::nullopt;
    const auto date = parse_iso_date(
        fmt::format("{}-{}-{}", text.substr(0, 4), text.substr(4, 2), text.substr(6)));
    return date ? std::optional(only(*date)) : std::nullopt;
}

/// « 2015 », « 2015-03 », « 2015-03-14 », whether there is such a day or not.
bool has_iso_shape(std::string_view text) {
    constexpr std::string_view shape = "0000-00-00";
    if (text.size() != 4 && text.size() != 7 && text.size() != shape.size()) return false;
    return std::equal(text.begin(), text.end(), shape.begin(), [](char c, char model) {
        return model == '0' ? c >= '0' && c <= '9' : c == model;
    });
}

ReadDate join(const ReadDate& from, const ReadDate& to, std::string_view text) {
    for (const ReadDate& end : {from, to})
        if (std::holds_alternative<std::string>(end)) return end;
    const auto& first = std::get<QueryDate>(from);
    const auto& last = std::get<QueryDate>(to);
    if (day_number(first_day(first.days.from)) > day_number(last_day(last.days.to)))
        return backwards(text);
    const std::string_view between = first.note.empty() || last.note.empty() ? "" : "; ";
    return QueryDate{{first.days.from, last.days.to},
                     fmt::format("{}{}{}", first.note, between, last.note)};
}

ReadDate read_one(std::string_view text, PartialDate today) {
    if (const auto days = read_iso(text)) return QueryDate{*days, {}};
    if (const auto message = explain_figures(text); message && !read_whole(text)) return *message;
    return read_words(text, today);
}

/// The two sides of « 2015-03..2015-06 », or of ISO 8601's « 2015-03/2015-06 ».
std::optional<std::pair<std::string_view, std::string_view>> sides_of(std::string_view text) {
    const auto around = [&](std::size_t at, std::size_t size) {
        return std::pair(ascii_trimmed(text.substr(0, at)), ascii_trimmed(text.substr(at + size)));
    };
    if (const std::size_t dots = text.find(".."); dots != std::string_view::npos)
        return around(dots, 2);
    const std::size_t slash = text.find('/');
    if (slash == std::string_view::npos) return std::nullopt;
    const auto sides = around(slash, 1);  // « 03/2015 » is no range
    const bool iso = has_iso_shape(sides.first) && has_iso_shape(sides.second);
    return iso ? std::optional(sides) : std::nullopt;
}

}  // namespace

bool leaves_year_unsaid(std::string_view text) {
    const auto typed = read_whole(ascii_trimmed(text));
    return typed && lacks_year(typed->what);
}

ReadDate parse_query_date(std::string_view text, PartialDate today) {
    constexpr std::size_t longest = 200;
    text = ascii_trimmed(text);
    if (text.empty()) return no_date();
    if (text.size() > longest) return fmt::format("this is too long for a date: {}", date_examples);
    const auto sides = sides_of(text);
    if (!sides) return read_one(text, today);
    const auto& [from, to] = *sides;
    if (from.empty() || to.empty()) return one_ended(text);
    return join(read_one(from, today), read_one(to, today), text);
}

}  // namespace kiosque
