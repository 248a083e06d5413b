#include "indexer/readers/front_matter.h"

#include <map>

#include <yaml-cpp/yaml.h>

namespace kiosque {

namespace {

constexpr auto npos = std::string_view::npos;
constexpr std::size_t longest = 65536;  // bytes of YAML; what is longer is no front matter

/// Scalars as written, so that dates stay dates; lists joined; of a map its name: author: {name:
/// …}.
std::string text_of(const YAML::Node& value, int depth = 0) {
    if (value.IsScalar()) return value.Scalar();
    if (value.IsMap() && value["name"] && value["name"].IsScalar()) return value["name"].Scalar();
    std::string text;
    if (!value.IsSequence() || depth > 2) return text;
    for (const YAML::Node& part : value) {
        const std::string one = text_of(part, depth + 1);
        if (!one.empty()) text.append(text.empty() ? "" : ", ").append(one);
    }
    return text;
}

std::string_view unquoted(std::string_view text) {
    const auto first = text.find_first_not_of(" \t");
    if (first == npos) return {};
    text = text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
    const bool quoted =
        text.size() > 1 && (text[0] == '"' || text[0] == '\'') && text.back() == text[0];
    return quoted ? text.substr(1, text.size() - 2) : text;
}

/// « title: Retraites : la suite » is no valid YAML and yet the most usual front matter of French
/// blogs.
std::map<std::string, std::string, std::less<>> read_lines(std::string_view yaml) {
    std::map<std::string, std::string, std::less<>> values;
    while (!yaml.empty()) {
        const auto end = yaml.find('\n');
        const std::string_view line = yaml.substr(0, end);
        yaml.remove_prefix(end == npos ? yaml.size() : end + 1);
        const auto colon = line.find(':');
        if (colon == npos || colon == 0 || line[0] == ' ' || line[0] == '#' || line[0] == '-')
            continue;
        values.emplace(unquoted(line.substr(0, colon)), unquoted(line.substr(colon + 1)));
    }
    return values;
}

/// Where the closing line starts and ends.
struct Closing {
    std::size_t start = npos;
    std::size_t end = npos;
};

Closing find_closing(std::string_view document) {
    for (auto at = document.find('\n'); at < longest; at = document.find('\n', at + 1)) {
        const std::size_t start = at + 1;
        const std::string_view line = document.substr(start, document.find('\n', start) - start);
        const auto last = line.find_last_not_of(" \t\r");
        const std::string_view word = line.substr(0, last + 1);
        if (word == "---" || word == "...")
            return {at + 1, std::min(at + 1 + line.size() + 1, document.size())};
    }
    return {};
}

}  // namespace

FrontMatter read_front_matter(std::string_view document, const FieldNames& names) {
    FrontMatter result;
    result.body = document;
    const auto first_line = document.substr(0, document.find('\n'));
    if (!first_line.starts_with("---") || first_line.find_first_not_of(" \t\r", 3) != npos)
        return result;
    const Closing closing = find_closing(document);
    if (closing.start == npos) return result;
    const std::string yaml(document.substr(first_line.size(), closing.start - first_line.size()));
    const std::string_view body = document.substr(closing.end);
    try {
        const YAML::Node root = YAML::Load(yaml);
        if (!root.IsMap() && !root.IsNull()) return result;  // a rule, text, another rule
        result.body = body;
        result.record = collect(names, [&](const std::string& name, RecordField) {
            const YAML::Node value = root.IsMap() ? root[name] : YAML::Node();
            return value.IsDefined() && !value.IsNull() ? text_of(value) : std::string();
        });
    } catch (const YAML::Exception&) {
        const auto values = read_lines(yaml);
        if (values.empty()) return result;
        result.body = body;
        result.record = collect(names, [&](const std::string& name, RecordField) {
            const auto found = values.find(name);
            return found == values.end() ? std::string() : found->second;
        });
        result.damaged = true;
    }
    return result;
}

}  // namespace kiosque
