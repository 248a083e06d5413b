#include "query/render/explanation_format.h"

#include "query/render/json_line.h"
#include "query/render/json_values.h"
#include "query/render/terminal_text.h"

#include <algorithm>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace kiosque {
namespace {

using Json = nlohmann::ordered_json;
using Role = ExplainedPart::Role;

constexpr std::size_t most_forms = 4;
constexpr std::size_t widest_part = 40;

std::string_view name_of(Role role) {
    switch (role) {
        case Role::required:
            return "required";
        case Role::alternative:
            return "alternative";
        case Role::excluded:
            return "excluded";
        case Role::ignored:
            return "ignored";
    }
    return "";
}

/// « grève », « grèves »: 3 places
std::string places(const ExplainedPart& part) {
    if (!part.actual.empty()) return printable(part.actual);
    if (part.forms.empty()) return part.found ? "yes" : "not in this article";
    std::string out;
    for (std::size_t i = 0; i < std::min(most_forms, part.forms.size()); ++i)
        out += fmt::format("{}« {} »", i == 0 ? "" : ", ", printable(part.forms[i]));
    if (part.forms.size() > most_forms) out += ", …";
    return out + fmt::format(": {} {}", part.places, part.places == 1 ? "place" : "places");
}

std::string remark(const ExplainedPart& part) {
    switch (part.role) {
        case Role::ignored:
            return "too common, not asked for";
        case Role::excluded:
            return part.found ? "excluded, but there: " + places(part) : "excluded, and not there";
        case Role::alternative:
            return part.found ? places(part) : "not in this article (one of several)";
        case Role::required:
            break;
    }
    return places(part);
}

}  // namespace

std::string explanation_text(const Explanation& explanation, const TextStyle& style) {
    const std::string title =
        explanation.title.empty() ? "(untitled)" : printable(explanation.title);
    std::string out = paint(title, Ink::title, style) + "\n";
    out += explanation.matches
               ? fmt::format("matches, score {:.2f} by its words alone\n\n", explanation.score)
               : "does not match\n\n";
    std::size_t width = 0;
    for (const ExplainedPart& part : explanation.parts)
        width = std::max(width, display_width(printable(part.asked)));
    width = std::min(width, widest_part);
    for (const ExplainedPart& part : explanation.parts) {
        const std::string sign = part.keeps_out() ? paint("✗", Ink::warning, style)
                                 : part.found || part.role == Role::excluded ? "✓"
                                                                             : "·";
        const std::string score =
            part.found && part.score > 0 ? fmt::format("{:6.2f}", part.score) : "      ";
        out += "  " + sign + " " + fit(printable(part.asked), width) + " " +
               paint(score, Ink::faint, style) + "  " + remark(part) + "\n";
    }
    return out;
}

std::string explanation_json(const Explanation& explanation) {
    Json parts = Json::array();
    for (const ExplainedPart& part : explanation.parts)
        parts.push_back({{"asked", part.asked},
                         {"role", name_of(part.role)},
                         {"found", part.found},
                         {"keeps_out", part.keeps_out()},
                         {"score", rounded_score(part.score)},
                         {"forms", part.forms},
                         {"places", part.places},
                         {"actual", part.actual}});
    return json_line({{"schema", 1},
                      {"id", explanation.id},
                      {"title", explanation.title},
                      {"query", explanation.query},
                      {"matches", explanation.matches},
                      {"score", rounded_score(explanation.score)},
                      {"parts", std::move(parts)}}) +
           "\n";
}

}  // namespace kiosque
