#include "indexer/readers/markdown/yaml_record.h"

#include "analyzers/text/unicode.h"
#include "analyzers/text/utf8.h"

#include <map>
#include <string>

#include <yaml-cpp/yaml.h>

namespace kiosque {

namespace {

/// The library writes the escapes \_ (no-break space) and \N (next line) as one byte that is no
/// UTF-8: the low half of their code point.
std::string mended(const std::string& scalar) {
    if (is_valid_utf8(scalar)) return scalar;
    std::string text;
    for (std::size_t at = 0; at < scalar.size();) {
        const Decoded next = decode_utf8(scalar, at);
        append_utf8(text, next.code_point == invalid_code_point
                              ? static_cast<unsigned char>(scalar[at])
                              : next.code_point);
        at += next.length;
    }
    return text;
}

/// Scalars as written, so that dates stay dates; of a map its name: author: {name: …}.
std::string text_of(const YAML::Node& value, int depth = 0) {
    if (value.IsScalar()) return mended(value.Scalar());
    if (value.IsMap() && value["name"] && value["name"].IsScalar())
        return mended(value["name"].Scalar());
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
        // Without the mark of its end the library closes an open quotation where the text ends.
        const YAML::Node root = YAML::Load(std::string(yaml) + "\n...\n");
        if (!root.IsMap() && !root.IsNull()) return {MetadataStatus::no_metadata, {}};
        std::map<std::string, YAML::Node> fields;  // by their names without case and accents
        for (const auto& field : root)
            if (field.first.IsScalar())
                fields.emplace(fold(mended(field.first.Scalar())), field.second);
        return {MetadataStatus::sound, collect(names, [&](const std::string& name, RecordField) {
                    const auto found = fields.find(fold(name));
                    return found != fields.end() ? text_of(found->second) : std::string();
                })};
    } catch (const YAML::Exception&) {
        return {MetadataStatus::damaged, {}};
    }
}

}  // namespace kiosque
