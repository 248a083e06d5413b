#include "indexer/readers/path_rules.h"

#include <fnmatch.h>

namespace kiosque {
namespace {

std::vector<std::string> split(std::string_view path) {
    std::vector<std::string> names;
    for (std::size_t start = 0; start < path.size();) {
        const std::size_t end = std::min(path.find('/', start), path.size());
        if (end > start) names.emplace_back(path.substr(start, end - start));
        start = end + 1;
    }
    return names;
}

bool fits_name(const std::string& pattern, const std::string& name) {
    return ::fnmatch(pattern.c_str(), name.c_str(), 0) == 0;
}

}  // namespace

PathRules::PathRules(const std::vector<std::string>& patterns) {
    for (std::string_view pattern : patterns) {
        Rule rule;
        rule.takes_back = pattern.starts_with('!');
        if (rule.takes_back) pattern.remove_prefix(1);
        rule.folders_only = pattern.ends_with('/');
        if (rule.folders_only) pattern.remove_suffix(1);
        rule.names = split(pattern);
        if (rule.names.empty()) continue;
        if (pattern.find('/') == std::string_view::npos)
            rule.names.insert(rule.names.begin(), "**");
        rules_.push_back(std::move(rule));
    }
}

PathRules::Verdict PathRules::judge(std::string_view path, bool is_folder) const {
    const std::vector<std::string> names = split(path);
    for (auto rule = rules_.rbegin(); rule != rules_.rend(); ++rule)
        if ((is_folder || !rule->folders_only) && fits(*rule, names))
            return rule->takes_back ? Verdict::taken_back : Verdict::fits;
    return Verdict::none;
}

/// Names against names, as `*` and characters are matched: only the last "**" need be tried anew.
bool PathRules::fits(const Rule& rule, const std::vector<std::string>& names) {
    constexpr std::size_t none = static_cast<std::size_t>(-1);
    std::size_t at = 0;
    std::size_t in_rule = 0;
    std::size_t any = none;     // place of the last "**"
    std::size_t any_until = 0;  // names that it has taken
    while (at < names.size()) {
        if (in_rule < rule.names.size() && rule.names[in_rule] == "**") {
            any = in_rule++;
            any_until = at;
        } else if (in_rule < rule.names.size() && fits_name(rule.names[in_rule], names[at])) {
            ++in_rule;
            ++at;
        } else if (any != none) {
            in_rule = any + 1;
            at = ++any_until;
        } else {
            return false;
        }
    }
    while (in_rule < rule.names.size() && rule.names[in_rule] == "**") ++in_rule;
    return in_rule == rule.names.size();
}

}  // namespace kiosque
