#include "indexer/database/file_manifest.h"

#include "analyzers/error.h"
#include "indexer/database/read_database.h"
#include "indexer/schema/byte_codec.h"
#include "indexer/schema/compression.h"

#include <algorithm>

#include <fmt/format.h>
#include <xxhash.h>

namespace kiosque {
namespace {

constexpr std::uint32_t page_size = 256;
constexpr std::string_view key_start = "files/";

/// An archive may hold one content a thousand times, in folders that make it different articles.
constexpr std::size_t most_candidates = 64;

std::uint64_t hash(std::string_view text) {
    return XXH3_64bits(text.data(), text.size());
}

std::string page_key(std::uint32_t page) {
    return fmt::format("{}{:08x}", key_start, page);
}

/// What equals the field before it is left out: a file that has not moved has one path.
void write(ByteWriter& out, const FileRecord& record) {
    out.string(record.location);
    out.string(record.path);
    out.string(record.named == record.path ? std::string_view() : record.named);
    out.number(record.size);
    out.number(static_cast<std::uint64_t>(record.modified));
    out.number(record.content);
    out.number(record.context);
    out.number(record.articles);
    out.number(record.shared);
    out.number(record.leftovers ? 1 : 0);
    out.number(record.copy_of ? std::uint64_t{*record.copy_of} + 1 : 0);
}

FileRecord read(ByteReader& in) {
    FileRecord record;
    record.location = in.string();
    record.path = in.string();
    record.named = in.string();
    if (record.named.empty()) record.named = record.path;
    record.size = in.number();
    record.modified = static_cast<std::int64_t>(in.number());
    record.content = in.number();
    record.context = in.number();
    record.articles = in.number();
    record.shared = in.number();
    record.leftovers = in.number() != 0;
    if (const std::uint64_t original = in.number(); original != 0)
        record.copy_of = static_cast<std::uint32_t>(original - 1);
    return record;
}

std::uint64_t revision_of(const std::string& page) {
    return ByteReader(page).number();
}

}  // namespace

FileManifest::FileManifest(const Xapian::Database& shard) {
    for (std::uint32_t page = 0;; ++page) {
        const std::string entry = shard.get_metadata(page_key(page));
        if (entry.empty()) break;
        ByteReader head(entry);
        revision_ = std::max(revision_, head.number());
        const auto bytes = decompress(head.string());
        ByteReader in(bytes ? std::string_view(*bytes) : std::string_view());
        while (in.ok() && !in.at_end()) records_.push_back(read(in));
        if (!bytes || !in.ok())
            throw Error("the list of files is damaged; run: kiosque-index check");
        if (records_.size() < std::size_t{page_size} * (page + 1)) break;
    }
    for (std::uint32_t file = 0; file < size(); ++file) index(file);
}

std::optional<std::uint32_t> FileManifest::at_location(std::string_view location) const {
    const auto found = locations_.find(hash(location));
    if (found == locations_.end() || at(found->second).location != location) return std::nullopt;
    return found->second;
}

std::optional<std::uint32_t> FileManifest::named(std::string_view path) const {
    const auto found = names_.find(hash(path));
    if (found == names_.end() || at(found->second).named != path) return std::nullopt;
    return found->second;
}

std::vector<std::uint32_t> FileManifest::with_content(std::uint64_t content) const {
    std::vector<std::uint32_t> files;
    for (auto entry = contents_.lower_bound({content, 0});
         entry != contents_.end() && entry->first == content && files.size() < most_candidates;
         ++entry)
        files.push_back(entry->second);
    return files;
}

std::uint32_t FileManifest::add(FileRecord&& record) {
    const std::uint32_t file = size();
    records_.push_back(std::move(record));
    index(file);
    changed_pages_.insert(file / page_size);
    return file;
}

void FileManifest::change(std::uint32_t file, FileRecord&& record) {
    if (records_[file] == record) return;
    forget(file);
    records_[file] = std::move(record);
    index(file);
    changed_pages_.insert(file / page_size);
}

void FileManifest::index(std::uint32_t file) {
    const FileRecord& record = records_[file];
    if (record.location.empty()) return;
    locations_[hash(record.location)] = file;
    if (record.copy_of) return;
    names_[hash(record.named)] = file;
    if (record.content != 0) contents_.emplace(record.content, file);
}

void FileManifest::forget(std::uint32_t file) {
    const FileRecord& record = records_[file];
    if (record.location.empty()) return;
    const auto forget_in = [&](auto& map, std::string_view key) {
        const auto entry = map.find(hash(key));
        if (entry != map.end() && entry->second == file) map.erase(entry);
    };
    forget_in(locations_, record.location);
    if (record.copy_of) return;
    forget_in(names_, record.named);
    contents_.erase({record.content, file});
}

void FileManifest::distrust(std::uint32_t file) {
    if (file >= size() || at(file).location.empty()) return;
    FileRecord record = at(file);
    record.modified = to_be_read;
    change(file, std::move(record));
}

std::vector<Metadata> FileManifest::changes() {
    std::vector<Metadata> entries;
    for (const std::uint32_t page : changed_pages_) {
        ByteWriter records;
        const std::uint32_t end = std::min(size(), (page + 1) * page_size);
        for (std::uint32_t file = page * page_size; file < end; ++file)
            write(records, records_[file]);
        ByteWriter out;
        out.number(++revision_);
        out.string(compress(records.take()));
        entries.push_back({page_key(page), out.take()});
    }
    changed_pages_.clear();
    return entries;
}

FileManifest load_manifest(const std::filesystem::path& location) {
    if (!is_database(location)) return {};
    return read_database(location,
                         [](const Xapian::Database& opened) { return FileManifest(opened); });
}

std::vector<Metadata> manifest_pages(const Xapian::Database& shard) {
    std::vector<Metadata> pages;
    const std::string start(key_start);
    for (auto key = shard.metadata_keys_begin(start); key != shard.metadata_keys_end(start); ++key)
        pages.push_back({*key, shard.get_metadata(*key)});
    return pages;
}

std::optional<std::string> latest_files(std::string_view key, std::span<const std::string> values) {
    if (!key.starts_with(key_start) || values.empty()) return std::nullopt;
    return *std::ranges::max_element(values, {}, revision_of);
}

}  // namespace kiosque
