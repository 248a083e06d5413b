#pragma once

#include <cstddef>
#include <cstdint>

namespace kiosque {

/// What an article's own text says for a query beyond the counts of its stems. Every kind is a sum
/// of weights of query words, so that kinds compare across queries and archives.
enum class Evidence : std::uint8_t {
    exact,     ///< the word's very form, any case
    written,   ///< and its case
    adjacent,  ///< words side by side as in the query
    window,    ///< the most that one passage holds
    covered,   ///< words that are there at all
    title,     ///< words in the title
    lead,      ///< words in the first passage
    related,   ///< words whose beginning is there, of those that are not themselves
};
inline constexpr std::size_t evidence_kinds = 8;

}  // namespace kiosque
