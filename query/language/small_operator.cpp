#include "query/language/small_operator.h"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

namespace kiosque {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 4> small_operators{{
    {"ou", "OU"},
    {"or", "OR"},
    {"sauf", "SAUF"},
    {"not", "NOT"},
}};

std::optional<Diagnostic> hint(const Node& word) {
    if (word.kind != Node::Kind::word || word.match != Node::Match::stem) return std::nullopt;
    const auto* const row =
        std::ranges::find(small_operators, word.text, [](const auto& each) { return each.first; });
    if (row == small_operators.end()) return std::nullopt;
    return Diagnostic{fmt::format("“{}” is searched as a word; in capitals, {}, it is an operator",
                                  row->first, row->second),
                      word.span};
}

}  // namespace

std::optional<Diagnostic> small_operator(const Node& tree) {
    if (tree.kind == Node::Kind::sequence)
        for (std::size_t i = 1; i + 1 < tree.children.size(); ++i)
            if (auto found = hint(tree.children[i])) return found;
    for (const Node& child : tree.children)
        if (auto found = small_operator(child)) return found;
    return std::nullopt;
}

}  // namespace kiosque
