#include "indexer/readers/json/json_record.h"

#include "indexer/readers/customary_names.h"
#include "indexer/readers/html/html_fragment.h"
#include "indexer/readers/json/json_objects.h"
#include "indexer/readers/json/json_repair.h"

#include <vector>

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
    explicit Impl(const Delivery& to)
        : delivery(to), names(to.options().map, customary_names()), parser(longest) {}

    void deliver(Record&& record, std::size_t number) const {
        read_markup(record);
        delivery.record(std::move(record), number);
    }

    const Delivery& delivery;
    FieldNames names;
    dom::parser parser;
    dom::element root;
    std::string repaired;  ///< what `root` was parsed from, if the original was faulty
};

JsonRecords::JsonRecords(const Delivery& delivery) : impl_(std::make_unique<Impl>(delivery)) {}
JsonRecords::~JsonRecords() = default;

bool JsonRecords::parse(std::string_view json, std::size_t number, std::size_t offset) {
    const Delivery& delivery = impl_->delivery;
    if (json.size() > longest) {
        delivery.failed(fmt::format("the record is longer than {} MB", longest / 1'000'000),
                        number);
        return false;
    }
    simdjson::error_code error = impl_->parser.parse(json.data(), json.size()).get(impl_->root);
    if (error == simdjson::SUCCESS) return true;
    impl_->repaired = repair_json(json);
    error = impl_->parser.parse(impl_->repaired).get(impl_->root);
    if (error == simdjson::SUCCESS) return true;
    delivery.failed(fmt::format("not valid JSON near byte {} of the file: {}",
                                offset + json_error_position(impl_->repaired), plain_words(error)),
                    number);
    return false;
}

void JsonRecords::read_line(std::string_view json, std::size_t number, std::size_t offset) {
    if (!parse(json, number, offset)) return;
    dom::object object;
    if (impl_->root.get(object) != simdjson::SUCCESS)
        return impl_->delivery.skipped("not a JSON object", number);
    impl_->deliver(record_in(object, impl_->names), number);
}

std::size_t JsonRecords::read_document(std::string_view json, std::size_t number,
                                       std::size_t offset) {
    if (!parse(json, number, offset)) return number + 1;
    dom::object object;
    if (impl_->root.get(object) != simdjson::SUCCESS) {
        impl_->delivery.skipped("not a JSON object", number);
        return number + 1;
    }
    const std::vector<dom::object> wrapped = wrapped_objects(object, impl_->names);
    if (wrapped.empty()) {
        impl_->deliver(record_in(object, impl_->names), number);
        return number + 1;
    }
    const Record around = record_of(object, impl_->names);
    for (const dom::object& inner : wrapped) {
        Record record = record_in(inner, impl_->names);
        for (const RecordField field : {RecordField::source, RecordField::language})
            if (record[field].empty()) record[field] = around[field];
        // A feed's title is its publication's name.
        if (record[RecordField::source].empty())
            record[RecordField::source] = around[RecordField::title];
        impl_->deliver(std::move(record), number++);
    }
    return number;
}

}  // namespace kiosque
