#include "indexer/schema/date_terms.h"

#include "indexer/schema/calendar_cover.h"
#include "indexer/schema/fields.h"

#include <algorithm>
#include <array>
#include <charconv>

#include <fmt/format.h>

namespace kiosque {
namespace {

PartialDate year_of(PartialDate date) {
    return {date.year, 0, 0};
}
PartialDate month_of(PartialDate date) {
    return {date.year, date.month, 0};
}

constexpr std::uint32_t days_of_month = 0x1f;
constexpr std::uint32_t days_of_year = 0x1ff;

std::uint32_t pack(std::uint32_t year, std::uint32_t month, std::uint32_t day) {
    return year << 9U | month << 5U | day;
}

/// What the terms with a prefix say.
struct TermKind {
    std::string_view prefix;
    std::size_t digits;
    std::uint32_t others;  ///< the dates with the term are so many numbers more than its period
};
constexpr std::array<TermKind, 5> term_kinds{{{prefix::year, 4, days_of_year},
                                              {prefix::month, 6, days_of_month},
                                              {prefix::day, 8, 0},
                                              {prefix::year_only, 4, 0},
                                              {prefix::month_only, 6, 0}}};

std::optional<std::uint32_t> number_of(std::string_view digits) {
    std::uint32_t number = 0;
    const char* const end = digits.data() + digits.size();
    const auto read = std::from_chars(digits.data(), end, number);
    if (read.ec != std::errc() || read.ptr != end) return std::nullopt;
    return number;
}

}  // namespace

std::string period_term(std::string_view prefix, PartialDate period) {
    std::string term = fmt::format("{}{:04}", prefix, period.year);
    if (period.month != 0) term += fmt::format("{:02}", period.month);
    if (period.day != 0) term += fmt::format("{:02}", period.day);
    return term;
}

std::vector<std::string> date_terms(PartialDate date) {
    std::vector<std::string> terms{period_term(prefix::year, year_of(date))};
    if (date.month == 0) {
        terms.push_back(period_term(prefix::year_only, date));
        return terms;
    }
    terms.push_back(period_term(prefix::month, month_of(date)));
    terms.push_back(period_term(date.day == 0 ? prefix::month_only : prefix::day, date));
    return terms;
}

std::vector<std::string> date_range_terms(const DateInterval& interval) {
    std::vector<std::string> terms;
    PartialDate broken_year;  // those that the interval has but a piece of
    PartialDate broken_month;
    for (const PartialDate part : calendar_cover(interval)) {
        if (part.month != 0 && broken_year != year_of(part)) {
            broken_year = year_of(part);
            terms.push_back(period_term(prefix::year_only, broken_year));
        }
        if (part.day != 0 && broken_month != month_of(part)) {
            broken_month = month_of(part);
            terms.push_back(period_term(prefix::month_only, broken_month));
        }
        const std::string_view own = part.month == 0 ? prefix::year
                                     : part.day == 0 ? prefix::month
                                                     : prefix::day;
        terms.push_back(period_term(own, part));
    }
    return terms;
}

std::optional<PackedDates> dates_of_term(std::string_view term) {
    for (const TermKind& kind : term_kinds) {
        if (!term.starts_with(kind.prefix) || term.size() != kind.prefix.size() + kind.digits)
            continue;
        const auto number = number_of(term.substr(kind.prefix.size()));
        if (!number) continue;
        std::uint32_t day_number = *number;  // YYYYMMDD
        for (std::size_t digits = kind.digits; digits < 8; digits += 2) day_number *= 100;
        const std::uint32_t first =
            pack(day_number / 10'000, day_number / 100 % 100, day_number % 100);
        return PackedDates{first, first + kind.others};
    }
    return std::nullopt;
}

std::string pack_date(PartialDate date) {
    const std::uint32_t bits = pack(static_cast<std::uint32_t>(date.year), date.month, date.day);
    return {static_cast<char>(bits >> 16 & 0xffU), static_cast<char>(bits >> 8 & 0xffU),
            static_cast<char>(bits & 0xffU)};
}

std::optional<PartialDate> unpack_date(std::string_view packed) {
    if (packed.size() != 3) return std::nullopt;
    std::uint32_t bits = 0;
    for (const char c : packed) bits = bits << 8 | static_cast<unsigned char>(c);
    return unpack_date(bits);
}

std::optional<PartialDate> unpack_date(std::uint32_t packed) {
    const PartialDate date{static_cast<std::int16_t>(packed >> 9 & 0x7fffU),
                           static_cast<std::uint8_t>(packed >> 5 & 0xfU),
                           static_cast<std::uint8_t>(packed & 0x1fU)};
    if (!is_valid(date)) return std::nullopt;
    return date;
}

std::string complement(std::string packed) {
    std::ranges::transform(packed, packed.begin(), [](char c) { return static_cast<char>(~c); });
    return packed;
}

}  // namespace kiosque
