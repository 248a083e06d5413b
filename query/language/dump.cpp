#include "analyzers/text/utf8.h"
#include "query/language/lexer.h"
#include "query/language/parsed_query.h"

#include <fmt/format.h>

namespace kiosque {
namespace {

using Kind = Node::Kind;
using Match = Node::Match;

bool is_sign(char c) {
    return c == '+' || c == '-' || c == '=' || c == '~';
}

std::string dump_word(const Node& node) {
    std::string out;
    if (node.match == Match::exact) out += '=';
    if (node.match == Match::fuzzy) out += '~';
    // A sign by itself signs nothing.
    const bool signs = !node.text.empty() && is_sign(node.text[0]) &&
                       (node.text.size() > 1 || node.match == Match::prefix);
    if (signs || is_operator(node.text)) out += '\\';
    for (std::size_t at = 0; at < node.text.size();) {
        const std::size_t length = decode_utf8(node.text, at).length;
        if (is_special(node.text[at]) || space_length(node.text, at) != 0 ||
            quote_length(node.text, at) != 0)
            out += '\\';
        out.append(node.text, at, length);
        at += length;
    }
    if (node.match == Match::prefix) out += '*';
    return out;
}

std::string dump_quoted(std::string_view text) {
    std::string out = "\"";
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = decode_utf8(text, at).length;
        if (text[at] == '\\' || quote_length(text, at) != 0) out += '\\';
        out += text.substr(at, length);
        at += length;
    }
    return out + '"';
}

bool is_leaf(const Node& node) {
    return node.kind == Kind::word || node.kind == Kind::phrase;
}

bool is_signed(const Node& node) {
    return node.kind == Kind::exclude || node.kind == Kind::require;
}

/// `bare`: stands for itself there; otherwise it needs parentheses.
std::string dump_child(const Node& child, bool bare) {
    return bare ? dump(child) : '(' + dump(child) + ')';
}

bool is_digit_before(std::string_view text, std::string_view joint) {
    if (joint != " " || text.size() < 2) return false;
    const char last = text[text.size() - 2];
    return last >= '0' && last <= '9';
}

std::string dump_joined(const Node& node, std::string_view joint) {
    std::string out;
    for (const Node& child : node.children) {
        if (!out.empty()) out += joint;
        const bool bare =
            is_leaf(child) || child.kind == Kind::date || child.kind == Kind::field ||
            (node.kind != Kind::near && (is_signed(child) || child.kind == Kind::near)) ||
            (child.kind == Kind::sequence && (node.kind == Kind::all || node.kind == Kind::any)) ||
            (child.kind == Kind::all && node.kind == Kind::any);
        const std::string next = dump_child(child, bare);
        // « 10 000 » would be one number.
        if (is_digit_before(out, joint) && spaced_number_end("1 " + next, 0) > 0) out += '\\';
        out += next;
    }
    return out;
}

std::string dump_unary(std::string_view sign, const Node& node) {
    const Node& child = node.children.front();
    const bool bare = is_leaf(child) || child.kind == Kind::field || child.kind == Kind::date;
    return std::string(sign) + dump_child(child, bare);
}

}  // namespace

std::string dump(const Node& tree) {
    switch (tree.kind) {
        case Kind::nothing:
            break;
        case Kind::word:
            return dump_word(tree);
        case Kind::phrase:
            return (tree.match == Match::exact ? "=" : "") + dump_quoted(tree.text);
        case Kind::date:
            return "date:" + dump_quoted(tree.text);
        case Kind::sequence:
            return dump_joined(tree, " ");
        case Kind::all:
            return dump_joined(tree, " AND ");
        case Kind::any:
            return dump_joined(tree, " OR ");
        case Kind::near:
            return dump_joined(tree, fmt::format(" NEAR/{} ", tree.distance));
        case Kind::exclude:
            return dump_unary("-", tree);
        case Kind::require:
            return dump_unary("+", tree);
        case Kind::field:
            return dump_unary(fmt::format("{}:", to_string(tree.field)), tree);
    }
    return {};
}

}  // namespace kiosque
