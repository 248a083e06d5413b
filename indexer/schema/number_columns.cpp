#include "indexer/schema/number_columns.h"

#include "indexer/schema/column_file.h"
#include "indexer/schema/memory_map.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace kiosque {
namespace {

/// One column of a map that has the expected size.
class Column {
  public:
    Column(const std::byte* bytes, const ColumnLayout& layout, Xapian::docid last)
        : begins_(reinterpret_cast<const std::uint32_t*>(bytes + layout.begins)),
          numbers_(reinterpret_cast<const std::uint32_t*>(bytes + layout.numbers)),
          checksums_(reinterpret_cast<const std::uint64_t*>(bytes + layout.checksums)),
          size_(layout.size),
          last_(last) {}

    const NumberBlock* block(Xapian::docid document) {
        if (document > last_) return nullptr;
        if (blocks_.empty()) blocks_.resize(block_count(last_));
        State& state = blocks_[document / NumberColumns::block_size];
        if (!state.known) state = read(document / NumberColumns::block_size);
        return state.sound ? &state.block : nullptr;
    }

  private:
    struct State {
        bool known = false;
        bool sound = false;
        NumberBlock block;
    };

    State read(std::size_t index) const {
        State state{true, false, {}};
        NumberBlock& block = state.block;
        block.first = static_cast<Xapian::docid>(index * NumberColumns::block_size);
        block.last = std::min(last_, block.first + (NumberColumns::block_size - 1));
        block.begins = begins_ + block.first;
        block.numbers = numbers_;
        const std::span begins(block.begins, block.last - block.first + 2);
        if (begins.back() > size_ || !std::ranges::is_sorted(begins)) return state;
        const std::span numbers(numbers_ + begins.front(), numbers_ + begins.back());
        state.sound = block_checksum(begins, numbers) == checksums_[index];
        for (const std::uint32_t number : numbers) {
            block.least = std::min(block.least, number);
            block.greatest = std::max(block.greatest, number);
        }
        return state;
    }

    const std::uint32_t* begins_;
    const std::uint32_t* numbers_;
    const std::uint64_t* checksums_;
    std::uint64_t size_;
    Xapian::docid last_;
    std::vector<State> blocks_;
};

}  // namespace

class NumberColumns::Map {
  public:
    Map(MemoryMap file, const ColumnHeader& header) : file_(std::move(file)) {
        for (const ColumnLayout& layout : header.columns)
            columns_.emplace_back(file_.bytes().data(), layout, header.state.last_document);
    }

    Column& column(std::size_t index) { return columns_[index]; }

  private:
    MemoryMap file_;
    std::vector<Column> columns_;
};

NumberColumns::NumberColumns(const std::filesystem::path& folder,
                             const Xapian::Database& database) {
    MemoryMap file(folder / column_file_name);
    if (file.bytes().empty()) return;
    const auto state = state_of(database);
    if (!state) return;
    const auto header = read_column_header(file.bytes());
    if (header && header->state == *state) map_ = std::make_shared<Map>(std::move(file), *header);
}

const NumberBlock* NumberColumns::block(std::uint32_t slot, Xapian::docid document) const {
    if (!map_) return nullptr;
    const auto counted = std::ranges::find(counted_slots, slot);
    if (counted == counted_slots.end()) return nullptr;
    return map_->column(static_cast<std::size_t>(counted - counted_slots.begin())).block(document);
}

}  // namespace kiosque
