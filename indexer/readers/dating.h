#pragma once

#include "analyzers/article.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kiosque {

/// When an article was published, who says so, and what in the sources cannot be true.
struct Dating {
    std::optional<PartialDate> date;
    DateOrigin from = DateOrigin::none;
    std::vector<std::string> problems;  ///< phrases for the user, without full stop
};

/// What file and folder names say: year=2022/month=11/day=3 (annee, mois, jour; in any case) before
/// anything else in the path, unless that tells a day or month within. Contradictions between the
/// two and days of no calendar are told as problems.
/// `folder_keys` as Provenance::folder_keys.
Dating date_from_names(std::string_view path,
                       const std::vector<std::pair<std::string, std::string>>& folder_keys);

/// Why a record's date says nothing, as a problem.
std::string about_unreadable_date(std::string_view metadata);

/// A problem if a record dated `date` has another date elsewhere that contradicts it.
std::optional<std::string> about_rival_date(PartialDate date, std::string_view rival,
                                            std::string_view zone);

/// The record's own date (`metadata`, empty if it has none) beats that of the names, which beats
/// what title and text show. But where names say a month or year alone, the text may say which day
/// of it, as a dateline leaves the year to the folder; that is the text's date. Dates that
/// contradict each other by more than a day (papers carry the next day's date, and clocks differ),
/// dates of no calendar and periods of several years are told as problems; those of `names` are
/// told already.
Dating date_article(std::string_view metadata, std::string_view zone, const Dating& names,
                    std::string_view title, std::string_view text);

}  // namespace kiosque
