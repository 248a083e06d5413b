#pragma once

#include "indexer/glass/table_state.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kiosque::glass {

/// Looks for entries in one state of a glass table that is mapped into memory. Xapian's own cursor
/// reads each block by a system call, which takes longer than what is then done with it.
///
/// A writer may overwrite blocks of states that it has left behind, even while they are read. So
/// each block is copied and its revision, which comes first, looked at afterwards: what is newer
/// than the state is not read, nor what is damaged. Bytes may be any: nothing is read outside the
/// table. The copy also makes reading faster: a whole block comes from memory at once, where going
/// from entry to entry would wait for each.
class TableCursor {
  public:
    /// A view: the table must stay mapped.
    TableCursor(std::span<const std::byte> table, const TableState& state);

    /// Goes to the last entry whose key is not greater. False if the state cannot be read.
    bool find(std::string_view key);

    /// Of the entry; until the cursor moves.
    std::string_view key() const { return item_.key; }

    /// The entry's tag takes the place of what is in `tag`; the cursor goes to its end. False if
    /// the state cannot be read, or if the tag is deflated.
    bool read_tag(std::string& tag);

  private:
    /// One component of an entry.
    struct Item {
        std::string_view key;
        std::uint32_t component = 1;
        std::string_view part;  ///< of the tag
        bool last = true;
        bool deflated = false;
    };

    /// A copy of a block.
    struct Block {
        std::string bytes;
        std::uint64_t number = 0;
        bool loaded = false;
    };

    /// The block of one level, and the item of it that leads to the entry.
    struct Place {
        Block block;
        std::size_t item = 0;
    };

    bool load(std::uint64_t number, std::size_t level, Block& block) const;
    bool enter(std::size_t level, std::uint64_t number);
    bool enter_first_or_last(std::size_t level, bool last);
    bool next();
    bool previous();
    bool read_item();

    std::span<const std::byte> table_;
    TableState state_;
    std::vector<Place> path_;  // leaves first
    Block left_;               // the last leaf left: a tag often begins in it
    Item item_;                // in the leaf
};

}  // namespace kiosque::glass
