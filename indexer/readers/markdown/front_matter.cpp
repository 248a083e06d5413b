#include "indexer/readers/markdown/front_matter.h"

#include "analyzers/text/ascii.h"
#include "analyzers/text/unicode.h"
#include "indexer/readers/markdown/toml_record.h"
#include "indexer/readers/markdown/yaml_record.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>

namespace kiosque {

namespace {

constexpr auto npos = std::string_view::npos;
constexpr std::size_t longest_metadata = 65536;  // bytes; what is longer is no front matter

/// What differs between the two languages.
struct Language {
    std::string_view name;
    std::string_view opening;
    std::string_view other_closing;  ///< beside the opening itself
    char after_name;
    MetadataRecord (*parse)(std::string_view metadata, const FieldNames& names);
};

constexpr std::array<Language, 2> languages = {
    {{"YAML", "---", "...", ':', record_of_yaml}, {"TOML", "+++", "+++", '=', record_of_toml}}};

std::string_view line_at(std::string_view document, std::size_t start) {
    return document.substr(start, document.find('\n', start) - start);
}

std::string_view unquoted(std::string_view text) {
    text = ascii_trimmed(text);
    if (text.empty() || (text[0] != '"' && text[0] != '\'')) return text;
    const bool closed = text.size() > 1 && text.back() == text[0];
    return text.substr(1, text.size() - (closed ? 2 : 1));
}

/// « title: Retraites : la suite » is no valid YAML and yet the most usual front matter of French
/// blogs.
std::optional<Record> record_of_lines(std::string_view metadata, char after_name,
                                      const FieldNames& names) {
    std::map<std::string, std::string, std::less<>> values;
    while (!metadata.empty()) {
        const std::string_view line = line_at(metadata, 0);
        metadata.remove_prefix(std::min(line.size() + 1, metadata.size()));
        const auto mark = line.find(after_name);
        if (mark == npos || mark == 0 || line[0] == ' ' || line[0] == '#' || line[0] == '-')
            continue;
        values.emplace(fold(unquoted(line.substr(0, mark))), unquoted(line.substr(mark + 1)));
    }
    if (values.empty()) return std::nullopt;
    return collect(names, [&](const std::string& name, RecordField) {
        const auto found = values.find(fold(name));
        return found == values.end() ? std::string() : found->second;
    });
}

/// Where the line that closes the metadata starts.
std::size_t find_closing(std::string_view document, const Language& language) {
    for (auto at = document.find('\n'); at < longest_metadata; at = document.find('\n', at + 1)) {
        const std::string_view line = line_at(document, at + 1);
        const std::string_view word = line.substr(0, line.find_last_not_of(" \t\r") + 1);
        if (word == language.opening || word == language.other_closing) return at + 1;
    }
    return npos;
}

}  // namespace

FrontMatter read_front_matter(std::string_view document, const FieldNames& names) {
    FrontMatter result;
    result.body = document;
    const std::string_view first_line = line_at(document, 0);
    const auto language = std::ranges::find_if(languages, [&](const Language& candidate) {
        return first_line.starts_with(candidate.opening) &&
               first_line.find_first_not_of(" \t\r", candidate.opening.size()) == npos;
    });
    if (language == languages.end()) return result;
    const std::size_t closing = find_closing(document, *language);
    if (closing == npos) {
        const std::string_view second =
            line_at(document, std::min(first_line.size() + 1, document.size()));
        const auto mark = second.find(language->after_name);
        result.unclosed = mark != npos && mark > 0 && second.substr(0, mark).find(' ') == npos;
        return result;
    }
    const std::string_view metadata =
        document.substr(first_line.size(), closing - first_line.size());
    const std::size_t end = closing + line_at(document, closing).size() + 1;
    const std::string_view body = document.substr(std::min(end, document.size()));
    MetadataRecord parsed = language->parse(metadata, names);
    const bool damaged = parsed.status == MetadataStatus::damaged;
    if (damaged) parsed.record = record_of_lines(metadata, language->after_name, names);
    if (!parsed.record) return result;
    return {std::move(*parsed.record), body, damaged ? language->name : std::string_view{}};
}

}  // namespace kiosque
