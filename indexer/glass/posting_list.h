#pragma once

#include "indexer/glass/packing.h"
#include "indexer/glass/table_writer.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace kiosque::glass {

/// Writes one posting list, or the list of document lengths, as the chunks of the postlist table.
class PostingListWriter {
  public:
    /// `term` is empty for the list of lengths, which counts nothing.
    PostingListWriter(TableWriter& table, std::string_view term, std::uint32_t documents,
                      std::uint32_t occurrences)
        : table_(table), term_(term), documents_(documents), occurrences_(occurrences) {}

    void add(std::uint32_t document, std::uint32_t frequency) {
        if (!started_) {
            started_ = true;
            first_ = document;
        } else if (chunk_.size() >= chunk_size) {
            write(false);
            first_ = document;
        } else {
            pack_uint(chunk_, document - last_ - 1);
        }
        last_ = document;
        pack_uint(chunk_, frequency);
    }

    void finish() {
        if (started_) write(true);
    }

  private:
    static constexpr std::size_t chunk_size = 2000;

    void write(bool last) {
        std::string tag;
        if (first_chunk_) {
            pack_uint(tag, documents_);
            pack_uint(tag, occurrences_);
            pack_uint(tag, first_ - 1);
        }
        tag += last ? '1' : '0';
        pack_uint(tag, last_ - first_);
        tag += chunk_;
        table_.add(first_chunk_ ? key::first_postings(term_) : key::later_postings(term_, first_),
                   tag);
        first_chunk_ = false;
        chunk_.clear();
    }

    TableWriter& table_;
    std::string_view term_;
    std::uint32_t documents_;
    std::uint32_t occurrences_;
    std::string chunk_;
    std::uint32_t first_ = 0;
    std::uint32_t last_ = 0;
    bool started_ = false;
    bool first_chunk_ = true;
};

}  // namespace kiosque::glass
