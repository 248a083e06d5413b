#include "query/search/hits/collapse.h"

#include "query/search/hits/near_duplicates.h"

#include <optional>
#include <utility>

namespace kiosque {
namespace {

/// Copies have nearly the same score, so that they stand near each other.
constexpr std::size_t looked_further = 100;

struct Member {
    std::size_t hit = 0;
    std::string id;
    std::optional<PartialDate> date;
};

/// Undated articles cannot claim to have been first.
bool before(const Member& a, const Member& b) {
    if (!a.date || !b.date) return a.date.has_value() && !b.date;
    return to_iso(first_day(*a.date)) < to_iso(first_day(*b.date));
}

HitGroup group_of(const std::vector<Member>& members) {
    std::size_t first = 0;
    for (std::size_t i = 1; i < members.size(); ++i)
        if (before(members[i], members[first])) first = i;
    HitGroup group{members[first].hit, {}};
    for (std::size_t i = 0; i < members.size(); ++i)
        if (i != first) group.copies.push_back(members[i].id);
    return group;
}

}  // namespace

std::vector<HitGroup> collapse(HitList& hits, Limit wanted) {
    NearDuplicates duplicates;
    std::vector<std::vector<Member>> members;
    std::size_t further = 0;
    for (std::size_t i = 0; i < hits.size() && further < looked_further; ++i) {
        const bool full = wanted && members.size() >= *wanted;
        if (full) ++further;
        const auto stored = hits.article(i);
        if (!stored) continue;
        const Article& article = stored->article;
        const auto group = duplicates.add(article.title + "\n" + article.text, full);
        if (!group) continue;
        if (*group == members.size()) members.emplace_back();
        members[*group].push_back({i, article.id, article.date});
    }
    std::vector<HitGroup> groups;
    groups.reserve(members.size());
    for (const auto& each : members) groups.push_back(group_of(each));
    return groups;
}

}  // namespace kiosque
