#include "analyzers/dates/query_range.h"

#include "analyzers/dates/calendar.h"
#include "analyzers/dates/lexeme.h"
#include "analyzers/dates/query_date.h"
#include "analyzers/dates/query_date_problem.h"

#include <vector>

#include <fmt/core.h>

namespace kiosque {
namespace {

enum class Lead : std::uint8_t { none, before, until, since, after };

struct Led {
    Lead lead = Lead::none;
    std::string_view rest;
};

/// « avant 2015 » → before, « 2015 ».
Led split_lead(std::string_view text) {
    std::vector<Lexeme> lexemes;
    split_lexemes(text, lexemes);
    const Scan scan(text, lexemes, true);
    const auto behind = [&](int words, Lead lead) {
        return scan.size() > words ? Led{lead, text.substr(scan.at(words).start)}
                                   : Led{Lead::none, text};
    };
    switch (scan.at(0).term) {
        case Term::before:
            return behind(1, Lead::before);
        case Term::after:
            return behind(1, Lead::after);
        case Term::since:
            return behind(1, Lead::since);
        case Term::until:
            return behind(scan.is_mark(1, '\'') ? 2 : 1, Lead::until);
        default:
            break;
    }
    if (scan.written(0) == "dès") return behind(1, Lead::since);
    if (scan.is(0, Term::to) && scan.written(1) == "partir") return behind(2, Lead::since);
    return {Lead::none, text};
}

RangeSide side_of(Lead lead) {
    return lead == Lead::before || lead == Lead::until ? RangeSide::to : RangeSide::from;
}

/// « avant-hier », « après-demain »
bool is_date(std::string_view text, PartialDate today) {
    return std::holds_alternative<QueryDate>(parse_query_date(text, today));
}

Led read_lead(std::string_view text, PartialDate today) {
    const Led led = split_lead(text);
    const bool may_be_day = led.lead == Lead::before || led.lead == Lead::after;
    return may_be_day && is_date(text, today) ? Led{Lead::none, text} : led;
}

/// From where a year that is left unsaid is looked for: the last day on which the date may begin.
PartialDate latest_begin(RangeSide side, std::string_view text, std::string_view other,
                         PartialDate today) {
    if (!leaves_year_unsaid(text)) return today;
    const std::string_view rest = read_lead(other, today).rest;
    if (other.empty() || leaves_year_unsaid(rest)) return today;
    const auto read = parse_query_date(rest, today);
    const auto* const date = std::get_if<QueryDate>(&read);
    if (date == nullptr) return today;
    if (side == RangeSide::from) return last_day(date->days.to);
    constexpr int almost_a_year = 364;
    const PartialDate end = date_of(day_number(first_day(date->days.from)) + almost_a_year);
    return is_valid(end) ? end : today;
}

/// The day before or after a period; nullopt beyond the years that can be written.
std::optional<PartialDate> day_beside(const DateInterval& days, Lead lead) {
    const PartialDate day = lead == Lead::before ? date_of(day_number(first_day(days.from)) - 1)
                                                 : date_of(day_number(last_day(days.to)) + 1);
    return is_valid(day) ? std::optional(day) : std::nullopt;
}

std::string joined(const std::string& a, const std::string& b) {
    return a.empty() || b.empty() ? a + b : a + "; " + b;
}

}  // namespace

std::variant<RangeEnd, std::string> parse_range_end(RangeSide side, std::string_view text,
                                                    std::string_view other, PartialDate today) {
    const Led led = read_lead(text, today);
    if (led.lead != Lead::none && side_of(led.lead) != side)
        return fmt::format("\"{}\" says where a range {}, not where it {}", text,
                           side == RangeSide::from ? "ends" : "begins",
                           side == RangeSide::from ? "begins" : "ends");
    auto read = parse_query_date(led.rest, latest_begin(side, led.rest, other, today));
    if (auto* const problem = std::get_if<std::string>(&read)) return std::move(*problem);
    auto& [days, note] = std::get<QueryDate>(read);
    RangeEnd end{side == RangeSide::from ? days.from : days.to, std::move(note)};
    if (led.lead == Lead::none) return end;
    if (led.lead == Lead::before || led.lead == Lead::after) {
        const auto day = day_beside(days, led.lead);
        if (!day) return fmt::format("no day lies \"{}\"", text);
        end.date = *day;
    }
    end.note =
        joined(end.note, fmt::format("\"{}\" is read as {} {}", text,
                                     side == RangeSide::from ? "from" : "up to", to_iso(end.date)));
    return end;
}

std::variant<QueryRange, std::string> parse_query_range(std::string_view text, PartialDate today) {
    std::string_view from = text;
    std::string_view to = text;
    const std::size_t dots = text.find("..");
    if (dots != std::string_view::npos) {
        from = text.substr(0, dots);
        to = text.substr(dots + 2);
        if (from.find_first_not_of(' ') == from.npos) from = {};
        if (to.find_first_not_of(' ') == to.npos) to = {};
    } else if (const Lead lead = read_lead(text, today).lead; lead != Lead::none) {
        (side_of(lead) == RangeSide::from ? to : from) = {};
    } else {
        auto read = parse_query_date(text, today);
        if (auto* const problem = std::get_if<std::string>(&read)) return std::move(*problem);
        auto& [days, note] = std::get<QueryDate>(read);
        return QueryRange{days.from, days.to, std::move(note)};
    }
    if (from.empty() && to.empty()) return no_date();
    QueryRange range;
    const auto add = [&](RangeSide side, std::string_view end, std::string_view other,
                         std::optional<PartialDate>& place) -> std::optional<std::string> {
        if (end.empty()) return std::nullopt;
        auto read = parse_range_end(side, end, other, today);
        if (auto* const problem = std::get_if<std::string>(&read)) return std::move(*problem);
        place = std::get<RangeEnd>(read).date;
        range.note = joined(range.note, std::get<RangeEnd>(read).note);
        return std::nullopt;
    };
    if (auto problem = add(RangeSide::from, from, to, range.from)) return *std::move(problem);
    if (auto problem = add(RangeSide::to, to, from, range.to)) return *std::move(problem);
    const bool in_order = !range.from || !range.to ||
                          day_number(first_day(*range.from)) <= day_number(last_day(*range.to));
    if (!in_order) return backwards(text);
    return range;
}

}  // namespace kiosque
