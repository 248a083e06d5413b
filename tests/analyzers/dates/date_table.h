#pragma once

#include "analyzers/analysis.h"
#include "analyzers/article.h"

#include <string>
#include <vector>

namespace kiosque::test {

/// The dates that the annotator finds in `text` of an article of that date (ISO, "-" for none), as
/// "20 novembre 2023=2023-11-20, hier=2023-11-19"; "" when it finds none.
std::string dates_of(const std::string& reference, const std::string& text);

std::vector<DateMention> mentions_of(const std::string& reference, const std::string& text);

/// One case a line: REFERENCE | TEXT | DATES, blank lines and lines that begin with # passed over.
/// A reference of " stands for that of the line above.
struct DateCase {
    std::string reference;
    std::string text;
    std::string dates;
};

std::vector<DateCase> read_table(const std::string& table);

/// Checks every line of a table.
void check_table(const std::string& table);

}  // namespace kiosque::test
