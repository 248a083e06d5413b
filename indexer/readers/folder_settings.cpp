#include "indexer/readers/folder_settings.h"

#include "analyzers/dates/publication_date.h"
#include "analyzers/error.h"
#include "indexer/readers/article_reader.h"
#include "indexer/readers/dividing_rule.h"
#include "indexer/readers/record.h"

#include <fmt/format.h>
#include <toml++/toml.h>

namespace kiosque {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void refuse(const toml::node& node, std::string_view reason) {
    throw Error(fmt::format("line {}: {}", node.source().begin.line, reason));
}

std::string text_of(std::string_view key, const toml::node& node) {
    if (const auto text = node.value<std::string>()) return *text;
    refuse(node, fmt::format("{} must be a text in quotation marks", key));
}

PathRules rules_of(std::string_view key, const toml::node& node) {
    const toml::array* const list = node.as_array();
    if (list == nullptr) refuse(node, fmt::format("{} must be a list: [\"*.txt\"]", key));
    std::vector<std::string> patterns;
    for (const toml::node& pattern : *list) patterns.push_back(text_of(key, pattern));
    return PathRules(patterns);
}

std::shared_ptr<const DividingRule> rule_of(const toml::node& node) {
    try {
        return std::make_shared<const DividingRule>(text_of("split", node));
    } catch (const Error& wrong) {
        refuse(node, fmt::format("split: {}", wrong.what()));
    }
}

void read_map(const toml::node& node, FolderSettings& settings) {
    const toml::table* const table = node.as_table();
    if (table == nullptr) refuse(node, "map must be a table: [map], then text = \"description\"");
    for (const auto& [field, name] : *table) {
        if (!record_field(field.str()))
            refuse(name, fmt::format("[map]: there is no field \"{}\"", field.str()));
        settings.map.emplace_back(field.str(), text_of(field.str(), name));
    }
}

void read_entry(std::string_view key, const toml::node& value, FolderSettings& settings) {
    if (key == "source" || key == "author" || key == "section" || key == "language") {
        settings.fields.emplace_back(key, text_of(key, value));
    } else if (key == "zone") {
        settings.zone = text_of(key, value);
        if (!is_known_zone(settings.zone))
            refuse(value, fmt::format("there is no time zone \"{}\"", settings.zone));
    } else if (key == "split") {
        settings.split = rule_of(value);
    } else if (key == "include") {
        settings.include = rules_of(key, value);
    } else if (key == "exclude") {
        settings.exclude = rules_of(key, value);
    } else if (key == "map") {
        read_map(value, settings);
    } else {
        refuse(value, fmt::format("\"{}\" is unknown; known are source, author, section, language, "
                                  "zone, split, include, exclude and [map]",
                                  key));
    }
}

/// `place` as seen from the folder of the settings.
std::string_view below(const FolderSettings& settings, std::string_view place) {
    place.remove_prefix(std::min(settings.place.size(), place.size()));
    if (place.starts_with('/')) place.remove_prefix(1);
    return place;
}

PathRules::Verdict exclusion(const FolderSettings* settings, std::string_view place,
                             bool is_folder) {
    if (settings == nullptr) return PathRules::Verdict::none;
    const auto own = settings->exclude.judge(below(*settings, place), is_folder);
    return own != PathRules::Verdict::none ? own
                                           : exclusion(settings->above.get(), place, is_folder);
}

}  // namespace

SharedSettings settings_of(const fs::path& place, SharedSettings above) {
    const fs::path file = place / settings_name;
    std::error_code error;
    if (!fs::is_regular_file(file, error)) return above;
    auto settings = std::make_shared<FolderSettings>();
    settings->place = place.string();
    if (above) settings->zone = above->zone;
    if (above) settings->split = above->split;
    try {
        for (const auto& [key, value] : toml::parse_file(file.string()))
            read_entry(key.str(), value, *settings);
    } catch (const toml::parse_error& wrong) {
        throw Error(fmt::format("line {}: {}", wrong.source().begin.line, wrong.description()));
    }
    if (above) settings->map.insert(settings->map.end(), above->map.begin(), above->map.end());
    settings->above = std::move(above);
    return settings;
}

ReadOptions options_in(const FolderSettings* settings, const ReadOptions& options) {
    ReadOptions own = options;
    if (settings == nullptr) return own;
    own.map.insert(own.map.begin(), settings->map.begin(), settings->map.end());
    if (!settings->zone.empty()) own.zone = settings->zone;
    if (settings->split) own.split = settings->split;
    return own;
}

bool is_wanted(const FolderSettings* settings, std::string_view place, bool is_folder) {
    if (exclusion(settings, place, is_folder) == PathRules::Verdict::fits) return false;
    if (is_folder) return true;
    for (; settings != nullptr; settings = settings->above.get())
        if (!settings->include.empty())
            return settings->include.judge(below(*settings, place), false) ==
                   PathRules::Verdict::fits;
    return true;
}

}  // namespace kiosque
