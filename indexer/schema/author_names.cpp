#include "indexer/schema/author_names.h"

#include "analyzers/text/ascii.h"

#include <algorithm>

namespace kiosque {
namespace {

/// The first separator at or after `from`: its place and length.
std::pair<std::size_t, std::size_t> next_separator(std::string_view author, std::size_t from) {
    constexpr std::string_view conjunction = " et ";
    const auto sign = author.find_first_of(",;/&|", from);
    const auto word = author.find(conjunction, from);
    if (word < sign) return {word, conjunction.size()};
    return {std::min(sign, author.size()), 1};
}

}  // namespace

std::vector<std::string_view> author_names(std::string_view author) {
    std::vector<std::string_view> names;
    for (std::size_t start = 0; start < author.size();) {
        const auto [end, length] = next_separator(author, start);
        std::string_view name = ascii_trimmed(author.substr(start, end - start));
        if (name.starts_with("par ") || name.starts_with("Par "))
            name = ascii_trimmed(name.substr(4));
        if (!name.empty()) names.push_back(name);
        start = end + length;
    }
    return names;
}

}  // namespace kiosque
