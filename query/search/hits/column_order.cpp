#include "query/search/hits/column_order.h"

#include "query/search/counts/number_reader.h"

#include <algorithm>
#include <cstdint>
#include <string>

namespace kiosque {
namespace {

struct Dated {
    std::uint32_t key = 0;  ///< the greater, the earlier it comes; 0 for undated
    Xapian::docid document = 0;
};
struct Identified {
    Dated hit;
    std::string id;
};

/// The first day of a packed date.
std::uint32_t first_day_number(std::uint32_t packed) {
    constexpr std::uint32_t month = 0xfU << 5U;
    constexpr std::uint32_t day = 0x1fU;
    if ((packed & month) == 0) packed |= 1U << 5U;
    if ((packed & day) == 0) packed |= 1U;
    return packed;
}

std::vector<Dated> dated(const ShardMatches& matches, Sort sort) {
    constexpr std::uint32_t after_all_dates = 1U << 24U;
    std::vector<Dated> all;
    all.reserve(matches.documents.size());
    NumberReader dates(matches, slot::date);
    for (const Xapian::docid document : matches.documents) {
        const auto packed = dates.of(document);
        std::uint32_t key = packed.empty() ? 0 : first_day_number(packed.front());
        if (key != 0 && sort == Sort::oldest) key = after_all_dates - key;
        all.push_back({key, document});
    }
    return all;
}

std::vector<Identified> with_ids(const Shard& shard, std::vector<Dated>& hits) {
    std::ranges::sort(hits, {}, &Dated::document);
    std::vector<Identified> identified;
    auto id = shard.database.valuestream_begin(slot::id);
    const auto end = shard.database.valuestream_end(slot::id);
    for (const Dated& hit : hits) {
        if (id != end) id.skip_to(hit.document);
        const bool known = id != end && id.get_docid() == hit.document;
        identified.push_back({hit, known ? *id : std::string()});
    }
    return identified;
}

}  // namespace

std::vector<Xapian::docid> date_order_of_columns(const ShardMatches& matches, Sort sort,
                                                 std::size_t first, std::size_t count) {
    std::vector<Dated> hits = dated(matches, sort);
    const std::size_t last = first + std::min(count, hits.size());
    std::vector<Xapian::docid> page;
    if (first >= hits.size() || count == 0) return page;
    if (last < hits.size()) {
        const auto cut = hits.begin() + static_cast<std::ptrdiff_t>(last - 1);
        std::ranges::nth_element(hits, cut, std::ranges::greater(), &Dated::key);
        std::erase_if(hits, [least = cut->key](const Dated& hit) { return hit.key < least; });
    }
    std::vector<Identified> ordered = with_ids(*matches.shard, hits);
    std::ranges::sort(ordered, [](const Identified& a, const Identified& b) {
        return a.hit.key != b.hit.key ? a.hit.key > b.hit.key : a.id < b.id;
    });
    for (std::size_t i = first; i < std::min(last, ordered.size()); ++i)
        page.push_back(ordered[i].hit.document);
    return page;
}

}  // namespace kiosque
