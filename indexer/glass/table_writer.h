#pragma once

#include "indexer/glass/block_format.h"
#include "indexer/glass/output_file.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace kiosque::glass {

/// Where a table's tree begins, as the version file tells it.
struct Root {
    std::uint32_t block = 0;
    std::uint32_t level = 0;
    std::uint64_t entries = 0;
    std::uint32_t blocks = 0;  ///< in the file
};

inline constexpr std::size_t block_size = 8192;
inline constexpr std::uint32_t revision = 1;

/// Writes one table of a glass database from the bottom up: entries come in ascending order of
/// their keys, so that every block is filled and written once, one after the other. The layout is
/// that of Xapian 1.4 (backends/glass/glass_table.h); what it reads and modifies afterwards is its
/// own.
class TableWriter {
  public:
    /// Creates or truncates the file. Throws Error.
    explicit TableWriter(std::filesystem::path file);

    /// `key`: at most 255 bytes, greater than the one before. `deflated`: the tag is a raw zlib
    /// stream, which Xapian inflates when it reads it.
    void add(std::string_view key, std::string_view tag, bool deflated = false);

    /// The same, but in one block if one can hold it: what is left of the block before stays free.
    void add_undivided(std::string_view key, std::string_view tag);

    /// Writes what is left and makes the file durable. Nothing may be added afterwards.
    Root finish();

  private:
    /// A block that is being filled: the directory grows up, items grow down.
    class Block {
      public:
        explicit Block(std::uint8_t level);

        std::size_t room() const { return bottom_ - directory_end_; }
        bool empty() const { return directory_end_ == directory_start; }
        /// Space for an item of `size` bytes; room() must hold it and its directory entry.
        char* insert(std::size_t size);
        /// The bytes as they are on disk; the block is empty afterwards.
        std::string_view sealed();
        void clear();

      private:
        std::string bytes_;
        std::size_t directory_end_ = directory_start;
        std::size_t bottom_ = block_size;
        std::uint8_t level_;
    };

    void add_item(std::string_view key, std::string_view part, std::uint32_t component, bool last,
                  bool deflated);
    std::uint32_t write(Block& block);
    void add_child(std::size_t level, std::string_view key, std::uint32_t component,
                   std::uint32_t child);
    void begin_leaf(std::string_view first_key, std::uint32_t component);
    void write_leaf();

    OutputFile file_;
    std::uint32_t next_block_ = 0;
    std::uint64_t entries_ = 0;
    std::vector<Block> levels_;  // the block being filled of each level, leaves first
    // What divides the leaf being filled from the one before it.
    std::string divider_;
    std::uint32_t divider_component_ = 0;
    std::string last_key_;
    // The first key below the block being filled of each level above the leaves.
    struct Divider {
        std::string key;
        std::uint32_t component = 0;
    };
    std::vector<Divider> dividers_;
};

}  // namespace kiosque::glass
