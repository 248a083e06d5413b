#include "indexer/authority/full_name_index.h"

#include "indexer/schema/name_words.h"

#include <algorithm>
#include <optional>
#include <string_view>

namespace kiosque {
namespace {

using Words = std::vector<std::string_view>;

Words words_of(std::string_view key) {
    Words words;
    for_each_key_word(key, [&](std::string_view word) { words.push_back(word); });
    return words;
}

struct Initialled {
    std::string initials;
    Words surname;
};

/// « J. L. Aubry », « J.-L. Aubry »; « J.L. Aubry », whose key begins with « jl ».
std::optional<Initialled> read_initials(const CountedName& name) {
    constexpr std::size_t most_initials = 3;
    constexpr std::size_t shortest_surname = 3;
    Words words = words_of(name.name.key);
    std::string initials;
    std::size_t given = 0;
    while (given < words.size() && words[given].size() == 1) initials += words[given++];
    const std::string_view start = std::string_view(name.label).substr(0, name.label.find(' '));
    if (given == 0 && words.size() > 1 && words[0].size() <= most_initials &&
        start.find('.') != std::string_view::npos)
        initials = words[given++];
    words.erase(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(given));
    if (initials.empty() || words.empty() || words.back().size() < shortest_surname)
        return std::nullopt;
    return Initialled{std::move(initials), std::move(words)};
}

/// Whether the words are given names with these initials and then the surname. One initial may
/// stand for several given names (« J. Aubry »).
bool fits(const Words& full, const Initialled& name) {
    if (full.size() <= name.surname.size()) return false;
    const std::size_t given = full.size() - name.surname.size();
    if (given < name.initials.size() || (name.initials.size() > 1 && given != name.initials.size()))
        return false;
    for (std::size_t i = 0; i < name.initials.size(); ++i)
        if (full[i].front() != name.initials[i]) return false;
    return std::equal(name.surname.begin(), name.surname.end(),
                      full.begin() + static_cast<std::ptrdiff_t>(given));
}

}  // namespace

FullNameIndex::FullNameIndex(std::span<const CountedName> names, const NameStatistics& statistics)
    : statistics_(statistics) {
    for (const CountedName& name : names) {
        if (name.name.field != FacetField::person) continue;
        const Words words = words_of(name.name.key);
        if (words.size() > 1 && words.front().size() > 1 && !read_initials(name))
            by_last_word_[std::string(words.back())].push_back(&name);
    }
}

const CountedName* FullNameIndex::only_bearer(const CountedName& initialled) const {
    const auto name = read_initials(initialled);
    if (!name) return nullptr;
    const auto same_surname = by_last_word_.find(std::string(name->surname.back()));
    if (same_surname == by_last_word_.end()) return nullptr;
    std::vector<const CountedName*> bearers;
    for (const CountedName* const each : same_surname->second)
        if (fits(words_of(each->name.key), *name)) bearers.push_back(each);
    if (bearers.empty()) return nullptr;
    const CountedName* const most = *std::ranges::max_element(
        bearers, {}, [](const CountedName* bearer) { return bearer->articles; });
    const bool alone = std::ranges::all_of(bearers, [&](const CountedName* bearer) {
        return bearer == most || is_slip(*bearer, *most);
    });
    return alone ? most : nullptr;
}

bool FullNameIndex::is_slip(const CountedName& name, const CountedName& frequent) const {
    constexpr std::uint64_t far_more = 50;
    constexpr int given = 3;
    const std::string_view first = words_of(name.name.key).front();
    return frequent.articles >= far_more * name.articles &&
           statistics_.find(word_key(first)).first_name < given;
}

}  // namespace kiosque
