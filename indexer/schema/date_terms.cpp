#include "indexer/schema/date_terms.h"

#include "indexer/schema/fields.h"

#include <algorithm>

#include <fmt/format.h>

namespace kiosque {
namespace {

std::string year_term(std::string_view prefix, int year) {
    return fmt::format("{}{:04}", prefix, year);
}

std::string month_term(std::string_view prefix, int year, int month) {
    return fmt::format("{}{:04}{:02}", prefix, year, month);
}

std::string day_term(int year, int month, int day) {
    return fmt::format("{}{:04}{:02}{:02}", prefix::day, year, month, day);
}

int days_in(int year, int month) {
    return last_day({static_cast<std::int16_t>(year), static_cast<std::uint8_t>(month), 0}).day;
}

/// Days `first` to `last` of one month.
void add_days(std::vector<std::string>& terms, int year, int month, int first, int last) {
    if (first == 1 && last == days_in(year, month)) {
        terms.push_back(month_term(prefix::month, year, month));
        return;
    }
    terms.push_back(month_term(prefix::month_only, year, month));
    for (int day = first; day <= last; ++day) terms.push_back(day_term(year, month, day));
}

/// The part of one year between `from` and `to`, both days of it.
void add_months(std::vector<std::string>& terms, PartialDate from, PartialDate to) {
    const int year = from.year;
    if (from == first_day({from.year}) && to == last_day({from.year})) {
        terms.push_back(year_term(prefix::year, year));
        return;
    }
    terms.push_back(year_term(prefix::year_only, year));
    for (int month = from.month; month <= to.month; ++month) {
        add_days(terms, year, month, month == from.month ? from.day : 1,
                 month == to.month ? to.day : days_in(year, month));
    }
}

}  // namespace

std::vector<std::string> date_terms(PartialDate date) {
    std::vector<std::string> terms{year_term(prefix::year, date.year)};
    if (date.month == 0) {
        terms.push_back(year_term(prefix::year_only, date.year));
        return terms;
    }
    terms.push_back(month_term(prefix::month, date.year, date.month));
    if (date.day == 0) {
        terms.push_back(month_term(prefix::month_only, date.year, date.month));
        return terms;
    }
    terms.push_back(day_term(date.year, date.month, date.day));
    return terms;
}

std::vector<std::string> date_range_terms(const DateInterval& interval) {
    const PartialDate from = first_day(interval.from);
    const PartialDate to = last_day(interval.to);
    std::vector<std::string> terms;
    if (pack_date(from) > pack_date(to)) return terms;
    for (int year = from.year; year <= to.year; ++year) {
        const PartialDate whole{static_cast<std::int16_t>(year)};
        add_months(terms, year == from.year ? from : first_day(whole),
                   year == to.year ? to : last_day(whole));
    }
    return terms;
}

std::string pack_date(PartialDate date) {
    const auto bits = static_cast<std::uint32_t>(date.year) << 9 |
                      static_cast<std::uint32_t>(date.month) << 5 | date.day;
    return {static_cast<char>(bits >> 16 & 0xffU), static_cast<char>(bits >> 8 & 0xffU),
            static_cast<char>(bits & 0xffU)};
}

std::optional<PartialDate> unpack_date(std::string_view packed) {
    if (packed.size() != 3) return std::nullopt;
    std::uint32_t bits = 0;
    for (const char c : packed) bits = bits << 8 | static_cast<unsigned char>(c);
    const PartialDate date{static_cast<std::int16_t>(bits >> 9),
                           static_cast<std::uint8_t>(bits >> 5 & 0xfU),
                           static_cast<std::uint8_t>(bits & 0x1fU)};
    if (!is_valid(date)) return std::nullopt;
    return date;
}

std::string complement(std::string packed) {
    std::ranges::transform(packed, packed.begin(), [](char c) { return static_cast<char>(~c); });
    return packed;
}

}  // namespace kiosque
