#include "indexer/schema/fields.h"
#include "query/search/archive_names.h"
#include "query/search/date_filter.h"
#include "query/search/searcher.h"

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

/// The earliest or latest publication date, as precise as the article that has it says.
PartialDate outermost(const Xapian::Database& database, int year, bool earliest) {
    PartialDate date{static_cast<std::int16_t>(year)};
    const auto exists = [&](std::string_view prefix, std::string_view digits) {
        return database.term_exists(fmt::format("{}{}", prefix, digits));
    };
    const auto outermost_of = [&](std::string_view prefix, const std::string& start, int last) {
        for (int i = 1; i <= last; ++i) {
            const int part = earliest ? i : last + 1 - i;
            if (exists(prefix, fmt::format("{}{:02}", start, part)))
                return static_cast<std::uint8_t>(part);
        }
        return std::uint8_t{0};
    };
    const std::string in_year = fmt::format("{:04}", year);
    if (exists(prefix::year_only, in_year)) return date;
    date.month = outermost_of(prefix::month, in_year, 12);
    const std::string in_month = fmt::format("{}{:02}", in_year, date.month);
    if (date.month == 0 || exists(prefix::month_only, in_month)) return date;
    date.day = outermost_of(prefix::day, in_month, 31);
    return date;
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
            info.first = outermost(shards.all, years->first, true);
            info.last = outermost(shards.all, years->last, false);
        }
        info.sources = every_name(shards, FacetField::source);
        info.languages = every_name(shards, FacetField::language);
        return info;
    });
}

}  // namespace kiosque
