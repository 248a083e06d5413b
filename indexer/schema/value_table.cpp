#include "indexer/schema/value_table.h"

#include "indexer/glass/packing.h"

#include <span>
#include <utility>

#include <fmt/format.h>

namespace kiosque {
namespace {

namespace fs = std::filesystem;

std::string_view text_of(std::span<const std::byte> bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

/// 8-4-4-4-12 hexadecimal digits.
std::string written_uuid(std::span<const unsigned char> bytes) {
    std::string out;
    for (std::size_t i = 0; i < bytes.size(); ++i)
        out += fmt::format("{}{:02x}", i == 4 || i == 6 || i == 8 || i == 10 ? "-" : "", bytes[i]);
    return out;
}

}  // namespace

ValueTable::ValueTable(const fs::path& folder, const Xapian::Database& database) {
    const MemoryMap version(folder / "iamglass");
    const auto state = glass::read_table_state(text_of(version.bytes()));
    if (!state) return;
    state_ = *state;
    identity_ = written_uuid(state_.identity);
    if (!is_of(database)) return;
    MemoryMap table(folder / "postlist.glass");
    if (!table.bytes().empty()) map_ = std::make_shared<const MemoryMap>(std::move(table));
}

bool ValueTable::is_of(const Xapian::Database& database) const {
    return database.get_uuid() == identity_ && database.get_revision() == state_.revision;
}

ValueWalk::ValueWalk(ValueTable table, std::uint32_t slot)
    : table_(std::move(table)),
      keys_(glass::key::value_chunks(slot)),
      cursor_(table_.map_->bytes(), table_.state_) {}

/// Goes to the document, or beyond it if it has no value.
bool ValueWalk::reach(Xapian::docid document) {
    while (document_ < document) {
        if (!rest_.empty()) {
            std::uint64_t between = 0;
            if (!glass::unpack_uint(rest_, between)) return false;
            document_ += static_cast<Xapian::docid>(between + 1);
            if (!read_value()) return false;
        } else {
            const Xapian::docid left = first_;
            if (!enter_chunk(document)) return false;
            if (first_ == left) return true;  // there is no other up to the document
        }
    }
    return true;
}

/// Enters the last chunk that begins at the document or before it, unless it is the one at hand.
bool ValueWalk::enter_chunk(Xapian::docid document) {
    std::string wanted = keys_;
    glass::pack_uint_sorted(wanted, document);
    if (!cursor_.find(wanted)) return false;
    Xapian::docid first = first_;
    if (const std::string_view key = cursor_.key(); key.starts_with(keys_)) {
        const auto number = glass::unpacked_uint_sorted(key.substr(keys_.size()));
        if (!number || *number > document) return false;
        first = *number;
    }
    const bool other = first != first_;
    if (other && !cursor_.read_tag(chunk_)) return false;
    if (!other) return true;
    first_ = document_ = first;
    rest_ = chunk_;
    return read_value();
}

bool ValueWalk::read_value() {
    std::uint64_t size = 0;
    if (!glass::unpack_uint(rest_, size) || size > rest_.size()) return false;
    value_ = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return true;
}

}  // namespace kiosque
