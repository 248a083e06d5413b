#include "indexer/schema/facet_dictionary.h"

#include "analyzers/error.h"
#include "indexer/schema/byte_codec.h"
#include "indexer/schema/compression.h"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

namespace kiosque {
namespace {

constexpr std::uint32_t page_size = 256;

constexpr std::string_view key_start = "facet/";

std::string size_key(FacetField field) {
    return fmt::format("{}{}/size", key_start, facet_row(field).name);
}

std::string page_key(FacetField field, std::uint32_t page) {
    return fmt::format("{}{}/{:08x}", key_start, facet_row(field).name, page);
}

std::string encode_page(const std::vector<FacetName>& names, std::size_t begin) {
    ByteWriter out;
    for (std::size_t i = begin; i < names.size() && i < begin + page_size; ++i) {
        out.string(names[i].name);
        out.string(names[i].key);
    }
    return compress(out.take());
}

std::size_t names_on_page(std::string_view page) {
    const auto bytes = decompress(page);
    ByteReader in(bytes ? std::string_view(*bytes) : std::string_view());
    std::size_t names = 0;
    for (; in.ok() && !in.at_end(); ++names) {
        in.string();
        in.string();
    }
    return names;
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
        if (!name.key.empty()) ordinals_.emplace(name.key, ordinal);
    });
}

std::uint32_t FacetDictionaryWriter::ordinal(std::string_view name, std::string_view key) {
    const auto next = static_cast<std::uint32_t>(names_.size());
    const auto [entry, fresh] = ordinals_.try_emplace(std::string(key), next);
    if (fresh) names_.push_back({std::string(name), std::string(key)});
    return entry->second;
}

std::vector<Metadata> FacetDictionaryWriter::forget_unused(const std::vector<bool>& used) {
    std::vector<Metadata> changes;
    for (std::size_t begin = 0; begin < names_.size(); begin += page_size) {
        bool changed = false;
        for (std::size_t i = begin; i < std::min(names_.size(), begin + page_size); ++i) {
            if ((i < used.size() && used[i]) || names_[i].key.empty()) continue;
            ordinals_.erase(names_[i].key);
            names_[i] = {};
            changed = true;
        }
        if (changed)
            changes.push_back({page_key(field_, static_cast<std::uint32_t>(begin / page_size)),
                               encode_page(names_, begin)});
    }
    return changes;
}

std::vector<Metadata> FacetDictionaryWriter::changes_since(std::size_t known) const {
    std::vector<Metadata> changes;
    if (known == names_.size()) return changes;
    for (std::size_t begin = known / page_size * page_size; begin < names_.size();
         begin += page_size)
        changes.push_back({page_key(field_, static_cast<std::uint32_t>(begin / page_size)),
                           encode_page(names_, begin)});
    changes.push_back({size_key(field_), std::to_string(names_.size())});
    return changes;
}

std::optional<std::string> latest_entry(std::string_view key, std::span<const std::string> values) {
    if (!key.starts_with(key_start) || values.empty()) return std::nullopt;
    const auto names_in = [&](const std::string& value) {
        if (!key.ends_with("/size")) return names_on_page(value);
        std::size_t size = 0;
        std::from_chars(value.data(), value.data() + value.size(), size);
        return size;
    };
    return *std::ranges::max_element(values, {}, names_in);
}

}  // namespace kiosque
