#pragma once

#include "indexer/schema/fields.h"
#include "indexer/schema/ordinals.h"

#include <cstdint>
#include <filesystem>
#include <limits>
#include <memory>
#include <optional>
#include <span>
#include <string_view>

#include <xapian.h>

namespace kiosque {

/// The numbers that one value slot gives to neighbouring documents, in memory. Twelve bytes behind
/// the last of them can be read.
struct NumberBlock {
    Xapian::docid first = 0;
    Xapian::docid last = 0;
    const std::uint32_t* begins = nullptr;  ///< from `first`: index of the first number of each
    const std::uint32_t* numbers = nullptr;
    /// Of all of them; if there is none, the greatest is less than the least.
    std::uint32_t least = std::numeric_limits<std::uint32_t>::max();
    std::uint32_t greatest = 0;

    std::span<const std::uint32_t> of(Xapian::docid document) const {
        const std::uint32_t* const begin = begins + (document - first);
        return {numbers + begin[0], numbers + begin[1]};
    }
};

/// What counting reads, as arrays beside a database: the numbers in the slots that are counted
/// (facets' ordinals, years named, the date), by document. The file `columns` in the database's
/// folder copies what the slots say, for speed alone. It names the one state that it copies by
/// identity, revision and size; who has opened another reads the slots. The bytes of a block are
/// checked when it is first used. Copies share the map. Not thread-safe, like the database.
class NumberColumns {
  public:
    static constexpr Xapian::docid block_size = 4096;

    /// No columns.
    NumberColumns() = default;

    /// Those of the database that was opened from this folder. No columns if there is no file, or
    /// if it is of another state, damaged or from another kind of machine.
    NumberColumns(const std::filesystem::path& folder, const Xapian::Database& database);

    bool empty() const { return map_ == nullptr; }

    /// The block that has the document; nullptr if the slot must be read instead.
    const NumberBlock* block(std::uint32_t slot, Xapian::docid document) const;

  private:
    class Map;

    std::shared_ptr<Map> map_;
};

/// Writes the columns of the database in this folder as it was last committed, unless they are
/// there. The caller keeps writers away. Where they cannot be written there are none: counting is
/// slower, no more.
void write_number_columns(const std::filesystem::path& folder);

/// Calls visit(number) for each number in a value of a counted slot: its ordinals, or the date as
/// one number.
template <class Visit>
void for_each_number(std::uint32_t slot, std::string_view value, Visit&& visit) {
    if (slot != slot::date) return for_each_ordinal(value, visit);
    if (value.size() != 3) return;
    std::uint32_t number = 0;
    for (const char c : value) number = number << 8 | static_cast<unsigned char>(c);
    visit(number);
}

}  // namespace kiosque
