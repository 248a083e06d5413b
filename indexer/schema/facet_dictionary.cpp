#include "indexer/schema/facet_dictionary.h"

#include "analyzers/error.h"
#include "indexer/schema/byte_codec.h"

#include <charconv>

#include <fmt/format.h>

namespace kiosque {
namespace {

constexpr std::uint32_t page_size = 256;

std::string size_key(FacetField field) {
    return fmt::format("facet/{}/size", facet_row(field).name);
}

std::string page_key(FacetField field, std::uint32_t page) {
    return fmt::format("facet/{}/{:08x}", facet_row(field).name, page);
}

std::string encode_page(const std::vector<FacetName>& names, std::size_t begin) {
    ByteWriter out;
    for (std::size_t i = begin; i < names.size() && i < begin + page_size; ++i) {
        out.string(names[i].name);
        out.string(names[i].key);
    }
    return compress(out.take());
}

}  // namespace

FacetDictionary::FacetDictionary(Xapian::Database shard, FacetField field)
    : shard_(std::move(shard)), field_(field) {
    const std::string size = shard_.get_metadata(size_key(field));
    const char* const end = size.data() + size.size();
    if (!size.empty() && std::from_chars(size.data(), end, size_).ptr != end)
        throw Error(fmt::format("the {} dictionary is damaged; run: kiosque-index rebuild",
                                facet_row(field).name));
}

const std::vector<FacetName>& FacetDictionary::page(std::uint32_t number) const {
    const auto [entry, fresh] = pages_.try_emplace(number);
    std::vector<FacetName>& names = entry->second;
    if (!fresh) return names;
    const auto bytes = decompress(shard_.get_metadata(page_key(field_, number)));
    ByteReader in(bytes ? std::string_view(*bytes) : std::string_view());
    while (in.ok() && !in.at_end()) {
        FacetName name{std::string(in.string()), std::string(in.string())};
        names.push_back(std::move(name));
    }
    const std::size_t expected = std::min(page_size, size_ - number * page_size);
    if (!in.ok() || names.size() < expected) {
        pages_.erase(entry);
        throw Error(
            fmt::format("page {} of the {} dictionary is damaged; run: kiosque-index rebuild",
                        number, facet_row(field_).name));
    }
    return names;
}

const FacetName& FacetDictionary::at(std::uint32_t ordinal) const {
    if (ordinal >= size_)
        throw Error(
            fmt::format("ordinal {} is not in the {} dictionary; run: kiosque-index rebuild",
                        ordinal, facet_row(field_).name));
    return page(ordinal / page_size)[ordinal % page_size];
}

void FacetDictionary::for_each(
    const std::function<void(std::uint32_t, const FacetName&)>& visit) const {
    for (std::uint32_t ordinal = 0; ordinal < size_; ++ordinal) visit(ordinal, at(ordinal));
}

FacetDictionaryWriter::FacetDictionaryWriter(const Xapian::Database& shard, FacetField field)
    : field_(field) {
    FacetDictionary(shard, field).for_each([&](std::uint32_t ordinal, const FacetName& name) {
        names_.push_back(name);
        ordinals_.emplace(name.key, ordinal);
    });
    written_ = names_.size();
}

std::uint32_t FacetDictionaryWriter::ordinal(std::string_view name, std::string_view key) {
    const auto next = static_cast<std::uint32_t>(names_.size());
    const auto [entry, fresh] = ordinals_.try_emplace(std::string(key), next);
    if (fresh) names_.push_back({std::string(name), std::string(key)});
    return entry->second;
}

void FacetDictionaryWriter::write(Xapian::WritableDatabase& shard) {
    if (written_ == names_.size()) return;
    for (std::size_t begin = written_ / page_size * page_size; begin < names_.size();
         begin += page_size)
        shard.set_metadata(page_key(field_, static_cast<std::uint32_t>(begin / page_size)),
                           encode_page(names_, begin));
    shard.set_metadata(size_key(field_), std::to_string(names_.size()));
    written_ = names_.size();
}

}  // namespace kiosque
