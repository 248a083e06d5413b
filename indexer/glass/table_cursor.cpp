#include "indexer/glass/table_cursor.h"

#include "indexer/glass/block_format.h"

#include <algorithm>
#include <atomic>
#include <optional>
#include <utility>

namespace kiosque::glass {
namespace {

constexpr std::size_t cache_line = 64;

/// More levels than a tree of 2^32 blocks can have.
constexpr std::uint64_t most_levels = 10;

/// The bytes must be there.
std::uint64_t number_at(std::string_view bytes, std::size_t at, std::size_t size) {
    std::uint64_t value = 0;
    for (const char* byte = bytes.data() + at; size > 0; ++byte, --size)
        value = value << 8 | static_cast<unsigned char>(*byte);
    return value;
}

std::size_t item_count(std::string_view block) {
    const std::size_t end =
        std::min(number_at(block, directory_end_at, directory_entry), block.size());
    return (std::max(end, directory_start) - directory_start) / directory_entry;
}

/// From where the item begins to the end of the block.
std::string_view item_bytes(std::string_view block, std::size_t index) {
    const std::uint64_t at =
        number_at(block, directory_start + directory_entry * index, directory_entry);
    return block.substr(std::min(at, block.size()));
}

/// An item of a block above the leaves: a child, and the least key and component below it.
struct Branch {
    std::uint64_t child = 0;
    std::string_view key;
    std::uint64_t component = 0;
};

std::optional<Branch> branch_at(std::string_view block, std::size_t index) {
    constexpr std::size_t head = block_number + key_length;
    const std::string_view bytes = item_bytes(block, index);
    if (bytes.size() < head) return std::nullopt;
    const std::size_t key_size = number_at(bytes, block_number, key_length);
    if (bytes.size() < head + key_size + component_number) return std::nullopt;
    return Branch{number_at(bytes, 0, block_number), bytes.substr(head, key_size),
                  number_at(bytes, head + key_size, component_number)};
}

/// The first of `count` items, from `first` on, that is greater; `count` if none is.
template <class Test>
std::size_t first_greater(std::size_t first, std::size_t count, Test is_greater) {
    while (first < count) {
        const std::size_t middle = first + (count - first) / 2;
        if (is_greater(middle))
            count = middle;
        else
            first = middle + 1;
    }
    return first;
}

}  // namespace

TableCursor::TableCursor(std::span<const std::byte> table, const TableState& state)
    : table_(table), state_(state), path_(std::min(state.level, most_levels) + 1) {}

bool TableCursor::load(std::uint64_t number, std::size_t level, Block& block) const {
    const std::size_t size = state_.block_size;
    block.loaded = false;
    if (number >= table_.size() / size) return false;
    const char* const in_table = reinterpret_cast<const char*>(table_.data()) + number * size;
    block.bytes.assign(in_table, size);
    // Leaves mostly follow one another: while this one is read, the next is on its way.
    if (level == 0 && number + 1 < table_.size() / size)
        for (std::size_t at = size; at < 2 * size; at += cache_line)
            __builtin_prefetch(in_table + at);
    std::atomic_thread_fence(std::memory_order_acquire);
    block.loaded = block.bytes.compare(0, revision_size, in_table, revision_size) == 0 &&
                   number_at(block.bytes, 0, revision_size) <= state_.revision &&
                   number_at(block.bytes, level_at, 1) == level && item_count(block.bytes) > 0;
    block.number = number;
    return block.loaded;
}

bool TableCursor::enter(std::size_t level, std::uint64_t number) {
    Block& block = path_[level].block;
    const auto is_there = [&] { return block.loaded && block.number == number; };
    if (is_there()) return true;
    if (level == 0) std::swap(block, left_);
    return is_there() || load(number, level, block);
}

bool TableCursor::find(std::string_view key) {
    if (state_.level > most_levels || !enter(path_.size() - 1, state_.root)) return false;
    for (std::size_t level = path_.size() - 1; level > 0; --level) {
        Place& place = path_[level];
        const std::string_view block = place.block.bytes;
        // The first item's key is that of the block above. An entry of the very key begins with
        // component 1, and all its components are wanted: none is greater.
        place.item = first_greater(1, item_count(block),
                                   [&](std::size_t index) {
                                       const auto branch = branch_at(block, index);
                                       return !branch || branch->key > key;
                                   }) -
                     1;
        const auto branch = branch_at(block, place.item);
        if (!branch || !enter(level - 1, branch->child)) return false;
    }
    Place& leaf = path_.front();
    leaf.item = first_greater(0, item_count(leaf.block.bytes), [&](std::size_t index) {
        leaf.item = index;
        return !read_item() || item_.key > key;
    });
    // Keys above the leaves are shortened, so that all of this leaf may be greater.
    do
        if (!previous()) return false;
    while (item_.component > 1);
    return true;
}

bool TableCursor::read_item() {
    constexpr std::size_t head = item_header + key_length;
    const std::string_view bytes = item_bytes(path_.front().block.bytes, path_.front().item);
    if (bytes.size() < head) return false;
    const std::uint64_t flags = number_at(bytes, 0, item_header);
    const std::size_t size = (flags & size_bits) + head;
    const std::size_t key_size = number_at(bytes, item_header, key_length);
    const bool first = (flags & first_flag) != 0;
    const std::size_t part = head + key_size + (first ? 0 : component_number);
    if (size > bytes.size() || part > size) return false;
    item_.key = bytes.substr(head, key_size);
    item_.component =
        first ? 1 : static_cast<std::uint32_t>(number_at(bytes, head + key_size, component_number));
    item_.part = bytes.substr(part, size - part);
    item_.last = (flags & last_flag) != 0;
    item_.deflated = (flags & deflated_flag) != 0;
    return true;
}

/// The way down from a level, where the place has moved, along the first or the last children.
bool TableCursor::enter_first_or_last(std::size_t level, bool last) {
    for (; level > 0; --level) {
        const auto branch = branch_at(path_[level].block.bytes, path_[level].item);
        if (!branch || !enter(level - 1, branch->child)) return false;
        Place& below = path_[level - 1];
        below.item = last ? item_count(below.block.bytes) - 1 : 0;
    }
    return read_item();
}

bool TableCursor::next() {
    for (std::size_t level = 0; level < path_.size(); ++level) {
        Place& place = path_[level];
        if (++place.item < item_count(place.block.bytes)) return enter_first_or_last(level, false);
    }
    return false;
}

bool TableCursor::previous() {
    for (std::size_t level = 0; level < path_.size(); ++level) {
        Place& place = path_[level];
        if (place.item-- > 0) return enter_first_or_last(level, true);
    }
    return false;
}

bool TableCursor::read_tag(std::string& tag) {
    tag.assign(item_.part);
    if (item_.deflated) return false;
    for (std::uint32_t component = 2; !item_.last; ++component) {
        if (!next() || item_.component != component) return false;
        tag += item_.part;
    }
    return true;
}

}  // namespace kiosque::glass
