#include "query/search/counts/facet_counter.h"

#include "analyzers/entities/entity_key.h"
#include "indexer/schema/date_terms.h"
#include "query/search/counts/entity_ordinals.h"
#include "query/search/counts/number_reader.h"
#include "query/search/names/shared_names.h"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace kiosque {
namespace {

constexpr std::string_view undated = "undated";
constexpr std::size_t everything = std::numeric_limits<std::size_t>::max();

/// What was counted of one name or period; the key joins the counts of several shards.
struct Named {
    std::string key;
    FacetCount count;
    bool is_decided = false;  ///< how it is displayed
};

/// Whether one of the key's words begins with the prefix, itself a key.
bool has_prefix(std::string_view key, std::string_view prefix) {
    for (std::size_t at = key.find(prefix); at != key.npos; at = key.find(prefix, at + 1))
        if (at == 0 || key[at - 1] == ' ') return true;
    return false;
}

/// The ordinals worth naming, ascending: all that were counted, or if only the `most` most frequent
/// are wanted, those and what ties with the last of them. A few are enough to know that nearly all
/// others are too rare.
std::vector<std::uint32_t> frequent(const std::vector<std::uint32_t>& counts,
                                    std::uint64_t min_count, std::size_t most) {
    if (most == 0) return {};
    std::uint64_t least = std::max<std::uint64_t>(min_count, 1);
    std::vector<std::uint32_t> ordinals;
    const auto leave_out_rare = [&] {
        if (most >= ordinals.size()) return;
        std::vector<std::uint32_t> ranked = ordinals;
        const auto last = ranked.begin() + static_cast<std::ptrdiff_t>(most - 1);
        std::ranges::nth_element(ranked, last, std::ranges::greater(),
                                 [&](std::uint32_t ordinal) { return counts[ordinal]; });
        least = counts[*last];
        std::erase_if(ordinals, [&](std::uint32_t ordinal) { return counts[ordinal] < least; });
    };
    std::size_t enough = std::min(most, counts.size()) + 256;
    for (std::uint32_t ordinal = 0; ordinal < counts.size(); ++ordinal) {
        if (counts[ordinal] < least) continue;
        ordinals.push_back(ordinal);
        if (ordinals.size() < enough) continue;
        leave_out_rare();
        enough = std::max(enough, 2 * ordinals.size());  // many ties
    }
    leave_out_rare();
    return ordinals;
}

std::vector<Named> name_counts(const ShardMatches& matches, const FacetRequest& request,
                               std::size_t most) {
    const EntityOrdinals entities(*matches.shard, request.field);
    const auto counts = entities.count(matches);
    const std::string prefix = entity_key(request.prefix);
    // What is rare in a shard may be frequent in all: only a single one can leave it out.
    const std::uint64_t least = most == everything ? 1 : request.min_count;
    std::vector<Named> named;
    for (const std::uint32_t ordinal : frequent(counts, least, most)) {
        FacetName name = entities.name(ordinal);
        if (prefix.empty() || has_prefix(name.key, prefix))
            named.push_back({std::move(name.key),
                             {std::move(name.name), counts[ordinal]},
                             entities.is_renamed(ordinal)});
    }
    return named;
}

std::vector<Named> about_year_counts(const ShardMatches& matches) {
    constexpr std::uint32_t end_of_calendar = 10'000;
    const auto counts = count_numbers(matches, slot::about_years, end_of_calendar);
    std::vector<Named> named;
    for (std::size_t year = 0; year < counts.size(); ++year) {
        if (counts[year] == 0) continue;
        std::string name = to_iso(PartialDate{static_cast<std::int16_t>(year)});
        named.push_back({name, {name, counts[year]}});
    }
    return named;
}

std::string period(std::optional<PartialDate> date, FacetRequest::By by) {
    if (!date) return std::string(undated);
    if (by != FacetRequest::By::day) date->day = 0;
    if (by == FacetRequest::By::year) date->month = 0;
    return to_iso(*date);
}

/// Counts days, which are few; they become months or years afterwards.
std::vector<Named> period_counts(const ShardMatches& matches, FacetRequest::By by) {
    std::unordered_map<std::uint32_t, std::uint64_t> days;
    std::uint64_t without_date = 0;
    // Articles of one day often lie together.
    std::pair<std::uint32_t, std::uint64_t*> latest{0, nullptr};
    NumberReader reader(matches, slot::date);
    for (const Xapian::docid document : reader.documents()) {
        const auto day = reader.of(document);
        if (day.empty()) {
            ++without_date;
            continue;
        }
        if (latest.second == nullptr || latest.first != day.front())
            latest = {day.front(), &days[day.front()]};
        ++*latest.second;
    }
    std::vector<Named> named;
    const auto add = [&](std::optional<PartialDate> date, std::uint64_t count) {
        std::string name = period(date, by);
        named.push_back({name, {name, count}});
    };
    for (const auto& [day, count] : days) add(unpack_date(day), count);
    if (without_date > 0) add(std::nullopt, without_date);
    return named;
}

/// Names that several shards know are displayed by how all their articles write them; those that
/// cannot be shown are left out first.
void display_together(const Matches& matches, const FacetRequest& request, bool by_count,
                      std::vector<Named>& named) {
    if (request.limit && *request.limit < named.size()) {
        const auto end = named.begin() + static_cast<std::ptrdiff_t>(*request.limit);
        if (!by_count) {
            std::ranges::nth_element(named, end, {}, &Named::key);
            named.erase(end, named.end());
        } else if (*request.limit > 0) {
            const auto count = [](const Named& each) { return each.count.count; };
            std::ranges::nth_element(named, end - 1, std::ranges::greater(), count);
            std::erase_if(
                named, [&, least = count(*(end - 1))](auto& each) { return count(each) < least; });
        }
    }
    std::vector<const Shard*> shards;
    shards.reserve(matches.size());
    for (const ShardMatches& shard : matches) shards.push_back(shard.shard);
    std::vector<std::string> keys;
    keys.reserve(named.size());
    for (const Named& each : named) keys.push_back(each.key);
    const std::vector<std::string> names = shared_names(shards, request.field, keys);
    for (std::size_t i = 0; i < named.size(); ++i)
        if (!named[i].is_decided && !names[i].empty()) named[i].count.name = names[i];
}

std::vector<Named> shard_counts(const ShardMatches& matches, const FacetRequest& request,
                                std::size_t most) {
    switch (request.by) {
        case FacetRequest::By::name:
            return name_counts(matches, request, most);
        case FacetRequest::By::about_year:
            return about_year_counts(matches);
        default:
            return period_counts(matches, request.by);
    }
}

}  // namespace

Facet count_facet(const Matches& matches, const FacetRequest& request) {
    const bool by_name = request.by == FacetRequest::By::name;
    const bool by_count = request.order == FacetRequest::Order::count ||
                          (by_name && request.order == FacetRequest::Order::usual);
    const bool top_suffices = by_name && by_count && matches.size() == 1 && request.prefix.empty();
    const std::size_t most = top_suffices && request.limit ? *request.limit : everything;
    std::unordered_map<std::string, Named> joined;
    for (const ShardMatches& shard : matches) {
        for (Named& named : shard_counts(shard, request, most)) {
            if (!by_name && !named.key.starts_with(request.prefix)) continue;
            Named& all = joined[named.key];
            const std::uint64_t count = all.count.count + named.count.count;
            if (all.key.empty() || (named.is_decided && !all.is_decided)) all = std::move(named);
            all.count.count = count;
        }
    }
    std::vector<Named> named;
    for (auto& [key, each] : joined)
        if (each.count.count >= request.min_count) named.push_back(std::move(each));
    if (by_name && matches.size() > 1) display_together(matches, request, by_count, named);
    std::ranges::sort(named, [&](const Named& a, const Named& b) {
        if (by_count)
            return std::pair(b.count.count, std::string_view(a.count.name)) <
                   std::pair(a.count.count, std::string_view(b.count.name));
        return a.key <
               b.key;  // « Élie » between « Édouard » and « Eva »; "undated" after every digit
    });
    if (request.limit && *request.limit < named.size()) named.resize(*request.limit);
    Facet facet{std::string(facet_name(request)), {}};
    for (Named& each : named) facet.counts.push_back(std::move(each.count));
    return facet;
}

std::string_view facet_name(const FacetRequest& request) {
    switch (request.by) {
        case FacetRequest::By::day:
            return "day";
        case FacetRequest::By::month:
            return "month";
        case FacetRequest::By::year:
            return "year";
        case FacetRequest::By::about_year:
            return "about-year";
        case FacetRequest::By::name:
            break;
    }
    return facet_row(request.field).name;
}

}  // namespace kiosque
