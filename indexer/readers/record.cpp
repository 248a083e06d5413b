#include "indexer/readers/record.h"

#include "analyzers/dates/publication_date.h"
#include "analyzers/error.h"
#include "analyzers/text/ascii.h"
#include "analyzers/text/unicode.h"
#include "indexer/readers/article_reader.h"
#include "indexer/readers/mojibake.h"

#include <algorithm>

#include <fmt/format.h>

namespace kiosque {

namespace {

constexpr std::array<std::string_view, record_fields> standard_names = {
    "id", "title", "date", "source", "url", "author", "section", "language", "text"};

}  // namespace

std::string_view to_string(RecordField field) {
    return standard_names[static_cast<std::size_t>(field)];
}

std::optional<RecordField> record_field(std::string_view name) {
    const auto found = std::find(standard_names.begin(), standard_names.end(), name);
    if (found == standard_names.end()) return std::nullopt;
    return static_cast<RecordField>(found - standard_names.begin());
}

void Record::offer_date(std::string value) {
    std::string& date = (*this)[RecordField::date];
    std::string text = clean_text(value);
    repair_mojibake(text);
    if (!date.empty() || ascii_trimmed(text).empty()) return;
    if (parse_metadata_period(text))
        date = std::move(value);
    else
        unreadable_dates_.push_back(std::move(value));
}

FieldNames::FieldNames(const std::vector<std::pair<std::string, std::string>>& map,
                       std::span<const NamedField> customary) {
    const auto add = [this](RecordField field, std::string_view name) {
        names_[static_cast<std::size_t>(field)].emplace_back(name);
    };
    for (const auto& [field, name] : map)
        if (const auto known = record_field(field)) add(*known, name);
    for (const std::string_view name : standard_names) add(*record_field(name), name);
    for (const auto& [field, name] : customary) add(field, name);
}

std::vector<std::pair<std::string, std::string>> parse_field_map(std::string_view text) {
    std::vector<std::pair<std::string, std::string>> map;
    while (!text.empty()) {
        const auto comma = text.find(',');
        const std::string_view entry = ascii_trimmed(text.substr(0, comma));
        text.remove_prefix(comma == std::string_view::npos ? text.size() : comma + 1);
        if (entry.empty()) continue;
        const auto equals = entry.find('=');
        const std::string_view field = ascii_trimmed(entry.substr(0, equals));
        const std::string_view name =
            equals == std::string_view::npos ? "" : ascii_trimmed(entry.substr(equals + 1));
        if (name.empty())
            throw Error(
                fmt::format("--map: \"{}\" is no FIELD=NAME; write text=description, say", entry));
        if (!record_field(field))
            throw Error(fmt::format("--map: unknown field \"{}\"; the fields are {}", field,
                                    fmt::join(standard_names, ", ")));
        map.emplace_back(field, name);
    }
    return map;
}

}  // namespace kiosque
