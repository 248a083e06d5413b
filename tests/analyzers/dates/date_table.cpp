#include "date_table.h"

#include "analyzers/dates/date_annotator.h"
#include "analyzers/french/french_analyzer.h"
#include "analyzers/workspace.h"

#include <sstream>

#include <catch2/catch.hpp>

namespace kiosque::test {
namespace {

std::string trimmed(const std::string& text) {
    const std::size_t first = text.find_first_not_of(' ');
    return first == std::string::npos ? ""
                                      : text.substr(first, text.find_last_not_of(' ') - first + 1);
}

}  // namespace

std::vector<DateMention> mentions_of(const std::string& reference, const std::string& text) {
    Article article;
    article.text = text;
    article.date = parse_iso_date(reference);
    static Workspace workspace;
    Analysis analysis;
    workspace.begin_article();
    FrenchAnalyzer().analyze(text, workspace, analysis.text);
    make_date_annotator()->annotate(article, workspace, analysis);
    return analysis.dates;
}

std::string dates_of(const std::string& reference, const std::string& text) {
    std::string out;
    for (const DateMention& mention : mentions_of(reference, text)) {
        if (!out.empty()) out += ", ";
        out += std::string(slice(text, mention.span)) + "=" + to_iso(mention.date);
    }
    return out;
}

std::vector<DateCase> read_table(const std::string& table) {
    std::vector<DateCase> out;
    std::istringstream lines(table);
    std::string reference;
    for (std::string line; std::getline(lines, line);) {
        line = trimmed(line);
        if (line.empty() || line[0] == '#') continue;
        const std::size_t first = line.find('|');
        const std::size_t second = line.find('|', first + 1);
        if (second == std::string::npos) FAIL("a line of the table has no three columns: " << line);
        if (const std::string own = trimmed(line.substr(0, first)); own != "\"") reference = own;
        out.push_back({reference, trimmed(line.substr(first + 1, second - first - 1)),
                       trimmed(line.substr(second + 1))});
    }
    return out;
}

void check_table(const std::string& table) {
    for (const DateCase& row : read_table(table)) {
        INFO(row.reference << " | " << row.text);
        CHECK(dates_of(row.reference, row.text) == row.dates);
    }
}

}  // namespace kiosque::test
