#include "query/search/archive.h"

#include "analyzers/error.h"

#include <algorithm>
#include <filesystem>

#include <fmt/format.h>

namespace kiosque {
namespace {

namespace fs = std::filesystem;

Xapian::Database open(const std::string& location) {
    std::error_code error;
    if (!fs::exists(location, error))
        throw Error(
            fmt::format("no database at {0}; create it with: kiosque-index add --db {0} "
                        "FOLDER",
                        location));
    // XAPIANDB: a stub, which names other databases.
    const fs::path folder(location);
    if (fs::is_directory(folder, error) && !fs::exists(folder / "iamglass", error) &&
        !fs::exists(folder / "XAPIANDB", error))
        throw Error(fmt::format("{} is a folder without a Kiosque database", location));
    try {
        return Xapian::Database(location);
    } catch (const Xapian::Error& failure) {
        throw Error(fmt::format("cannot open the database {}: {}", location, failure.get_msg()));
    }
}

Shard open_shard(const std::string& location, const Stamp& program) {
    Shard shard{location, open(location), {}, {}, {}};
    check_stamp(shard.database, program, location);
    shard.stamp = read_stamp(shard.database);
    for (const FacetRow& row : facet_table)
        shard.dictionaries.emplace_back(shard.database, row.field);
    shard.columns = NumberColumns(location, shard.database);
    return shard;
}

bool same_folder(const std::string& a, const std::string& b) {
    std::error_code error;
    return a == b || fs::equivalent(a, b, error);
}

/// Articles of a database that is named twice must not count twice.
std::vector<std::string> without_repeats(const std::vector<std::string>& locations) {
    std::vector<std::string> once;
    for (const std::string& location : locations) {
        const auto is_same = [&](const std::string& known) { return same_folder(known, location); };
        if (std::ranges::none_of(once, is_same)) once.push_back(location);
    }
    return once;
}

}  // namespace

Archive::Archive(const std::vector<std::string>& locations)
    : locations_(without_repeats(locations)) {
    // A database may be replaced as a whole between opening and reading it.
    for (int attempt = 0;; ++attempt) {
        try {
            reopen();
            return;
        } catch (const Xapian::DatabaseModifiedError& error) {
            if (attempt == attempts) rethrow(error);
        } catch (const Xapian::Error& error) {
            rethrow(error);
        }
    }
}

void Archive::rethrow(const Xapian::Error& error) const {
    throw Error(fmt::format(
        "cannot read the database {}: {} ({}); check it with: kiosque-index "
        "check --db {}",
        fmt::join(locations_, ", "), error.get_msg(), error.get_type(), locations_.front()));
}

/// Opens anew instead of Database::reopen(): the folder may hold another database by now.
void Archive::reopen() {
    const Stamp program{schema_version, std::string(analyzer_.fingerprint()), {}};
    Shards shards;
    for (const std::string& location : locations_) {
        shards.each.push_back(open_shard(location, program));
        shards.all.add_database(shards.each.back().database);
        shards.identity += shards.each.back().database.get_uuid() + '\n';
    }
    shards_ = std::move(shards);
}

}  // namespace kiosque
