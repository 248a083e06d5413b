#include "indexer/schema/about_terms.h"

#include "indexer/schema/calendar_cover.h"
#include "indexer/schema/date_terms.h"
#include "indexer/schema/fields.h"

#include <algorithm>

namespace kiosque {
namespace {

constexpr int decade = 10;

bool is_long(const DateInterval& said) {
    return said.to.year - said.from.year >= decade - 1;
}

/// Decades and centuries, whose ends nobody said: « les années 1970 », « le XIXe siècle ».
bool is_period(const DateInterval& said) {
    constexpr int century = 100;
    const int from = said.from.year;
    const int to = said.to.year;
    const bool decades = from % decade == 0 && to % decade == decade - 1;
    const bool centuries = from % century == 1 && to % century == 0;
    return said.from.month == 0 && said.to.month == 0 && (decades || centuries);
}

std::string decade_term(int year) {
    return period_term(prefix::about_decade, {static_cast<std::int16_t>(year / decade * decade)});
}

void add_said(std::vector<std::string>& terms, PartialDate part) {
    const PartialDate year{part.year, 0, 0};
    const PartialDate month{part.year, part.month, 0};
    terms.push_back(period_term(prefix::about_year, year));
    if (part.month == 0) {
        terms.push_back(period_term(prefix::about_year_only, year));
        return;
    }
    terms.push_back(period_term(prefix::about_month, month));
    terms.push_back(part.day == 0 ? period_term(prefix::about_month_only, month)
                                  : period_term(prefix::about_day, part));
}

void add_wanted(std::vector<std::string>& terms, PartialDate part) {
    const PartialDate year{part.year, 0, 0};
    const PartialDate month{part.year, part.month, 0};
    if (part.month == 0) {
        terms.push_back(period_term(prefix::about_year, year));
    } else if (part.day == 0) {
        terms.push_back(period_term(prefix::about_year_only, year));
        terms.push_back(period_term(prefix::about_month, month));
    } else {
        terms.push_back(period_term(prefix::about_month_only, month));
        terms.push_back(period_term(prefix::about_day, part));
    }
}

template <class Value>
void sort_once(std::vector<Value>& values) {
    std::ranges::sort(values);
    values.erase(std::unique(values.begin(), values.end()), values.end());
}

}  // namespace

std::vector<std::string> about_terms(std::span<const DateMention> dates) {
    std::vector<std::string> terms;
    for (const DateMention& said : dates) {
        if (is_long(said.date)) {
            for (int year = said.date.from.year / decade * decade; year <= said.date.to.year;
                 year += decade)
                terms.push_back(decade_term(year));
            if (!is_period(said.date)) {
                add_said(terms, said.date.from);
                add_said(terms, said.date.to);
            }
            continue;
        }
        for (const PartialDate part : calendar_cover(said.date)) add_said(terms, part);
    }
    sort_once(terms);
    return terms;
}

std::vector<std::uint32_t> about_years(std::span<const DateMention> dates) {
    std::vector<std::uint32_t> years;
    for (const DateMention& said : dates) {
        if (is_long(said.date)) {
            if (is_period(said.date)) continue;
            years.push_back(static_cast<std::uint32_t>(said.date.from.year));
            years.push_back(static_cast<std::uint32_t>(said.date.to.year));
            continue;
        }
        for (int year = said.date.from.year; year <= said.date.to.year; ++year)
            years.push_back(static_cast<std::uint32_t>(year));
    }
    sort_once(years);
    return years;
}

std::vector<std::string> about_range_terms(const DateInterval& wanted) {
    std::vector<std::string> terms;
    int years = 0;  // whole ones in a row
    for (const PartialDate part : calendar_cover(wanted)) {
        add_wanted(terms, part);
        years = part.month == 0 ? years + 1 : 0;
        const bool ends_decade = part.year % decade == decade - 1;
        if (ends_decade && years >= decade) terms.push_back(decade_term(part.year));
    }
    sort_once(terms);
    return terms;
}

}  // namespace kiosque
