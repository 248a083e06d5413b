#include "indexer/glass/inverter.h"

#include "indexer/glass/byte_order.h"
#include "indexer/glass/posting_list.h"

#include <algorithm>
#include <cstring>

#include <xxhash.h>

namespace kiosque::glass {
namespace {

constexpr unsigned page_bits = 20;
constexpr std::uint32_t page_size = 1U << page_bits;

/// A slice ends in the address of the next one. Each is larger than the one before: a rare word
/// wastes little, a frequent one jumps seldom.
constexpr std::size_t link = 4;
constexpr std::size_t smallest_slice = 12;
constexpr std::size_t largest_slice = 2048;

std::size_t slice_size(unsigned level) {
    constexpr unsigned largest_level = 8;
    return std::min(smallest_slice << std::min(level, largest_level), largest_slice);
}

/// Buckets are filled up to three quarters.
bool crowded(std::size_t lists, std::size_t buckets) {
    return lists * 4 >= buckets * 3;
}

constexpr std::size_t prefetch_distance = 8;

}  // namespace

std::uint64_t term_hash(std::string_view name) {
    return XXH3_64bits(name.data(), name.size());
}

void Inverter::add(std::uint32_t number, const Document& document) {
    for (std::size_t i = 0; i < document.terms.size(); ++i) {
        if (i + prefetch_distance < document.terms.size() && !buckets_.empty())
            __builtin_prefetch(
                &buckets_[document.terms[i + prefetch_distance].hash & (buckets_.size() - 1)]);
        const Term& term = document.terms[i];
        List& list = list_of(document.name(term), term.hash);
        if (list.documents == 0) {
            list.first_document = number;
            list.first_frequency = term.frequency;
        } else {
            append(list, number - list.last_document - 1);
            append(list, term.frequency);
        }
        ++list.documents;
        list.occurrences += term.frequency;
        list.last_document = number;
    }
}

std::size_t Inverter::memory() const {
    return names_.capacity() + lists_.capacity() * sizeof(List) +
           buckets_.capacity() * sizeof(Bucket) + pages_.size() * page_size;
}

Inverter::List& Inverter::list_of(std::string_view wanted, std::uint64_t hash) {
    if (crowded(lists_.size() + 1, buckets_.size())) grow();
    const std::size_t mask = buckets_.size() - 1;
    const auto tag = static_cast<std::uint32_t>(hash >> 32);
    for (std::size_t at = hash & mask;; at = (at + 1) & mask) {
        Bucket& bucket = buckets_[at];
        if (bucket.list == 0) {
            bucket = {tag, static_cast<std::uint32_t>(lists_.size() + 1)};
            List& list = lists_.emplace_back();
            list.name = static_cast<std::uint32_t>(names_.size());
            list.name_size = static_cast<std::uint32_t>(wanted.size());
            names_ += wanted;
            return list;
        }
        if (bucket.hash == tag && name(lists_[bucket.list - 1]) == wanted)
            return lists_[bucket.list - 1];
    }
}

void Inverter::grow() {
    buckets_.assign(std::max<std::size_t>(1U << 12U, buckets_.size() * 2), {});
    const std::size_t mask = buckets_.size() - 1;
    for (std::size_t i = 0; i < lists_.size(); ++i) {
        const std::uint64_t hash = term_hash(name(lists_[i]));
        std::size_t at = hash & mask;
        while (buckets_[at].list != 0) at = (at + 1) & mask;
        buckets_[at] = {static_cast<std::uint32_t>(hash >> 32), static_cast<std::uint32_t>(i + 1)};
    }
}

void Inverter::append(List& list, std::uint32_t value) {
    for (; value >= 0x80U; value >>= 7) append_byte(list, 0x80U | (value & 0x7fU));
    append_byte(list, static_cast<std::uint8_t>(value));
}

void Inverter::append_byte(List& list, std::uint8_t byte) {
    if (list.room == 0) {
        const std::size_t size = slice_size(list.level);
        const std::uint32_t slice = new_slice(size);
        if (list.head == 0)
            list.head = slice;
        else
            std::memcpy(at(list.tail), &slice, link);
        list.tail = slice;
        list.room = static_cast<std::uint16_t>(size - link);
        ++list.level;
    }
    *at(list.tail++) = byte;
    --list.room;
}

/// Never across two pages.
std::uint32_t Inverter::new_slice(std::size_t size) {
    const auto end = static_cast<std::uint32_t>(pages_.size()) << page_bits;
    if (next_ + size > end) {
        next_ = std::max(next_, end);
        pages_.push_back(std::make_unique_for_overwrite<std::uint8_t[]>(page_size));
    }
    const std::uint32_t slice = next_;
    next_ += static_cast<std::uint32_t>(size);
    return slice;
}

std::uint8_t* Inverter::at(std::uint32_t address) const {
    return pages_[address >> page_bits].get() + (address & (page_size - 1));
}

/// The bytes of all slices but for the first posting.
std::string Inverter::postings(const List& list) const {
    std::string bytes;
    std::uint32_t slice = list.head;
    for (unsigned level = 0; level < list.level; ++level) {
        const std::size_t size = slice_size(level) - link;
        const bool last = level + 1U == list.level;
        bytes.append(reinterpret_cast<const char*>(at(slice)), last ? size - list.room : size);
        if (!last) std::memcpy(&slice, at(slice) + size, link);
    }
    return bytes;
}

std::vector<const Inverter::List*> Inverter::sorted() const {
    struct Entry {
        std::uint64_t leading = 0;
        const List* list = nullptr;
    };
    std::vector<Entry> entries;
    entries.reserve(lists_.size());
    for (const List& list : lists_) entries.push_back({leading_bytes(name(list)), &list});
    std::ranges::sort(entries, [this](const Entry& a, const Entry& b) {
        return a.leading != b.leading ? a.leading < b.leading : name(*a.list) < name(*b.list);
    });
    std::vector<const List*> lists;
    lists.reserve(entries.size());
    for (const Entry& entry : entries) lists.push_back(entry.list);
    return lists;
}

void Inverter::write(TableWriter& table) const {
    for (const List* const list : sorted()) {
        PostingListWriter writer(table, name(*list), list->documents, list->occurrences);
        std::uint32_t document = list->first_document;
        writer.add(document, list->first_frequency);
        const std::string bytes = postings(*list);
        for (auto byte = bytes.begin(); byte != bytes.end();) {
            const auto next = [&byte] {
                std::uint32_t value = 0;
                for (unsigned shift = 0;; shift += 7) {
                    const auto part = static_cast<unsigned char>(*byte++);
                    value |= static_cast<std::uint32_t>(part & 0x7fU) << shift;
                    if (part < 0x80U) return value;
                }
            };
            document += next() + 1;
            writer.add(document, next());
        }
        writer.finish();
    }
}

}  // namespace kiosque::glass
