#pragma once

#include "query/language/diagnostic.h"
#include "query/language/query_field.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kiosque {

/// One part of a query. A plain value: trees are copied, compared and built by hand in tests. Two
/// nodes are equal if they mean the same, wherever they were typed.
struct Node {
    enum class Kind : std::uint8_t {
        nothing,   ///< an empty query
        word,      ///< text, as `match` says; may be several words for the analyzer ("l'avocat")
        phrase,    ///< text: its words side by side
        date,      ///< text: a date, or two joined by ".."
        sequence,  ///< children typed one after the other: all of them, or the best matches
        all,       ///< children joined by AND
        any,       ///< children joined by OR
        near,      ///< children (words) within `distance` words of each other, in any order
        exclude,   ///< no article with its child
        require,   ///< only articles with its child, even where best matches are asked for
        field,     ///< its child, looked for in `field`
    };
    enum class Match : std::uint8_t { stem, exact, prefix, fuzzy };

    Kind kind = Kind::nothing;
    Match match = Match::stem;  ///< word; phrase: stem or exact
    QueryField field = QueryField::title;
    std::uint32_t distance = 0;
    std::string text;
    std::vector<Node> children;
    Span span;  ///< in ParsedQuery::text

    friend bool operator==(const Node& a, const Node& b) {
        return a.kind == b.kind && a.match == b.match && a.field == b.field &&
               a.distance == b.distance && a.text == b.text && a.children == b.children;
    }
};

struct ParsedQuery {
    std::string text;  ///< what was typed, as valid UTF-8
    Node tree;
    std::vector<Diagnostic> diagnostics;
};

/// Reads the query language. Total: any bytes give a tree of bounded depth and size; what is faulty
/// or too much is left out and told in a diagnostic, the rest is searched. Time is linear in the
/// text.
ParsedQuery parse(std::string_view text);

/// The text as words alone: nothing in it is an operator.
ParsedQuery parse_free_text(std::string_view text);

/// The tree as query text: parse(dump(tree)).tree == tree for every tree that parse gives.
std::string dump(const Node& tree);

}  // namespace kiosque
