#pragma once

#include "analyzers/dates/partial_date.h"

#include <optional>
#include <string>
#include <string_view>

namespace kiosque {

/// A date as metadata writes it: ISO 8601 with or without time and zone, RFC 822, "20/11/2023",
/// "20 novembre 2023". An instant with a zone is turned into the day it was in `zone` (IANA name).
/// nullopt when nothing, or nothing possible, can be read; also outside the years 1500 to 2100,
/// where programs put « no date »: "0001-01-01", "9999-12-31".
std::optional<PartialDate> parse_metadata_date(std::string_view text,
                                               std::string_view zone = "Europe/Paris");

/// The same, and the periods that issues bear: « 5-6 janvier 1920 », « mai-juin 1920 », « printemps
/// 1871 », « an III », « 1890-1895 », « 2015-03-01/2015-03-05 »; none of more than ten years.
std::optional<DateInterval> parse_metadata_period(std::string_view text,
                                                  std::string_view zone = "Europe/Paris");

/// The date of an issue that bears a period: the first day of a few, else the month or year that
/// holds all of it, else its first year.
PartialDate dated_as(const DateInterval& period);

/// False for what is no IANA name of a time zone: parse_metadata_date would take it for UTC.
bool is_known_zone(std::string_view zone);

/// The text names a day, a month and a year that do not belong together: "2023-02-30", "31 avril
/// 2015". Of texts that parse_metadata_date refuses.
bool is_impossible_date(std::string_view text);

/// What is wrong with a text that parse_metadata_period refuses, as a predicate: "does not exist",
/// "lies outside the years 1500 to 2100", "cannot be read".
std::string explain_metadata_date(std::string_view text);

/// "names a Monday, but 14 March 2018 was a Wednesday", of « lundi 14 mars 2018 »; nullopt if no
/// weekday is wrong.
std::optional<std::string> explain_weekday(std::string_view text);

/// The year is written with two digits, « 30-1-33 »: then a date of metadata, text or path takes
/// the last such year that is not after the current one, which is a guess; in a text whose year
/// is known about, not after that.
bool leaves_century_unsaid(std::string_view text);

/// What stands behind a day of ISO 8601 and is no time: « T25:00:00Z », « xyz » of
/// « 2019-03-31xyz »; the day counts all the same. Else empty.
std::string_view unread_part(std::string_view text);

/// From 1500 to 2100.
bool is_publication_year(int year);

/// True if more than one day lies between the two; partial dates count from edge to edge.
bool contradict(PartialDate a, PartialDate b);

/// The date that a file or folder name shows: "2014-07-16-titre.md", "KB_1897-05-02.txt",
/// "1897/05/02/p3.txt". `path` is relative to what the user named. nullopt when it shows none.
/// What key=value folders say is the readers' to know.
std::optional<PartialDate> date_from_path(std::string_view path);

/// "2014-02-30", "30-02-2014" or "2014/02/30" in such a path: a day as names write it that does not
/// exist; else empty.
std::string_view impossible_day_in_path(std::string_view path);

struct TextDate {
    std::optional<PartialDate> date;
    /// Of the text: what shows its date, or the dateline that is no day of the calendar.
    std::string_view written;
};

/// The publication date that the text itself supports: dateline, masthead, signature, else the
/// month or days that are all of the title or first line, « Juin 1940 », else nothing.
/// A dateline without a year, « LYON, 3 mai (Havas) », is of the `year` around it (a folder's), if
/// that is known.
TextDate date_from_text(std::string_view title, std::string_view text,
                        std::optional<int> year = std::nullopt);

}  // namespace kiosque
