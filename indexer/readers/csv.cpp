#include "indexer/readers/csv.h"

#include "analyzers/text/unicode.h"
#include "indexer/readers/csv_rows.h"
#include "indexer/readers/customary_names.h"
#include "indexer/readers/delivery.h"
#include "indexer/readers/encoding.h"
#include "indexer/readers/html/html_fragment.h"
#include "indexer/readers/readers.h"

#include <algorithm>
#include <array>
#include <optional>

#include <fmt/format.h>

namespace kiosque {

namespace {

using enum RecordField;

constexpr std::size_t head_bytes = 65536;

/// Which column holds each field, if any.
using Columns = std::array<std::optional<std::size_t>, record_fields>;

/// How headers are compared: « Titre », "TITRE" and "titre " are one.
std::string header_key(std::string_view name) {
    std::string key = fold(clean_text(name));
    key.erase(0, key.find_first_not_of(" \t"));
    key.resize(key.find_last_not_of(" \t") + 1);
    return key;
}

Columns columns_of(const std::vector<std::string>& header, const FieldNames& names) {
    std::vector<std::string> keys;
    keys.reserve(header.size());
    for (const std::string& name : header) keys.push_back(header_key(name));
    Columns columns;
    for (std::size_t i = 0; i < record_fields; ++i)
        for (const std::string& name : names.of(static_cast<RecordField>(i))) {
            const auto found = std::find(keys.begin(), keys.end(), header_key(name));
            if (found == keys.end()) continue;
            columns[i] = static_cast<std::size_t>(found - keys.begin());
            break;
        }
    return columns;
}

bool has(const Columns& columns, RecordField field) {
    return columns[static_cast<std::size_t>(field)].has_value();
}

/// "sep=;", which spreadsheets write above the header.
char declared_separator(std::string_view& table) {
    if (!table.starts_with("sep=") || table.size() < 6) return 0;
    const char separator = table[4];
    table.remove_prefix(std::min(table.find('\n'), table.size()));
    return separator;
}

/// Statistics programs write a column of row names before the others and no header above it: every
/// row has one field more than the header.
bool has_row_names(CsvRows rows, std::size_t header) {
    constexpr std::size_t enough = 5;
    std::vector<std::string> fields;
    bool damaged = false;
    std::size_t seen = 0;
    while (seen < enough && rows.next(fields, damaged)) {
        if (fields.size() != header + 1) return false;
        ++seen;
    }
    return seen > 1;
}

void read_table(std::string_view table, std::string_view encoding, const Delivery& delivery) {
    char separator = declared_separator(table);
    if (separator == 0) separator = csv_separator(table.substr(0, head_bytes));
    if (separator == 0) return delivery.skipped("no table: its rows have no columns in common");
    CsvRows rows(table, separator);
    std::vector<std::string> fields;
    bool damaged = false;
    rows.next(fields, damaged);
    for (std::string& name : fields) name = decode(name, encoding);
    if (has_row_names(rows, fields.size())) fields.insert(fields.begin(), "");
    const Columns columns =
        columns_of(fields, FieldNames(delivery.options().map, customary_names()));
    if (!has(columns, title) && !has(columns, text))
        return delivery.skipped(
            "no column of the table is called title or text; name one with --map text=COLUMN");
    const std::size_t width = fields.size();
    for (std::size_t number = 1; delivery.goes_on(rows.position()) && rows.next(fields, damaged);
         ++number) {
        if (damaged) delivery.warned("a quotation mark is not closed", number);
        if (fields.size() > width)
            delivery.warned(fmt::format("the row has {} fields, the header {}; those beyond are "
                                        "left out",
                                        fields.size(), width),
                            number);
        Record record;
        for (std::size_t i = 0; i < record_fields; ++i)
            if (columns[i] && *columns[i] < fields.size())
                record[static_cast<RecordField>(i)] = decode(fields[*columns[i]], encoding);
        read_markup(record);
        delivery.record(std::move(record), number);
    }
}

}  // namespace

bool looks_like_csv(std::string_view head) {
    declared_separator(head);
    const char separator = csv_separator(head);
    if (separator == 0) return false;
    CsvRows rows(head, separator);
    std::vector<std::string> fields;
    bool damaged = false;
    rows.next(fields, damaged);
    const Columns columns = columns_of(fields, FieldNames({}, customary_names()));
    // A headline with a comma in it is no header: two columns must have names that are known, and
    // a row of as many fields must follow.
    const std::size_t width = fields.size();
    const auto known = std::count_if(columns.begin(), columns.end(),
                                     [](const auto& column) { return column.has_value(); });
    return known >= 2 && (has(columns, title) || has(columns, text)) &&
           rows.next(fields, damaged) && (fields.size() == width);
}

void read_csv(std::string_view bytes, const Delivery& delivery) {
    const std::string_view encoding = detect_encoding(bytes);
    if (encoding.starts_with("UTF-16")) return read_table(decode(bytes), "UTF-8", delivery);
    constexpr std::string_view mark = "\xEF\xBB\xBF";
    if (bytes.starts_with(mark)) bytes.remove_prefix(mark.size());
    read_table(bytes, encoding, delivery);
}

}  // namespace kiosque
