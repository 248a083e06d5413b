#include "query/search/archive/archive.h"

#include "analyzers/error.h"
#include "indexer/schema/xapian_error.h"
#include "query/search/archive/disagreement.h"

#include <algorithm>
#include <string_view>

#include <fmt/format.h>

namespace kiosque {
namespace {

Shard open_shard(const Location& location, const Stamp& program) {
    Shard shard{location.name, location.is_remote(), open_location(location), {}, {}, {}, {}};
    check_stamp(shard.database, program, location.name);
    shard.stamp = read_stamp(shard.database);
    for (const FacetRow& row : facet_table)
        shard.dictionaries.emplace_back(shard.database, row.field);
    if (!shard.is_remote) {
        shard.columns = NumberColumns(location.name, shard.database);
        shard.values = ValueTable(location.name, shard.database);
    }
    return shard;
}

/// One state of one database, reached by two ways: a path and the server on it, for instance.
bool is_same(const Xapian::Database& a, const Xapian::Database& b) {
    return a.get_uuid() == b.get_uuid() && a.get_lastdocid() == b.get_lastdocid() &&
           a.get_doccount() == b.get_doccount() && a.get_total_length() == b.get_total_length();
}

}  // namespace

Archive::Archive(const std::vector<std::string>& locations, Unreachable unreachable)
    : locations_(locations_of(locations)), unreachable_(unreachable) {
    reopen();
}

void Archive::rethrow(const Xapian::Error& error) const {
    if (std::string_view(error.get_type()).starts_with("Network"))
        throw Error(fmt::format("a server broke off while it was asked ({}); run the command again",
                                reason(error)));
    std::vector<std::string> names;
    for (const Location& location : locations_) names.push_back(location.name);
    throw Error(
        fmt::format("cannot read the database {}: {} ({}); check it with: kiosque-index "
                    "check --db {}",
                    fmt::join(names, ", "), reason(error), error.get_type(), names.front()));
}

/// A database may be replaced as a whole between opening and reading it.
void Archive::reopen() {
    for (int attempt = 0;; ++attempt) {
        try {
            return open_all();
        } catch (const Xapian::DatabaseModifiedError& error) {
            if (attempt == attempts) rethrow(error);
        } catch (const Xapian::Error& error) {
            rethrow(error);
        }
    }
}

/// Opens anew instead of Database::reopen(): the folder may hold another database by now.
void Archive::open_all() {
    const Stamp program{schema_version, std::string(analyzer_.fingerprint()), {}};
    Shards shards;
    std::vector<std::string> missing;
    for (const Location& location : locations_) {
        try {
            Shard shard = open_shard(location, program);
            if (std::ranges::any_of(shards.each, [&](const Shard& other) {
                    return is_same(other.database, shard.database);
                }))
                continue;
            shards.all.add_database(shard.database);
            shards.identity += shard.database.get_uuid() + '\n';
            shards.each.push_back(std::move(shard));
        } catch (const Xapian::NetworkError& error) {
            if (unreachable_ == Unreachable::fails)
                throw Error(fmt::format(
                    "{} does not answer ({}); is xapian-tcpsrv running there? With --partial the "
                    "other databases answer without it",
                    location.name, reason(error)));
            missing.push_back(location.name);
        }
    }
    if (shards.each.empty())
        throw Error(fmt::format("none of the databases answers: {}", fmt::join(missing, ", ")));
    shards.disagreement = disagreement(shards.each);
    shards_ = std::move(shards);
    missing_ = std::move(missing);
}

}  // namespace kiosque
