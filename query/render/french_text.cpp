#include "query/render/french_text.h"

#include <array>
#include <chrono>

namespace kiosque {
namespace {

constexpr std::array<std::string_view, 12> months{"janvier",   "février", "mars",     "avril",
                                                  "mai",       "juin",    "juillet",  "août",
                                                  "septembre", "octobre", "novembre", "décembre"};
constexpr std::array<std::string_view, 7> weekdays{"dimanche", "lundi",    "mardi", "mercredi",
                                                   "jeudi",    "vendredi", "samedi"};
constexpr PartialDate gregorian_start{1582, 12, 20};

}  // namespace

std::string french_date(PartialDate date) {
    std::string out;
    if (date.day != 0) out = date.day == 1 ? "1er " : std::to_string(date.day) + " ";
    if (date.month >= 1 && date.month <= months.size()) {
        out += months.at(date.month - 1U);
        out += ' ';
    }
    return out + std::to_string(date.year);
}

std::string french_date_with_weekday(PartialDate date) {
    const auto as_number = [](PartialDate d) { return (d.year * 100 + d.month) * 100 + d.day; };
    if (date.day == 0 || as_number(date) < as_number(gregorian_start)) return french_date(date);
    const std::chrono::year_month_day day{
        std::chrono::year(date.year), std::chrono::month(date.month), std::chrono::day(date.day)};
    const std::chrono::weekday weekday{std::chrono::sys_days(day)};
    return std::string(weekdays.at(weekday.c_encoding())) + " " + french_date(date);
}

std::string french_number(std::uint64_t value) {
    const std::string digits = std::to_string(value);
    std::string out;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (i > 0 && (digits.size() - i) % 3 == 0) out += "\u202F";
        out += digits[i];
    }
    return out;
}

}  // namespace kiosque
