#include "indexer/schema/column_file.h"
#include "indexer/schema/number_columns.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <limits>
#include <span>
#include <string>
#include <vector>

namespace kiosque {
namespace {

namespace fs = std::filesystem;

/// Readers take twelve bytes more than a block has; indices have 32 bits.
constexpr std::uint64_t most_numbers = std::numeric_limits<std::uint32_t>::max() - 4;

template <class Value>
void write_all(std::ofstream& file, std::uint64_t place, const std::vector<Value>& values) {
    file.seekp(static_cast<std::streamoff>(place));
    file.write(reinterpret_cast<const char*>(values.data()),
               static_cast<std::streamsize>(values.size() * sizeof(Value)));
}

struct SlotNumbers {
    std::vector<std::uint32_t> begins;
    std::vector<std::uint32_t> numbers;
};

SlotNumbers read_slot(const Xapian::Database& database, std::uint32_t slot) {
    SlotNumbers read;
    const std::size_t documents = std::size_t{database.get_lastdocid()} + 1;
    read.begins.reserve(documents + 1);
    const auto reach = [&](std::size_t document) {
        read.begins.resize(document + 1, static_cast<std::uint32_t>(read.numbers.size()));
    };
    for (auto value = database.valuestream_begin(slot); value != database.valuestream_end(slot);
         ++value) {
        reach(value.get_docid());
        for_each_number(slot, *value,
                        [&](std::uint32_t number) { read.numbers.push_back(number); });
    }
    reach(documents);
    return read;
}

std::vector<std::uint64_t> checksums(const SlotNumbers& column) {
    std::vector<std::uint64_t> sums;
    const std::size_t documents = column.begins.size() - 1;
    for (std::size_t first = 0; first < documents; first += NumberColumns::block_size) {
        const std::size_t count =
            std::min<std::size_t>(NumberColumns::block_size, documents - first);
        const std::span begins = std::span(column.begins).subspan(first, count + 1);
        sums.push_back(block_checksum(
            begins,
            std::span(column.numbers).subspan(begins.front(), begins.back() - begins.front())));
    }
    return sums;
}

/// Memory of one column at a time.
bool write_file(const fs::path& path, const Xapian::Database& database,
                const DatabaseState& state) {
    std::ofstream file(path, std::ios::binary | std::ios::trunc);
    std::array<std::uint64_t, counted_slots.size()> sizes{};
    for (std::size_t i = 0; i < counted_slots.size(); ++i) {
        const SlotNumbers column = read_slot(database, counted_slots[i]);
        if (column.numbers.size() > most_numbers) return false;
        // What follows a column does not move it.
        sizes[i] = column.numbers.size();
        const ColumnLayout layout = make_column_header(state, sizes).columns[i];
        write_all(file, layout.begins, column.begins);
        write_all(file, layout.numbers, column.numbers);
        write_all(file, layout.checksums, checksums(column));
    }
    write_all(file, 0, std::vector{make_column_header(state, sizes)});
    return static_cast<bool>(file.flush());
}

}  // namespace

void write_number_columns(const fs::path& folder) {
    const Xapian::Database database(folder.string());
    const auto state = state_of(database);
    if (!state || !NumberColumns(folder, database).empty()) return;
    const fs::path fresh = folder / (std::string(column_file_name) + ".new");
    std::error_code failure;
    if (write_file(fresh, database, *state))
        fs::rename(fresh, folder / column_file_name, failure);
    else
        fs::remove(folder / column_file_name, failure);
    fs::remove(fresh, failure);
}

}  // namespace kiosque
