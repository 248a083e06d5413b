#include "analyzers/entities/misspelling.h"

#include <algorithm>

namespace kiosque {
namespace {

constexpr std::size_t shortest = 5;
constexpr std::size_t longest = 40;

/// Calls visit with the key of `name` and of `name` without each of its letters.
template <typename Visit>
void for_each_remainder(std::string_view name, const Visit& visit) {
    visit(word_key(name));
    std::string remainder;
    for (std::size_t i = 0; i < name.size(); ++i) {
        remainder.assign(name.substr(0, i)).append(name.substr(i + 1));
        visit(word_key(remainder));
    }
}

bool is_indexed(std::string_view name) {
    return name.size() >= shortest && name.size() <= longest;
}

}  // namespace

bool one_edit_apart(std::string_view a, std::string_view b) {
    if (a.size() > b.size()) std::swap(a, b);
    if (b.size() - a.size() > 1) return false;
    const auto [left, right] = std::mismatch(a.begin(), a.end(), b.begin());
    const std::string_view rest_a(left, a.end());
    const std::string_view rest_b(right, b.end());
    if (rest_b.empty()) return false;
    if (a.size() < b.size()) return rest_a == rest_b.substr(1);
    if (rest_a.substr(1) == rest_b.substr(1)) return true;
    return rest_a.size() > 1 && rest_a[0] == rest_b[1] && rest_a[1] == rest_b[0] &&
           rest_a.substr(2) == rest_b.substr(2);
}

void MisspellingIndex::add(std::string_view name, std::uint32_t value) {
    if (!is_indexed(name)) return;
    entries_.push_back({std::string(name), value});
    for_each_remainder(name, [this](WordKey key) {
        std::uint32_t& entry = by_remainder_[key];
        if (entry == 0) entry = static_cast<std::uint32_t>(entries_.size());
    });
}

std::optional<std::uint32_t> MisspellingIndex::find(std::string_view name) const {
    if (!is_indexed(name)) return std::nullopt;
    std::uint32_t first = 0;
    for_each_remainder(name, [&](WordKey key) {
        const std::uint32_t* entry = by_remainder_.find(key);
        if (entry == nullptr || !one_edit_apart(entries_[*entry - 1].name, name)) return;
        if (first == 0 || *entry < first) first = *entry;
    });
    if (first == 0) return std::nullopt;
    return entries_[first - 1].value;
}

}  // namespace kiosque
