#include "indexer/readers/markdown/yaml_record.h"

#include <string>

#include <yaml-cpp/yaml.h>

namespace kiosque {

namespace {

/// Scalars as written, so that dates stay dates; of a map its name: author: {name: …}.
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

}  // namespace

MetadataRecord record_of_yaml(std::string_view yaml, const FieldNames& names) {
    try {
        const YAML::Node root = YAML::Load(std::string(yaml));
        if (!root.IsMap() && !root.IsNull()) return {MetadataStatus::no_metadata, {}};
        return {MetadataStatus::sound, collect(names, [&](const std::string& name, RecordField) {
                    const YAML::Node value = root.IsMap() ? root[name] : YAML::Node();
                    return value.IsDefined() && !value.IsNull() ? text_of(value) : std::string();
                })};
    } catch (const YAML::Exception&) {
        return {MetadataStatus::damaged, {}};
    }
}

}  // namespace kiosque
