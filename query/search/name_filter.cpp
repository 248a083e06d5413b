#include "query/search/name_filter.h"

#include "analyzers/entities/entity_key.h"
#include "indexer/schema/terms.h"
#include "query/language/edit_distance.h"
#include "query/search/archive_names.h"

#include <algorithm>
#include <string>

#include <fmt/format.h>

namespace kiosque {
namespace {

using Xapian::Query;

constexpr std::size_t most_named = 8;
constexpr std::size_t most_suggested = 3;
constexpr std::size_t typing_errors = 2;

bool has_words(std::string_view key, std::string_view words) {
    for (std::size_t at = key.find(words); at != key.npos; at = key.find(words, at + 1)) {
        const std::size_t end = at + words.size();
        if ((at == 0 || key[at - 1] == ' ') && (end == key.size() || key[end] == ' ')) return true;
    }
    return false;
}

/// « Jeanne Martin (12), Paul Martin (3) and 4 more »
std::string listed(const std::vector<ArchiveName>& candidates, std::size_t most) {
    std::string list;
    for (std::size_t i = 0; i < std::min(most, candidates.size()); ++i)
        list += fmt::format("{}{} ({})", i == 0 ? "" : ", ", candidates[i].name,
                            candidates[i].articles);
    if (candidates.size() > most) list += fmt::format(" and {} more", candidates.size() - most);
    return list;
}

std::string not_found(const Shards& shards, FacetField field, std::string_view name,
                      const std::string& key) {
    std::string message = fmt::format("no {} “{}” in this archive", facet_row(field).name, name);
    const std::size_t limit = key.size() < 5 ? 1 : typing_errors;
    std::vector<ArchiveName> close = archive_names(shards, field, [&](std::string_view known) {
        if (edit_distance(known, key, limit) <= limit) return true;
        // A surname alone is compared with the last word of names.
        const std::size_t space = known.rfind(' ');
        return space != known.npos && edit_distance(known.substr(space + 1), key, limit) <= limit;
    });
    if (close.empty()) return message;
    close.resize(std::min(close.size(), most_suggested));
    return message + fmt::format("; did you mean {}?", listed(close, most_suggested));
}

}  // namespace

Query name_query(const Shards& shards, FacetField field, std::string_view name,
                 std::optional<Span> span, std::vector<Diagnostic>& diagnostics) {
    const std::string key = entity_key(name);
    if (key.empty()) {
        diagnostics.push_back({fmt::format("“{}” is no name", name), span});
        return {};
    }
    const std::string term = facet_term(field, key);
    const bool several_words = key.find(' ') != key.npos;
    if (several_words && shards.all.term_exists(term)) return Query(term);
    const std::vector<ArchiveName> candidates =
        archive_names(shards, field, [&](std::string_view known) { return has_words(known, key); });
    if (candidates.empty()) {
        diagnostics.push_back({not_found(shards, field, name, key), span});
        return {};
    }
    if (candidates.size() > 1)
        diagnostics.push_back({fmt::format("“{}” fits several names, all are searched: {}", name,
                                           listed(candidates, most_named)),
                               span});
    std::vector<Query> terms;
    terms.reserve(candidates.size());
    for (const ArchiveName& candidate : candidates) terms.emplace_back(candidate.term);
    return {Query::OP_OR, terms.begin(), terms.end()};
}

Query filter_query(const Shards& shards, const NameFilter& filter,
                   std::vector<Diagnostic>& diagnostics) {
    std::vector<Query> names;
    for (const std::string& name : filter.names)
        names.push_back(name_query(shards, filter.field, name, std::nullopt, diagnostics));
    const auto op = filter.mode == NameFilter::Mode::all ? Query::OP_AND : Query::OP_OR;
    return {op, names.begin(), names.end()};
}

}  // namespace kiosque
