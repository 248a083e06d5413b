#include "indexer/glass/segment_writer.h"

#include "analyzers/error.h"
#include "indexer/glass/packing.h"
#include "indexer/glass/posting_list.h"

#include <algorithm>

#include <fmt/format.h>

namespace kiosque::glass {
namespace {

namespace fs = std::filesystem;

/// Values are walked through or looked for one by one: a chunk of short ones is a quarter of a
/// block as Xapian's own, one of long ones (token streams, ids) a whole block, or walking them
/// would be little but looking for the next chunk. None lies in two blocks: Xapian finds a chunk by
/// its end, so that both would be read again and again.
constexpr std::size_t value_chunk_size = 1950;
constexpr std::size_t long_value_chunk_size = 8000;
constexpr std::size_t long_value = 64;

/// A value's length and the distance to the document before.
constexpr std::size_t value_overhead = 4;

fs::path created(fs::path folder) {
    std::error_code error;
    fs::create_directories(folder, error);
    if (error) throw Error(fmt::format("cannot create {}: {}", folder.string(), error.message()));
    return folder;
}

}  // namespace

SegmentWriter::SegmentWriter(fs::path folder, std::uint32_t first_document)
    : folder_(created(std::move(folder))),
      docdata_(folder_ / "docdata.glass"),
      termlist_(folder_ / "termlist.glass"),
      first_(first_document),
      next_(first_document) {}

void SegmentWriter::add(const Document& document, const TermList& terms) {
    const std::string key = key::document(next_);
    if (!document.data.empty()) docdata_.add(key, document.data);
    termlist_.add(key, terms.bytes, terms.deflated);
    std::string slots;
    std::uint32_t expected = 0;
    for (const Value& value : document.values) {
        pack_uint(slots, value.slot - expected);
        expected = value.slot + 1;
        add_value(value);
    }
    if (!slots.empty()) termlist_.add(key::used_slots(next_), slots);
    inverter_.add(next_, document);
    const std::uint32_t length = document.length();
    lengths_.push_back(length);
    for (const Term& term : document.terms)
        statistics_.highest_frequency = std::max(statistics_.highest_frequency, term.frequency);
    if (length != 0 && (statistics_.shortest == 0 || length < statistics_.shortest))
        statistics_.shortest = length;
    statistics_.longest = std::max(statistics_.longest, length);
    statistics_.total_length += length;
    ++statistics_.documents;
    statistics_.last_document = next_++;
}

bool SegmentWriter::Slot::Chunk::has_room_for(std::size_t value) const {
    const std::size_t size = bytes.size() + value + value_overhead;
    const bool long_ones = size >= (values + 1) * long_value;
    return size <= (long_ones ? long_value_chunk_size : value_chunk_size);
}

void SegmentWriter::add_value(const Value& value) {
    Slot& slot = slots_[value.slot];
    if (slot.chunks.empty() || !slot.chunks.back().has_room_for(value.bytes.size()))
        slot.chunks.push_back({next_, 0, {}});
    else
        pack_uint(slot.chunks.back().bytes, next_ - slot.last - 1);
    pack_string(slot.chunks.back().bytes, value.bytes);
    ++slot.chunks.back().values;
    slot.last = next_;
    if (slot.documents++ == 0) slot.lowest = slot.highest = value.bytes;
    if (value.bytes < slot.lowest) slot.lowest = value.bytes;
    if (value.bytes > slot.highest) slot.highest = value.bytes;
    value_bytes_ += value.bytes.size() + 2;
}

std::size_t SegmentWriter::memory() const {
    return inverter_.memory() + value_bytes_ + lengths_.capacity() * sizeof(std::uint32_t);
}

void SegmentWriter::write_values(TableWriter& table) const {
    for (const auto& [number, slot] : slots_) {
        std::string tag;
        pack_uint(tag, slot.documents);
        pack_string(tag, slot.lowest);
        if (slot.highest != slot.lowest) tag += slot.highest;
        table.add(key::value_statistics(number), tag);
    }
    for (const auto& [number, slot] : slots_)
        for (const Slot::Chunk& chunk : slot.chunks)
            table.add_undivided(key::value_chunk(number, chunk.first), chunk.bytes);
}

void SegmentWriter::finish(const std::map<std::string, std::string>& metadata) {
    Roots roots;
    roots.docdata = docdata_.finish();
    roots.termlist = termlist_.finish();
    TableWriter postlist(folder_ / "postlist.glass");
    for (const auto& [name, value] : metadata) postlist.add(key::metadata(name), value);
    write_values(postlist);
    PostingListWriter lengths(postlist, {}, 0, 0);
    for (std::uint32_t i = 0; i < lengths_.size(); ++i) lengths.add(first_ + i, lengths_[i]);
    lengths.finish();
    inverter_.write(postlist);
    roots.postlist = postlist.finish();
    write_version_file(folder_, roots, statistics_);
}

}  // namespace kiosque::glass
