#include "query/language/lexer.h"
#include "query/language/parsed_query.h"
#include "query/language/readable_query.h"
#include "query/language/unknown_field.h"

#include <algorithm>
#include <optional>
#include <utility>

#include <fmt/format.h>

namespace kiosque {
namespace {

// What a person types is far below these bounds; they keep hostile text from costing time and
// stack.
constexpr int greatest_depth = 50;
constexpr std::size_t most_diagnostics = 10;

using Kind = Node::Kind;
using Match = Node::Match;

/// query    = sequence-list {OR sequence-list}
/// sequence-list = sequence {AND sequence}
/// sequence = near {near}
/// near     = signed {NEAR signed}
/// signed   = {+ | - | NOT | = | ~} (word | phrase | field: signed | "(" query ")")
class Parser {
  public:
    explicit Parser(ParsedQuery& query)
        : query_(query), lexer_(query.text), piece_(lexer_.next()) {}

    void parse() {
        std::vector<Node> parts;
        while (piece_.kind != Lexeme::Kind::end) {
            Node part = parse_any();
            if (part.kind != Kind::nothing) parts.push_back(std::move(part));
            if (piece_.kind == Lexeme::Kind::close) {
                complain("this parenthesis closes none; it is ignored", piece_.span);
                advance();
            }
        }
        query_.tree = join(Kind::sequence, std::move(parts));
    }

  private:
    void advance() { piece_ = lexer_.next(); }

    void complain(std::string message, Span span) {
        if (query_.diagnostics.size() < most_diagnostics)
            query_.diagnostics.push_back({std::move(message), span});
    }

    std::string typed(Span span) const { return std::string(slice(query_.text, span)); }

    static Node join(Kind kind, std::vector<Node> parts) {
        if (parts.empty()) return {};
        if (parts.size() == 1) return std::move(parts.front());
        Node node;
        node.kind = kind;
        node.span = {parts.front().span.start, parts.back().span.end};
        node.children = std::move(parts);
        return node;
    }

    /// part {operator part}; an operator that lacks a side is told and ignored.
    template <class Part>
    Node parse_joined(Kind kind, Lexeme::Kind joint, Part part) {
        std::vector<Node> parts;
        Span operation;  // the last operator that still lacks a side; empty for none
        const auto complain_if_lacking = [&] {
            if (operation.end > operation.start)
                complain(fmt::format("“{}” joins nothing here and is ignored; put a word on both "
                                     "sides, or write it in small letters to search for it",
                                     typed(operation)),
                         operation);
            operation = {};
        };
        for (;;) {
            Node next = part();
            if (next.kind == Kind::nothing)
                complain_if_lacking();
            else
                parts.push_back(std::move(next));
            if (piece_.kind != joint) break;
            operation = piece_.span;
            if (parts.empty()) complain_if_lacking();
            advance();
        }
        return join(kind, std::move(parts));
    }

    Node parse_any() {
        return parse_joined(Kind::any, Lexeme::Kind::operator_or, [&] { return parse_all(); });
    }

    Node parse_all() {
        return parse_joined(Kind::all, Lexeme::Kind::operator_and,
                            [&] { return parse_sequence(); });
    }

    Node parse_sequence() {
        std::vector<Node> parts;
        for (;;) {
            switch (piece_.kind) {
                case Lexeme::Kind::end:
                case Lexeme::Kind::close:
                case Lexeme::Kind::operator_or:
                case Lexeme::Kind::operator_and:
                    return join(Kind::sequence, std::move(parts));
                default:
                    break;
            }
            Node part = parse_near();
            if (part.kind != Kind::nothing) parts.push_back(std::move(part));
        }
    }

    Node parse_near() {
        std::uint32_t distance = 0;
        Node node = parse_joined(Kind::near, Lexeme::Kind::operator_near, [&] {
            if (piece_.kind == Lexeme::Kind::operator_near) return Node();
            Node part = parse_signed();
            if (piece_.kind == Lexeme::Kind::operator_near)
                distance = std::max(distance, piece_.distance);
            return part;
        });
        if (node.kind == Kind::near && node.distance == 0) node.distance = distance;
        return node;
    }

    Node parse_signed() {
        const std::uint32_t start = piece_.span.start;
        Kind sign = Kind::nothing;
        Match match = Match::stem;
        for (;; advance()) {
            if (piece_.kind == Lexeme::Kind::plus)
                sign = Kind::require;
            else if (piece_.kind == Lexeme::Kind::minus)
                sign = Kind::exclude;
            else if (piece_.kind == Lexeme::Kind::operator_not)
                sign = Kind::exclude;
            else if (piece_.kind == Lexeme::Kind::equals)
                match = Match::exact;
            else if (piece_.kind == Lexeme::Kind::tilde)
                match = Match::fuzzy;
            else
                break;
        }
        const Span signs{start, piece_.span.start};
        Node node = parse_primary();
        if (node.kind == Kind::nothing) {
            if (signs.end > signs.start)
                complain("nothing follows that could be searched; the sign is ignored", signs);
            return node;
        }
        if (match != Match::stem) apply(match, node, signs);
        node.span.start = start;
        if (sign == Kind::nothing) return node;
        Node wrapped;
        wrapped.kind = sign;
        wrapped.span = node.span;
        wrapped.children.push_back(std::move(node));
        return wrapped;
    }

    void apply(Match match, Node& node, Span signs) {
        const bool word = node.kind == Kind::word && node.match == Match::stem;
        if (word || (node.kind == Kind::phrase && match == Match::exact)) {
            node.match = match;
        } else {
            complain("“=” goes before a word or a phrase, “~” before a word; it is ignored here",
                     signs);
        }
    }

    Node parse_primary() {
        const Lexeme piece = piece_;
        switch (piece.kind) {
            case Lexeme::Kind::open:
                advance();
                return parse_group(piece.span);
            case Lexeme::Kind::field:
                advance();
                return parse_field(piece);
            case Lexeme::Kind::phrase:
                advance();
                return phrase(piece);
            case Lexeme::Kind::word:
                advance();
                return word(piece);
            default:
                return {};
        }
    }

    Node parse_group(Span opening) {
        if (depth_ >= greatest_depth) {
            // Its matching parenthesis is swallowed when it comes, in whatever group.
            if (skipped_++ == 0)
                complain("parentheses nested this deep are ignored; write a simpler query",
                         opening);
            return {};
        }
        ++depth_;
        Node node = parse_any();
        while (skipped_ > 0 && piece_.kind == Lexeme::Kind::close) {
            --skipped_;
            advance();
            Node more = parse_any();
            if (more.kind == Kind::nothing) continue;
            std::vector<Node> parts;
            if (node.kind != Kind::nothing) parts.push_back(std::move(node));
            parts.push_back(std::move(more));
            node = join(Kind::sequence, std::move(parts));
        }
        --depth_;
        if (piece_.kind == Lexeme::Kind::close)
            advance();
        else
            complain("this parenthesis is not closed; it is taken to close at the end", opening);
        return node;
    }

    Node parse_field(const Lexeme& name) {
        const QueryField field = *parse_query_field(name.text);
        Node node;
        if (depth_ < greatest_depth) {
            ++depth_;
            node = field == QueryField::date ? parse_date() : parse_signed();
            --depth_;
        }
        if (node.kind == Kind::nothing) {
            complain(fmt::format("nothing follows “{}” that could be searched there; it is ignored",
                                 typed(name.span)),
                     name.span);
            return {};
        }
        node.span.start = name.span.start;
        if (field == QueryField::date) return node;
        Node wrapped;
        wrapped.kind = Kind::field;
        wrapped.field = field;
        wrapped.span = node.span;
        wrapped.children.push_back(std::move(node));
        return wrapped;
    }

    bool at_text() const {
        return piece_.kind == Lexeme::Kind::word || piece_.kind == Lexeme::Kind::phrase;
    }

    Node parse_date() {
        Node node;
        if (!at_text() || piece_.text.empty() || !afford(piece_)) return node;
        node.kind = Kind::date;
        node.span.start = piece_.span.start;
        // « "14 mars 2018"..2019 »: what dots join is one range.
        do {
            if (piece_.star)
                complain(
                    "“*” stands for the end of a word and is ignored in a date; a year or month "
                    "already stands for all of its days",
                    piece_.span);
            node.text += piece_.text;
            node.span.end = piece_.span.end;
            advance();
        } while (at_text() && piece_.span.start == node.span.end &&
                 (node.text.ends_with("..") || piece_.text.starts_with("..")));
        return node;
    }

    /// Counts the words of the query; past the bound the rest of it is not read.
    bool afford(const Lexeme& piece) {
        letters_ += piece.text.size();
        if (++words_ <= most_words && letters_ <= most_letters) return true;
        complain(
            words_ > most_words
                ? fmt::format("only the first {} words are searched", most_words)
                : fmt::format("only the first {} KB of words are searched", most_letters / 1024),
            piece.span);
        piece_ = Lexeme{};
        piece_.span = {static_cast<std::uint32_t>(query_.text.size()),
                       static_cast<std::uint32_t>(query_.text.size())};
        lexer_ = Lexer({});
        return false;
    }

    Node phrase(const Lexeme& piece) {
        if (!piece.closed)
            complain("this quotation mark is not closed; the phrase runs to the end",
                     {piece.span.start, piece.span.start + 1});
        if (piece.text.empty() || !afford(piece)) return {};
        Node node;
        node.kind = Kind::phrase;
        node.text = piece.text;
        node.span = piece.span;
        return node;
    }

    Node word(const Lexeme& piece) {
        if (piece.inner_star)
            complain("“*” stands for the end of a word and only works there", piece.span);
        if (piece.colon != std::string::npos)
            if (auto complaint = unknown_field(query_.text, piece))
                complain(std::move(complaint->message), *complaint->span);
        if (piece.text.empty()) {
            complain("“*” needs the beginning of a word before it", piece.span);
            return {};
        }
        if (!afford(piece)) return {};
        Node node;
        node.kind = Kind::word;
        node.match = piece.star ? Match::prefix : Match::stem;
        node.text = piece.text;
        node.span = piece.span;
        return node;
    }

    ParsedQuery& query_;
    Lexer lexer_;
    Lexeme piece_;
    int depth_ = 0;
    std::size_t skipped_ = 0;
    std::size_t words_ = 0;
    std::size_t letters_ = 0;
};

}  // namespace

ParsedQuery parse(std::string_view text) {
    ParsedQuery query = readable_query(text);
    // Nobody types that much: what was pasted by mistake is refused rather than searched in part.
    if (text.size() <= longest_query) Parser(query).parse();
    return query;
}

}  // namespace kiosque
