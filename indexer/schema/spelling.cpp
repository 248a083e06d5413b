#include "indexer/schema/spelling.h"

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace kiosque {
namespace {

/// Of letters beyond ASCII only « is it one » matters: a name's spellings differ by them.
enum class Letter : std::uint8_t { none, lower, upper, accented };

Letter letter_at(std::string_view name, std::size_t at) {
    const auto byte = static_cast<unsigned char>(name[at]);
    if (byte >= 'a' && byte <= 'z') return Letter::lower;
    if (byte >= 'A' && byte <= 'Z') return Letter::upper;
    return byte >= 0xc3 && byte <= 0xc5 ? Letter::accented : Letter::none;  // À to ſ
}

struct Shape {
    std::size_t lower = 0;
    std::size_t upper = 0;
    std::size_t accented = 0;
    bool two_capitals_then_small = false;  ///< « PAs », « CAlais »
};

Shape shape_of(std::string_view name) {
    Shape shape;
    std::size_t capitals = 0;  // in a row
    for (std::size_t i = 0; i < name.size(); ++i) {
        const Letter letter = letter_at(name, i);
        shape.lower += letter == Letter::lower ? 1U : 0U;
        shape.upper += letter == Letter::upper ? 1U : 0U;
        shape.accented += letter == Letter::accented ? 1U : 0U;
        if (letter == Letter::lower && capitals == 2) shape.two_capitals_then_small = true;
        capitals = letter == Letter::upper ? capitals + 1 : 0;
    }
    return shape;
}

double weight(const Spelling& spelling) {
    constexpr double accents = 10;
    constexpr double odd_capitals = 0.1;
    constexpr std::size_t longest_acronym = 5;
    const Shape shape = shape_of(spelling.name);
    double weight = static_cast<double>(spelling.articles);
    if (shape.accented > 0) weight *= accents;
    const bool shouted = shape.lower == 0 && shape.upper > longest_acronym;
    const bool whispered = shape.upper == 0 && shape.accented == 0;
    if (shouted || whispered || shape.two_capitals_then_small) weight *= odd_capitals;
    return weight;
}

}  // namespace

const Spelling& best_spelling(std::span<const Spelling> spellings) {
    return *std::ranges::max_element(spellings, {}, weight);
}

}  // namespace kiosque
