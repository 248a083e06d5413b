#include "indexer/glass/table_writer.h"

#include "indexer/glass/block_format.h"

#include <algorithm>
#include <cstring>

namespace kiosque::glass {
namespace {

/// Four of the largest items fit into a block; longer tags are cut into components.
constexpr std::size_t largest_item = (block_size - directory_start - 4 * directory_entry) / 4;

/// Below this much of a tag it is not worth filling a block's last bytes.
constexpr std::size_t least_part = 34;

void put_number(char* at, std::size_t bytes, std::uint32_t value) {
    for (std::size_t i = bytes; i-- > 0; value >>= 8) at[i] = static_cast<char>(value & 0xffU);
}

/// How much of a tag goes into its first component, when `room` is left in the block.
std::size_t first_part(std::size_t key_size, std::size_t tag_size, std::size_t room) {
    const std::size_t overhead = item_header + key_length + key_size + component_number;
    const std::size_t largest_part = largest_item - overhead;
    if (tag_size <= largest_part + component_number) return tag_size;
    std::size_t left = room % (largest_item + directory_entry);
    if (left > directory_entry + overhead) {
        left -= directory_entry + overhead;
        const std::size_t last = (tag_size - component_number) % largest_part;
        if (left >= last || left >= key_size + least_part) return left + component_number;
    }
    return largest_part + component_number;
}

/// What a tag takes in a block of its own, its components' directory entries included.
std::size_t size_of_items(std::size_t key_size, std::size_t tag_size) {
    const std::size_t overhead =
        directory_entry + item_header + key_length + key_size + component_number;
    const std::size_t part = largest_item - (overhead - directory_entry);
    return tag_size + overhead * ((tag_size + part - 1) / part);
}

}  // namespace

TableWriter::Block::Block(std::uint8_t level) : bytes_(block_size, '\0'), level_(level) {}

char* TableWriter::Block::insert(std::size_t size) {
    bottom_ -= size;
    put_number(bytes_.data() + directory_end_, directory_entry,
               static_cast<std::uint32_t>(bottom_));
    directory_end_ += directory_entry;
    return bytes_.data() + bottom_;
}

std::string_view TableWriter::Block::sealed() {
    const auto free = static_cast<std::uint32_t>(room());
    std::fill(bytes_.begin() + static_cast<std::ptrdiff_t>(directory_end_),
              bytes_.begin() + static_cast<std::ptrdiff_t>(bottom_), '\0');
    put_number(bytes_.data(), revision_size, revision);
    bytes_[level_at] = static_cast<char>(level_);
    put_number(bytes_.data() + 5, 2, free);  // in one piece
    put_number(bytes_.data() + 7, 2, free);  // in all
    put_number(bytes_.data() + directory_end_at, 2, static_cast<std::uint32_t>(directory_end_));
    return bytes_;
}

void TableWriter::Block::clear() {
    directory_end_ = directory_start;
    bottom_ = block_size;
}

TableWriter::TableWriter(std::filesystem::path file) : file_(std::move(file)) {
    levels_.emplace_back(std::uint8_t{0});
    // Every tree begins with an item without a key, so that a search always finds something before
    // it.
    char* const item = levels_.front().insert(item_header + key_length);
    put_number(item, item_header, last_flag | first_flag);
    item[item_header] = 0;
}

void TableWriter::add(std::string_view key, std::string_view tag, bool deflated) {
    ++entries_;
    std::size_t part = first_part(key.size(), tag.size(), levels_.front().room());
    const std::size_t overhead = item_header + key_length + key.size() + component_number;
    for (std::uint32_t component = 1;; ++component) {
        const bool last = part == tag.size();
        add_item(key, tag.substr(0, part), component, last, deflated);
        if (last) return;
        tag.remove_prefix(part);
        part = std::min(tag.size(), largest_item - overhead);
    }
}

void TableWriter::add_item(std::string_view key, std::string_view part, std::uint32_t component,
                           bool last, bool deflated) {
    const bool first = component == 1;
    const std::size_t size =
        item_header + key_length + key.size() + (first ? 0 : component_number) + part.size();
    if (levels_.front().room() < size + directory_entry) begin_leaf(key, component);
    char* at = levels_.front().insert(size);
    const unsigned flags =
        (first ? first_flag : 0) | (last ? last_flag : 0) | (deflated ? deflated_flag : 0);
    put_number(at, item_header, static_cast<std::uint32_t>(flags | (size - 3)));
    at += item_header;
    *at++ = static_cast<char>(key.size());
    at = std::copy(key.begin(), key.end(), at);
    if (!first) {
        put_number(at, component_number, component);
        at += component_number;
    }
    std::copy(part.begin(), part.end(), at);
    last_key_ = key;
}

void TableWriter::add_undivided(std::string_view key, std::string_view tag) {
    const std::size_t room = levels_.front().room();
    if (const std::size_t size = size_of_items(key.size(), tag.size());
        size > room && size <= block_size - directory_start)
        begin_leaf(key, 1);
    add(key, tag);
}

void TableWriter::begin_leaf(std::string_view first_key, std::uint32_t component) {
    write_leaf();
    // The shortest key that divides the two leaves: one byte beyond what they share.
    const auto [mine, theirs] = std::ranges::mismatch(first_key, last_key_);
    const auto shared = static_cast<std::size_t>(mine - first_key.begin());
    divider_ = first_key.substr(0, shared + 1);
    divider_component_ = component;
}

std::uint32_t TableWriter::write(Block& block) {
    file_.append(block.sealed());
    block.clear();
    return next_block_++;
}

void TableWriter::write_leaf() {
    const std::uint32_t leaf = write(levels_.front());
    add_child(1, divider_, divider_component_, leaf);
}

void TableWriter::add_child(std::size_t level, std::string_view key, std::uint32_t component,
                            std::uint32_t child) {
    if (levels_.size() == level) {
        levels_.emplace_back(static_cast<std::uint8_t>(level));
        dividers_.resize(level + 1);
    }
    const std::size_t size = block_number + key_length + key.size() + component_number;
    if (levels_[level].room() < size + directory_entry) {
        const std::uint32_t full = write(levels_[level]);
        const Divider divider = dividers_[level];
        add_child(level + 1, divider.key, divider.component, full);
    }
    Block& block = levels_[level];
    if (block.empty()) {
        // What is below the first child needs no key here: the level above has it.
        dividers_[level] = {std::string(key), component};
        key = {};
        component = 0;
    }
    char* at = block.insert(block_number + key_length + key.size() + component_number);
    put_number(at, block_number, child);
    at += block_number;
    *at++ = static_cast<char>(key.size());
    at = std::copy(key.begin(), key.end(), at);
    put_number(at, component_number, component);
}

Root TableWriter::finish() {
    // Each level's last block is handed to the level above, until one level has but one block.
    std::uint32_t root = 0;
    for (std::size_t level = 0;; ++level) {
        root = write(levels_[level]);
        if (level + 1 == levels_.size()) break;
        const Divider divider =
            level == 0 ? Divider{divider_, divider_component_} : dividers_[level];
        add_child(level + 1, divider.key, divider.component, root);
    }
    file_.close_durably();
    return {root, static_cast<std::uint32_t>(levels_.size() - 1), entries_, next_block_};
}

}  // namespace kiosque::glass
