#include "indexer/database/check_columns.h"

#include "indexer/schema/column_file.h"
#include "indexer/schema/memory_map.h"
#include "indexer/schema/number_columns.h"

#include <algorithm>
#include <cstdint>
#include <string_view>

#include <fmt/format.h>

namespace kiosque {
namespace {

constexpr std::string_view remedy =
    "and counting reads the articles meanwhile; remove this file, the next change of the database "
    "makes it anew";

/// The first document whose numbers in the column are not those of its slot; 0 if all are.
Xapian::docid first_difference(const NumberColumns& columns, const Xapian::Database& database,
                               std::uint32_t slot) {
    auto value = database.valuestream_begin(slot);
    const auto end = database.valuestream_end(slot);
    std::vector<std::uint32_t> numbers;
    for (Xapian::docid document = 1; document <= database.get_lastdocid(); ++document) {
        numbers.clear();
        if (value != end && value.get_docid() == document) {
            for_each_number(slot, *value, [&](std::uint32_t number) { numbers.push_back(number); });
            ++value;
        }
        const NumberBlock* const block = columns.block(slot, document);
        if (block == nullptr || !std::ranges::equal(block->of(document), numbers)) return document;
    }
    return 0;
}

}  // namespace

void check_columns(const std::filesystem::path& folder, const Xapian::Database& database,
                   std::vector<std::string>& damage) {
    const std::filesystem::path file = folder / column_file_name;
    if (std::error_code ignored; !std::filesystem::exists(file, ignored)) return;
    // One of another state is none: a writer was killed before it made the new one.
    if (!read_column_header(MemoryMap(file).bytes()))
        damage.push_back(fmt::format("{}: damaged as a whole, {}", file.string(), remedy));
    const NumberColumns columns(folder, database);
    if (columns.empty()) return;
    for (const std::uint32_t slot : counted_slots)
        if (const Xapian::docid document = first_difference(columns, database, slot); document != 0)
            damage.push_back(fmt::format("{}: damaged from document {} on (slot {}), {}",
                                         file.string(), document, slot, remedy));
}

}  // namespace kiosque
