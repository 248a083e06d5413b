#include "indexer/readers/json_record.h"

#include "indexer/readers/json_repair.h"

#include <fmt/format.h>
#include <simdjson.h>

namespace kiosque {

namespace {

namespace dom = simdjson::dom;

std::string text_of(const dom::element& value, std::string_view separator);

/// {"name": "…"}, as JSON-LD and many an export write an author.
std::string name_of(const dom::object& object) {
    dom::element name;
    if (object["name"].get(name) != simdjson::SUCCESS || !name.is_string()) return {};
    return text_of(name, {});
}

std::string joined(const dom::array& array, std::string_view separator) {
    std::string text;
    for (const dom::element part : array) {
        if (part.is_array()) continue;  // lists of lists are no text
        const std::string value = text_of(part, separator);
        if (value.empty()) continue;
        if (!text.empty()) text += separator;
        text += value;
    }
    return text;
}

/// Numbers as text; null, true and false are no value.
std::string text_of(const dom::element& value, std::string_view separator) {
    switch (value.type()) {
        case dom::element_type::STRING:
            return std::string(value.get_string().value_unsafe());
        case dom::element_type::INT64:
            return fmt::format("{}", value.get_int64().value_unsafe());
        case dom::element_type::UINT64:
            return fmt::format("{}", value.get_uint64().value_unsafe());
        case dom::element_type::DOUBLE:
            return fmt::format("{}", value.get_double().value_unsafe());
        case dom::element_type::ARRAY:
            return joined(value.get_array().value_unsafe(), separator);
        case dom::element_type::OBJECT:
            return name_of(value.get_object().value_unsafe());
        default:
            return {};
    }
}

std::string plain_words(simdjson::error_code error) {
    switch (error) {
        case simdjson::UNCLOSED_STRING:
            return "a string is not closed";
        case simdjson::STRING_ERROR:
            return "a string holds a faulty escape";
        case simdjson::NUMBER_ERROR:
            return "a number is malformed";
        case simdjson::DEPTH_ERROR:
            return "it is nested too deeply";
        case simdjson::T_ATOM_ERROR:
        case simdjson::F_ATOM_ERROR:
        case simdjson::N_ATOM_ERROR:
            return "a word stands outside quotes";
        case simdjson::EMPTY:
            return "nothing is there";
        default:
            return "brackets, commas or quotes are missing or misplaced";
    }
}

}  // namespace

struct JsonRecords::Impl {
    explicit Impl(const Delivery& to) : delivery(to), names(to.options().map), parser(longest) {}

    const Delivery& delivery;
    FieldNames names;
    dom::parser parser;
};

JsonRecords::JsonRecords(const Delivery& delivery) : impl_(std::make_unique<Impl>(delivery)) {}
JsonRecords::~JsonRecords() = default;

void JsonRecords::read(std::string_view json, std::size_t number, std::size_t offset) {
    const Delivery& delivery = impl_->delivery;
    if (json.size() > longest)
        return delivery.failed(fmt::format("the record is longer than {} MB", longest / 1'000'000),
                               number);
    dom::element root;
    simdjson::error_code error = impl_->parser.parse(json.data(), json.size()).get(root);
    std::string repaired;
    if (error != simdjson::SUCCESS) {
        repaired = repair_json(json);
        error = impl_->parser.parse(repaired).get(root);
    }
    if (error != simdjson::SUCCESS)
        return delivery.failed(
            fmt::format("not valid JSON near byte {} of the file: {}",
                        offset + json_error_position(repaired), plain_words(error)),
            number);
    dom::object object;
    if (root.get(object) != simdjson::SUCCESS) return delivery.skipped("not a JSON object", number);
    delivery.record(collect(impl_->names,
                            [&](std::string_view name, RecordField field) {
                                dom::element value;
                                if (object[name].get(value) != simdjson::SUCCESS)
                                    return std::string();
                                return text_of(value, field == RecordField::text ? "\n" : ", ");
                            }),
                    number);
}

}  // namespace kiosque
