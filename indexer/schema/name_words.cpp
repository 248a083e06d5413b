#include "indexer/schema/name_words.h"

#include "analyzers/entities/word_key.h"
#include "analyzers/error.h"
#include "indexer/schema/byte_codec.h"
#include "indexer/schema/compression.h"

#include <algorithm>

#include <fmt/format.h>

namespace kiosque {
namespace {

struct WordPlace {
    std::uint32_t bucket;
    std::uint32_t tag;
};

WordPlace place_of(std::string_view word) {
    constexpr unsigned bucket_bits = 12;
    constexpr unsigned tag_bits = 14;  // two bytes as LEB128
    const WordKey hash = word_key(word);
    return {static_cast<std::uint32_t>(hash >> (64U - bucket_bits)),
            static_cast<std::uint32_t>(hash & ((1U << tag_bits) - 1))};
}

std::string bucket_key(FacetField field, std::size_t bucket) {
    return fmt::format("facet/{}/words/{:03x}", facet_row(field).name, bucket);
}

}  // namespace

void NameWordsWriter::add(std::string_view key, std::uint32_t ordinal, std::uint64_t moment) {
    for_each_key_word(key, [&](std::string_view word) {
        const WordPlace place = place_of(word);
        Bucket& bucket = buckets_[place.bucket];
        bucket.entries.push_back({ordinal, place.tag});
        bucket.changed = moment;
    });
}

void NameWordsWriter::remove(std::string_view key, std::uint32_t ordinal, std::uint64_t moment) {
    for_each_key_word(key, [&](std::string_view word) {
        const WordPlace place = place_of(word);
        Bucket& bucket = buckets_[place.bucket];
        std::erase(bucket.entries, Entry{ordinal, place.tag});
        bucket.changed = moment;
    });
}

std::vector<Metadata> NameWordsWriter::changes_since(std::uint64_t moment) const {
    std::vector<Metadata> changes;
    for (std::size_t i = 0; i < buckets_.size(); ++i) {
        const Bucket& bucket = buckets_[i];
        if (bucket.changed <= moment) continue;
        ByteWriter out;
        out.number(bucket.entries.size());
        out.number(0);
        std::uint32_t before = 0;
        for (const Entry& entry : bucket.entries) {  // names come in the order of their ordinals
            out.number(entry.ordinal - before);
            out.number(entry.tag);
            before = entry.ordinal;
        }
        changes.push_back({bucket_key(field_, i), compress(out.take())});
    }
    return changes;
}

std::vector<std::uint32_t> names_with_word(const Xapian::Database& shard, FacetField field,
                                           std::string_view word) {
    const WordPlace place = place_of(word);
    const std::string value = shard.get_metadata(bucket_key(field, place.bucket));
    if (value.empty()) return {};
    const auto bytes = decompress(value);
    ByteReader in(bytes ? std::string_view(*bytes) : std::string_view());
    const std::uint64_t entries = in.number();
    in.number();
    std::vector<std::uint32_t> ordinals;
    std::uint32_t ordinal = 0;
    for (std::uint64_t i = 0; i < entries && in.ok(); ++i) {
        ordinal += static_cast<std::uint32_t>(in.number());
        const bool same = in.number() == place.tag;
        if (same && (ordinals.empty() || ordinals.back() != ordinal)) ordinals.push_back(ordinal);
    }
    if (!bytes || !in.ok() || !in.at_end())
        throw Error(fmt::format("the words of {} names are damaged; run: kiosque-index rebuild",
                                facet_row(field).name));
    return ordinals;
}

}  // namespace kiosque
