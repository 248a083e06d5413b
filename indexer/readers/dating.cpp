#include "indexer/readers/dating.h"

#include "analyzers/dates/publication_date.h"
#include "analyzers/text/unicode.h"
#include "analyzers/text/utf8.h"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

namespace kiosque {
namespace {

using FolderKeys = std::vector<std::pair<std::string, std::string>>;

/// The number behind a key that `is_key` knows, the innermost folder's; 0 if there is none.
template <typename IsKey>
int folder_number(const FolderKeys& keys, IsKey is_key) {
    const auto found = std::find_if(keys.rbegin(), keys.rend(),
                                    [&](const auto& key) { return is_key(fold(key.first)); });
    if (found == keys.rend()) return 0;
    const std::string& value = found->second;
    const char* const end = value.data() + value.size();
    int number = 0;
    const auto read = std::from_chars(value.data(), end, number);
    return read.ec == std::errc{} && read.ptr == end ? number : 0;
}

/// What is missing or impossible makes the date coarser.
Dating date_from_keys(const FolderKeys& keys) {
    const auto number_of = [&](std::string_view english, std::string_view french) {
        return folder_number(keys,
                             [&](std::string_view key) { return key == english || key == french; });
    };
    const int year = number_of("year", "annee");
    const int month = number_of("month", "mois");
    const int day = number_of("day", "jour");
    if (year == 0) return {};
    if (!is_publication_year(year))
        return {
            std::nullopt,
            DateOrigin::none,
            {fmt::format("its folders name the year {}, which lies outside 1500 to 2100", year)}};
    const auto narrow = [](int part) {
        return static_cast<std::uint8_t>(std::clamp(part, 0, 99));  // 99 is no month and no day
    };
    PartialDate date{static_cast<std::int16_t>(year), narrow(month), narrow(day)};
    Dating dating{date, DateOrigin::filename, {}};
    if (is_valid(date) || month == 0) {
        if (month == 0) dating.date->day = 0;
        return dating;
    }
    dating.problems.push_back(
        day == 0
            ? fmt::format("its folders name the month {}-{:02}, which does not exist", year, month)
            : fmt::format("its folders name the day {}-{:02}-{:02}, which does not exist", year,
                          month, day));
    date.day = 0;
    if (!is_valid(date)) date.month = 0;
    dating.date = date;
    return dating;
}

/// A value as it appears in a message: short, on code-point edges.
std::string_view excerpt(std::string_view text) {
    constexpr std::size_t longest = 60;
    std::size_t end = 0;
    while (end < text.size() && end < longest) end += decode_utf8(text, end).length;
    return text.substr(0, end);
}

std::string contradiction(std::string_view mine, PartialDate date, std::string_view other,
                          PartialDate against) {
    return fmt::format("{} dates it {}, but {} {}; the former counts", mine, to_iso(date), other,
                       to_iso(against));
}

std::string about_text(const TextDate& shown, std::string_view problem) {
    return fmt::format("its text is dated \"{}\", which {}", excerpt(shown.written), problem);
}

bool is_within(PartialDate part, PartialDate whole) {
    return part.year == whole.year && (whole.month == 0 || part.month == whole.month) &&
           (whole.day == 0 || part.day == whole.day);
}

/// « 1890-1895 », « an III »: no partial date holds them.
std::optional<std::string> about_period(std::string_view metadata, const DateInterval& period,
                                        PartialDate date) {
    if (period.from.year == period.to.year) return std::nullopt;
    return fmt::format("the date \"{}\" is a period of several years; its first, {}, counts",
                       excerpt(metadata), to_iso(date));
}

std::string about_century(std::string_view written, PartialDate date) {
    return fmt::format("the date \"{}\" has a year of two digits; {}, a guess, counts",
                       excerpt(written), to_iso(date));
}

}  // namespace

std::string about_unreadable_date(std::string_view metadata) {
    return fmt::format("the date \"{}\" {}", excerpt(metadata), explain_metadata_date(metadata));
}

std::optional<std::string> about_rival_date(PartialDate date, std::string_view rival,
                                            std::string_view zone) {
    const auto other = parse_metadata_date(rival, zone);
    if (!other || !contradict(date, *other)) return std::nullopt;
    return contradiction("the record", date, "elsewhere", *other);
}

Dating date_from_names(std::string_view path, const FolderKeys& folder_keys) {
    Dating dating = date_from_keys(folder_keys);
    if (const std::string_view impossible = impossible_day_in_path(path); !impossible.empty())
        dating.problems.push_back(
            fmt::format("its name has the day {}, which does not exist", impossible));
    const auto named = date_from_path(path);
    if (!named) return dating;
    if (dating.date && contradict(*dating.date, *named)) {
        dating.problems.push_back(contradiction("its folder", *dating.date, "its name", *named));
    } else if (!dating.date || is_within(*named, *dating.date)) {
        dating.date = named;
        dating.from = DateOrigin::filename;
    }
    return dating;
}

Dating date_article(std::string_view metadata, std::string_view zone, const Dating& names,
                    std::string_view title, std::string_view text) {
    Dating dating;
    if (!metadata.empty()) {
        if (const auto period = parse_metadata_period(metadata, zone)) {
            dating.date = dated_as(*period);
            dating.from = DateOrigin::metadata;
            if (auto problem = about_period(metadata, *period, *dating.date))
                dating.problems.push_back(*std::move(problem));
            if (const auto problem = explain_weekday(metadata))
                dating.problems.push_back(
                    fmt::format("the date \"{}\" {}", excerpt(metadata), *problem));
            if (const auto unread = unread_part(metadata); !unread.empty())
                dating.problems.push_back(
                    fmt::format("the date \"{}\" ends in \"{}\", which cannot be read",
                                excerpt(metadata), excerpt(unread)));
            if (leaves_century_unsaid(metadata))
                dating.problems.push_back(about_century(metadata, *dating.date));
            if (names.date && contradict(*dating.date, *names.date))
                dating.problems.push_back(
                    contradiction("the record", *dating.date, "its path", *names.date));
            return dating;
        }
        dating.problems.push_back(about_unreadable_date(metadata));
    }
    const bool is_coarse = names.date && names.date->day == 0;
    const TextDate shown = date_from_text(
        title, text, is_coarse ? std::optional<int>(names.date->year) : std::nullopt);
    const bool is_narrower = is_coarse && shown.date && is_within(*shown.date, *names.date);
    if (names.date && !is_narrower) {
        dating.date = names.date;
        dating.from = DateOrigin::filename;
        if (shown.date && contradict(*names.date, *shown.date))
            dating.problems.push_back(
                contradiction("its path", *names.date, "its text", *shown.date));
    } else if (shown.date) {
        dating.date = shown.date;
        dating.from = DateOrigin::text;
        if (!names.date && leaves_century_unsaid(shown.written))
            dating.problems.push_back(about_century(shown.written, *shown.date));
        if (const auto problem = explain_weekday(shown.written))
            dating.problems.push_back(about_text(shown, *problem));
    } else if (!shown.written.empty()) {
        dating.problems.push_back(about_text(shown, explain_metadata_date(shown.written)));
    }
    return dating;
}

}  // namespace kiosque
