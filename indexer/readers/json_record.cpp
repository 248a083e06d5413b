#include "indexer/readers/json_record.h"

#include "indexer/readers/json_repair.h"
#include "indexer/readers/json_value.h"

#include <fmt/format.h>
#include <simdjson.h>

namespace kiosque {

namespace {

namespace dom = simdjson::dom;

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
                                return json_text(value, field == RecordField::text ? "\n" : ", ");
                            }),
                    number);
}

}  // namespace kiosque
