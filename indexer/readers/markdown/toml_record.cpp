#include "indexer/readers/markdown/toml_record.h"

#include <sstream>
#include <string>

#include <toml++/toml.h>

namespace kiosque {

namespace {

template <class Value>
std::string written(const Value& value) {
    std::ostringstream out;
    out << value;
    return out.str();
}

std::string text_of(const toml::node& value, int depth = 0) {
    if (const auto* text = value.as_string()) return text->get();
    if (const auto* date = value.as_date()) return written(date->get());
    if (const auto* moment = value.as_date_time()) return written(moment->get());
    if (const auto* number = value.as_integer()) return std::to_string(number->get());
    if (const auto* table = value.as_table()) {
        const auto* name = table->get_as<std::string>("name");
        return name == nullptr ? std::string() : name->get();
    }
    std::string text;
    const auto* list = value.as_array();
    if (list == nullptr || depth > 2) return text;
    for (const toml::node& part : *list) {
        const std::string one = text_of(part, depth + 1);
        if (!one.empty()) text.append(text.empty() ? "" : ", ").append(one);
    }
    return text;
}

std::string find(const toml::table& root, const std::string& name) {
    if (const toml::node* value = root.get(name))
        if (std::string text = text_of(*value); !text.empty()) return text;
    for (const char* own : {"extra", "params", "taxonomies"})
        if (const auto* table = root.get_as<toml::table>(own))
            if (const toml::node* value = table->get(name))
                if (std::string text = text_of(*value); !text.empty()) return text;
    return {};
}

}  // namespace

MetadataRecord record_of_toml(std::string_view toml, const FieldNames& names) {
    try {
        const toml::table root = toml::parse(toml);
        return {MetadataStatus::sound, collect(names, [&](const std::string& name, RecordField) {
                    return find(root, name);
                })};
    } catch (const toml::parse_error&) {
        return {MetadataStatus::damaged, {}};
    }
}

}  // namespace kiosque
