#include "indexer/schema/facet_dictionary.h"

#include "analyzers/error.h"
#include "indexer/schema/byte_codec.h"
#include "indexer/schema/compression.h"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <utility>

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

std::string sightings_key(FacetField field, std::size_t page) {
    return fmt::format("{}{}/seen/{:08x}", key_start, facet_row(field).name, page);
}

/// How far a dictionary has come: its size, or what its page begins with.
std::pair<std::uint64_t, std::uint64_t> progress_of(std::string_view key,
                                                    const std::string& value) {
    if (key.ends_with("/size")) {
        std::uint64_t size = 0;
        std::from_chars(value.data(), value.data() + value.size(), size);
        return {size, 0};
    }
    const auto bytes = decompress(value);
    ByteReader in(bytes ? std::string_view(*bytes) : std::string_view());
    const std::uint64_t names = in.number();
    return {names, in.number()};
}

/// Of the names of one page.
struct Sightings {
    std::uint64_t count = 0;
    std::vector<std::vector<Spelling>> spellings;  ///< as many as the page has names
};

Sightings read_sightings(const Xapian::Database& shard, FacetField field, std::size_t page) {
    const auto bytes = decompress(shard.get_metadata(sightings_key(field, page)));
    ByteReader in(bytes ? std::string_view(*bytes) : std::string_view());
    const std::uint64_t names = std::min<std::uint64_t>(in.number(), page_size);
    Sightings sightings{in.number(), std::vector<std::vector<Spelling>>(names)};
    for (std::vector<Spelling>& seen : sightings.spellings) {
        const std::size_t count = in.count();
        for (std::size_t k = 0; k < count; ++k) {
            std::string name(in.string());
            seen.push_back({std::move(name), in.number()});
        }
    }
    if (!in.ok())
        throw Error(fmt::format("the {} dictionary is damaged; run: kiosque-index rebuild",
                                facet_row(field).name));
    return sightings;
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
    in.number();  // names
    in.number();  // sightings
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

std::vector<Spelling> FacetDictionary::spellings(std::uint32_t ordinal) const {
    at(ordinal);  // throws if there is none
    Sightings seen = read_sightings(shard_, field_, ordinal / page_size);
    const std::size_t at_page = ordinal % page_size;
    if (at_page >= seen.spellings.size()) return {};
    std::vector<Spelling> spellings = std::move(seen.spellings[at_page]);
    std::erase_if(spellings, [](const Spelling& each) { return each.articles == 0; });
    return spellings;
}

void FacetDictionary::for_each(
    const std::function<void(std::uint32_t, const FacetName&)>& visit) const {
    for (std::uint32_t ordinal = 0; ordinal < size_; ++ordinal) visit(ordinal, at(ordinal));
}

FacetDictionaryWriter::FacetDictionaryWriter(const Xapian::Database& shard, FacetField field)
    : field_(field), words_(field) {
    const FacetDictionary dictionary(shard, field);
    dictionary.for_each([&](std::uint32_t number, const FacetName& name) {
        if (!name.key.empty()) ordinals_.emplace(name.key, number);
        append(name.name, name.key);
    });
    for (std::size_t page = 0; page < changed_.size(); ++page) {
        Sightings seen = read_sightings(shard, field, page);
        sightings_[page] = seen.count;
        const std::size_t first = page * page_size;
        for (std::size_t i = 0; i < seen.spellings.size() && first + i < keys_.size(); ++i)
            if (!seen.spellings[i].empty()) spellings_[first + i] = std::move(seen.spellings[i]);
    }
}

void FacetDictionaryWriter::touch(std::uint32_t ordinal) {
    const std::size_t page = ordinal / page_size;
    if (page == changed_.size()) {
        changed_.push_back(0);
        sightings_.push_back(0);
    }
    changed_[page] = ++clock_;
}

std::uint32_t FacetDictionaryWriter::ordinal(std::string_view name, std::string_view key) {
    const auto next = static_cast<std::uint32_t>(keys_.size());
    const auto [entry, fresh] = ordinals_.try_emplace(std::string(key), next);
    if (fresh) append(name, key);
    return entry->second;
}

void FacetDictionaryWriter::append(std::string_view name, std::string_view key) {
    keys_.emplace_back(key);
    spellings_.push_back({{std::string(name), 0}});
    const auto ordinal = static_cast<std::uint32_t>(keys_.size() - 1);
    touch(ordinal);
    words_.add(key, ordinal, clock_);
}

std::vector<Metadata> FacetDictionaryWriter::forget_unused(const std::vector<bool>& used) {
    const State before = clock_;
    for (std::size_t i = 0; i < keys_.size(); ++i) {
        if ((i < used.size() && used[i]) || keys_[i].empty()) continue;
        const auto ordinal = static_cast<std::uint32_t>(i);
        touch(ordinal);
        words_.remove(keys_[i], ordinal, clock_);
        ordinals_.erase(keys_[i]);
        keys_[i].clear();
        spellings_[i] = {{}};
    }
    return changes_since(before);
}

std::uint32_t FacetDictionaryWriter::see(std::string_view name, std::string_view key) {
    const std::uint32_t number = ordinal(name, key);
    Spellings& spellings = spellings_[number];
    auto known = std::ranges::lower_bound(spellings, name, {}, &Spelling::name);
    if (known == spellings.end() || known->name != name)
        known = spellings.insert(known, {std::string(name), 0});
    ++known->articles;
    ++sightings_[number / page_size];
    touch(number);
    return number;
}

void FacetDictionaryWriter::unsee(std::string_view name, std::string_view key) {
    const auto number = ordinals_.find(std::string(key));
    if (number == ordinals_.end()) return;
    Spellings& spellings = spellings_[number->second];
    const auto known = std::ranges::find(spellings, name, &Spelling::name);
    if (known == spellings.end() || known->articles == 0) return;
    --known->articles;
    --sightings_[number->second / page_size];
    if (known->articles == 0 && spellings.size() > 1) spellings.erase(known);
    touch(number->second);
}

std::string FacetDictionaryWriter::encode_names(std::size_t page) const {
    ByteWriter out;
    const std::size_t end = std::min((page + 1) * page_size, keys_.size());
    out.number(end - page * page_size);
    out.number(sightings_[page]);
    for (std::size_t i = page * page_size; i < end; ++i) {
        out.string(best_spelling(spellings_[i]).name);
        out.string(keys_[i]);
    }
    return compress(out.take());
}

std::string FacetDictionaryWriter::encode_sightings(std::size_t page) const {
    ByteWriter out;
    const std::size_t end = std::min((page + 1) * page_size, keys_.size());
    out.number(end - page * page_size);
    out.number(sightings_[page]);
    for (std::size_t i = page * page_size; i < end; ++i) {
        out.number(spellings_[i].size());
        for (const Spelling& each : spellings_[i]) {
            out.string(each.name);
            out.number(each.articles);
        }
    }
    return compress(out.take());
}

std::vector<Metadata> FacetDictionaryWriter::changes_since(State known) const {
    std::vector<Metadata> changes;
    if (known == clock_) return changes;
    for (std::size_t page = 0; page < changed_.size(); ++page) {
        if (changed_[page] <= known) continue;
        changes.push_back({page_key(field_, static_cast<std::uint32_t>(page)), encode_names(page)});
        changes.push_back({sightings_key(field_, page), encode_sightings(page)});
    }
    std::ranges::move(words_.changes_since(known), std::back_inserter(changes));
    changes.push_back({size_key(field_), std::to_string(keys_.size())});
    return changes;
}

std::optional<std::string> latest_entry(std::string_view key, std::span<const std::string> values) {
    if (!key.starts_with(key_start) || values.empty()) return std::nullopt;
    return *std::ranges::max_element(
        values, {}, [&](const std::string& value) { return progress_of(key, value); });
}

}  // namespace kiosque
