#include "indexer/readers/dividing_rule.h"

#include "analyzers/error.h"

#include <algorithm>

#include <fmt/format.h>

namespace kiosque {

namespace {

constexpr std::size_t longest_line = 1000;

/// Of ICU's matcher, some 10,000 steps each: expressions like (a+)+b double their work with each
/// letter.
constexpr std::int32_t step_limit = 10;

icu::UnicodeString to_icu(std::string_view text) {
    return icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
}

bool is_blank(std::string_view text) {
    return text.find_first_not_of(" \t\r\n\v\f") == std::string_view::npos;
}

/// What a user can do about it.
std::string_view fault(UErrorCode status) {
    switch (status) {
        case U_REGEX_MISMATCHED_PAREN:
            return "a parenthesis is not closed, or closes nothing (write \\( for the character)";
        case U_REGEX_MISSING_CLOSE_BRACKET:
            return "a bracket is not closed (write \\[ for the character)";
        case U_REGEX_RULE_SYNTAX:
            return "a * + or ? has nothing before it (write \\* for the character)";
        case U_REGEX_BAD_INTERVAL:
        case U_REGEX_MAX_LT_MIN:
        case U_REGEX_NUMBER_TOO_BIG:
            return "{} must hold one number or two, as in {3} or {3,5} (write \\{ for the "
                   "character)";
        case U_REGEX_BAD_ESCAPE_SEQUENCE:
            return "there is no such \\ sequence (write \\\\ for the character)";
        default:
            return "it cannot be understood";
    }
}

}  // namespace

DividingRule::DividingRule(std::string_view expression) : expression_(expression) {
    constexpr std::size_t longest_expression = 1000;
    if (is_blank(expression))
        throw Error("the rule is empty; write the lines that part articles, as in -{5,}");
    if (expression.size() > longest_expression)
        throw Error("the rule is longer than 1000 characters");
    UParseError place{};
    UErrorCode status = U_ZERO_ERROR;
    pattern_.reset(icu::RegexPattern::compile(to_icu(expression), place, status));
    if (U_FAILURE(status))
        throw Error(fmt::format("“{}” is no regular expression: at character {}, {}", expression,
                                std::max(place.offset, 1), fault(status)));
    const std::unique_ptr<icu::RegexMatcher> matcher(pattern_->matcher(status));
    if (U_FAILURE(status) || matcher->groupCount() > 1)
        throw Error(
            fmt::format("“{}” has several groups ( ); one marks the title, further ones "
                        "are written (?: )",
                        expression));
}

std::vector<Section> DividingRule::split(std::string_view text) const {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::RegexMatcher> matcher(pattern_->matcher(status));
    matcher->setTimeLimit(step_limit, status);
    const bool has_title = matcher->groupCount() == 1;
    std::vector<Section> sections(1);
    std::size_t start = 0;  // of the last section
    const auto close = [&](std::size_t end) {
        sections.back().text = text.substr(start, end - start);
        if (is_blank(sections.back().text) && !sections.back().heading) sections.pop_back();
    };
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        const std::string_view line = text.substr(at, end - at);
        const std::size_t next = std::min(end + 1, text.size());
        const icu::UnicodeString shown =
            to_icu(line.substr(0, line.find_last_not_of(" \t\r\f") + 1));
        UErrorCode matching = U_ZERO_ERROR;
        if (line.size() <= longest_line && matcher->reset(shown).matches(matching) &&
            U_SUCCESS(matching)) {
            close(at);
            sections.emplace_back();
            start = next;
            if (has_title)
                matcher->group(1, matching).toUTF8String(sections.back().heading.emplace());
        }
        at = next;
    }
    close(text.size());
    return sections;
}

}  // namespace kiosque
