#include "indexer/readers/json/json_objects.h"

#include "indexer/readers/json/json_value.h"

#include <string>
#include <string_view>

namespace kiosque {

namespace {

namespace dom = simdjson::dom;

/// How far down articles are looked for: {"response": {"docs": [{"_source": {…}}]}} needs three.
constexpr int deepest = 4;

bool is_article(const Record& record) {
    return !record[RecordField::title].empty() || !record[RecordField::text].empty();
}

/// {"items": [{…}, …]}: under these names lists hold articles, whatever else the object tells (a
/// feed has a title and a date of its own). A list of another name may be what an article links to.
bool has_list_of_articles(const dom::object& object) {
    for (const std::string_view name : {"items", "item", "entries", "entry", "articles", "posts",
                                        "docs", "documents", "results", "records"}) {
        dom::array list;
        dom::object first;
        if (object[name].get(list) == simdjson::SUCCESS && list.size() > 0 &&
            list.at(0).get(first) == simdjson::SUCCESS)
            return true;
    }
    return false;
}

void add_wrapped(const dom::element& value, const FieldNames& names, int depth,
                 std::vector<dom::object>& found);

void add_members(const dom::object& object, const FieldNames& names, int depth,
                 std::vector<dom::object>& found) {
    if (depth < deepest)
        for (const dom::key_value_pair member : object)
            add_wrapped(member.value, names, depth + 1, found);
}

void add_wrapped(const dom::element& value, const FieldNames& names, int depth,
                 std::vector<dom::object>& found) {
    dom::array array;
    dom::object object;
    if (value.get(array) == simdjson::SUCCESS) {
        for (const dom::element part : array)
            if (part.get(object) == simdjson::SUCCESS && is_article(record_in(object, names)))
                found.push_back(object);
    } else if (value.get(object) == simdjson::SUCCESS) {
        if (is_article(record_of(object, names)) && !has_list_of_articles(object))
            found.push_back(object);
        else
            add_members(object, names, depth, found);
    }
}

}  // namespace

Record record_of(const dom::object& object, const FieldNames& names) {
    return collect(names, [&](std::string_view name, RecordField field) {
        dom::element value;
        if (object[name].get(value) != simdjson::SUCCESS &&
            object.at_key_case_insensitive(name).get(value) != simdjson::SUCCESS)
            return std::string();
        return json_text(value, field == RecordField::text ? "\n" : ", ");
    });
}

Record record_in(const dom::object& object, const FieldNames& names) {
    Record record = record_of(object, names);
    if (is_article(record)) return record;
    for (const dom::key_value_pair member : object) {
        dom::object inner;
        if (member.value.get(inner) != simdjson::SUCCESS) continue;
        Record within = record_of(inner, names);
        if (!is_article(within)) continue;
        for (std::size_t i = 0; i < record_fields; ++i) {
            const auto field = static_cast<RecordField>(i);
            if (within[field].empty()) within[field] = record[field];
        }
        return within;
    }
    return record;
}

std::vector<dom::object> wrapped_objects(const dom::object& object, const FieldNames& names) {
    std::vector<dom::object> found;
    if (!is_article(record_of(object, names)) || has_list_of_articles(object))
        add_members(object, names, 0, found);
    return found;
}

}  // namespace kiosque
