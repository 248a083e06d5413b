#include "query/search/archive_info.h"

#include "indexer/schema/fields.h"
#include "query/search/archive/archive.h"
#include "query/search/names/archive_names.h"
#include "query/search/terms/date_filter.h"

#include <filesystem>
#include <optional>

#include <fmt/format.h>

namespace kiosque {
namespace {

namespace fs = std::filesystem;

std::optional<std::uint64_t> bytes_on_disk(const Shard& shard) {
    if (shard.is_remote) return std::nullopt;
    const std::string& location = shard.location;
    std::error_code error;
    if (!fs::is_directory(location, error)) {
        const auto size = fs::file_size(location, error);
        return error ? 0 : size;
    }
    std::uint64_t bytes = 0;
    for (fs::recursive_directory_iterator entry(location, error), end; !error && entry != end;
         entry.increment(error)) {
        const auto size = entry->is_regular_file(error) ? entry->file_size(error) : 0;
        if (!error) bytes += size;
    }
    return bytes;
}

Facet every_name(const Shards& shards, FacetField field) {
    Facet facet{std::string(facet_row(field).name), {}};
    for (ArchiveName& name : archive_names(shards, field, [](std::string_view) { return true; }))
        facet.counts.push_back({std::move(name.name), name.articles});
    return facet;
}

/// Every dated article has exactly one term of a year.
std::uint64_t dated_articles(const Xapian::Database& database, const Years& years) {
    std::uint64_t dated = 0;
    for (int year = years.first; year <= years.last; ++year)
        dated += database.get_termfreq(fmt::format("{}{:04}", prefix::year, year));
    return dated;
}

}  // namespace

ArchiveInfo archive_info(Archive& archive) {
    return archive.read([](const Shards& shards) {
        ArchiveInfo info;
        for (const Shard& shard : shards.each)
            info.databases.push_back(
                {shard.location, shard.database.get_doccount(), bytes_on_disk(shard), shard.stamp});
        info.articles = shards.all.get_doccount();
        info.undated = info.articles;
        if (const auto years = years_of(shards.all)) {
            info.undated -= dated_articles(shards.all, *years);
            const DateInterval span = span_of(shards.all, *years);
            info.first = span.from;
            info.last = span.to;
        }
        info.sources = every_name(shards, FacetField::source);
        info.languages = every_name(shards, FacetField::language);
        return info;
    });
}

}  // namespace kiosque
