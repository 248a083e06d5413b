#include "tests/query/archives/linear_scan.h"

#include "analyzers/entities/entity_key.h"
#include "analyzers/text/unicode.h"

#include <algorithm>

namespace kiosque {
namespace {

bool inside(Span inner, Span outer) {
    return inner.start >= outer.start && inner.end <= outer.end;
}

}  // namespace

bool LinearScan::matches(const Node& tree, const TinyArchive::Entry& entry) {
    entry_ = &entry;
    workspace_.begin_article();
    analyzer_.analyze(entry.article.title, workspace_, title_);
    analyzer_.analyze(entry.article.text, workspace_, text_);
    if (tree.kind == Node::Kind::nothing) return true;
    Opinion opinion = judge(tree, false);
    if (!opinion) opinion = judge(tree, true);
    return opinion.value_or(false);
}

/// The stem of a word by itself.
const std::string& LinearScan::stem_of(const std::string& word) {
    const auto [known, fresh] = stems_.try_emplace(word);
    if (fresh) {
        AnalysedText analysed;
        analyzer_.analyze(word, workspace_, analysed);
        // A word that is split, or none, stems to itself.
        known->second = analysed.tokens.size() == 1 ? analysed.tokens.front().stem : word;
    }
    return known->second;
}

/// What the documentation promises, by spellings and stems of whole words: neither the forms that
/// tokens carry nor the terms of the index. Typed without accents a word meets its spellings with
/// and without; typed with accents it meets itself and its accentless spelling.
bool LinearScan::meets(const Token& token, const Token& wanted, Node::Match match) {
    const std::string word(token.exact);
    const std::string typed(wanted.exact);
    const std::string plain = fold(typed);
    const bool accented = plain != typed;
    switch (match) {
        case Node::Match::exact:
        case Node::Match::fuzzy:
            return word == typed;
        case Node::Match::prefix:
            return word.starts_with(typed) || (!accented && fold(word).starts_with(typed));
        case Node::Match::stem:
            break;
    }
    if (stem_of(word) == stem_of(typed)) return true;
    if (!accented) return stem_of(fold(word)) == stem_of(typed);
    // Where the accentless spelling is its own stem, its inflections are found by it, too.
    return word == plain || (stem_of(plain) == plain && stem_of(word) == plain);
}

std::vector<const AnalysedText*> LinearScan::places() const {
    if (field_ == QueryField::title) return {&title_};
    if (field_ == QueryField::text) return {&text_};
    return {&title_, &text_};
}

LinearScan::Opinion LinearScan::judge(const Node& node, bool keep_stops) {
    using Kind = Node::Kind;
    switch (node.kind) {
        case Kind::word:
            if (field_ == QueryField::source)
                return entity_key(entry_->article.source) == entity_key(node.text);
            return word(node, keep_stops);
        case Kind::phrase: {
            if (field_ == QueryField::source)
                return entity_key(entry_->article.source) == entity_key(node.text);
            AnalysedText wanted;
            analyzer_.analyze(node.text, workspace_, wanted);
            if (wanted.tokens.empty()) return std::nullopt;
            return phrase(wanted.tokens, node);
        }
        case Kind::sequence: {
            const Opinion opinion = judge_children(node.children, keep_stops);
            const bool counts = std::ranges::any_of(node.children, [&](const Node& child) {
                const bool forced = child.kind == Kind::require || child.kind == Kind::field;
                return child.kind != Kind::exclude && judge(child, keep_stops || forced);
            });
            const bool has_words = std::ranges::any_of(
                node.children, [](const Node& child) { return child.kind != Kind::exclude; });
            return counts || !has_words ? opinion : judge_children(node.children, true);
        }
        case Kind::all: {
            Opinion all;
            for (const Node& child : node.children) {
                const bool is_signed = child.kind == Kind::exclude || child.kind == Kind::require;
                const Opinion opinion =
                    is_signed ? judge_children({child}, keep_stops) : operand(child, keep_stops);
                if (opinion) all = all.value_or(true) && *opinion;
            }
            return all;
        }
        case Kind::any: {
            Opinion any;
            for (const Node& child : node.children)
                if (const Opinion opinion = operand(child, keep_stops))
                    any = any.value_or(false) || *opinion;
            return any;
        }
        case Kind::near:
            return near(node);
        case Kind::exclude:
        case Kind::require:
            return judge_children({node}, keep_stops);
        case Kind::field: {
            const auto outer = std::exchange(field_, node.field);
            Opinion opinion = judge(node.children.front(), keep_stops);
            if (!opinion) opinion = judge(node.children.front(), true);
            field_ = outer;
            return opinion;
        }
        default:
            return std::nullopt;
    }
}

/// What stands beside AND or OR is meant, also a stop word.
LinearScan::Opinion LinearScan::operand(const Node& node, bool keep_stops) {
    const Opinion opinion = judge(node, keep_stops);
    return opinion ? opinion : judge(node, true);
}

LinearScan::Opinion LinearScan::judge_children(const std::vector<Node>& children, bool keep_stops) {
    Opinion all;
    for (const Node& child : children) {
        const bool excluded = child.kind == Node::Kind::exclude;
        const bool forced = excluded || child.kind == Node::Kind::require;
        const Opinion opinion =
            forced ? judge(child.children.front(), true) : judge(child, keep_stops);
        if (opinion) all = all.value_or(true) && *opinion != excluded;
    }
    return all;
}

/// Tokens of a compound lie within the span of its whole.
LinearScan::Opinion LinearScan::word(const Node& node, bool keep_stops) {
    AnalysedText analysed;
    analyzer_.analyze(node.text, workspace_, analysed);
    const std::vector<Token>& tokens = analysed.tokens;
    const auto is_part = [&](const Token& token) {
        return std::ranges::any_of(tokens, [&](const Token& other) {
            return other.span != token.span && inside(token.span, other.span);
        });
    };
    Opinion all;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const Token& whole = tokens[i];
        const auto same = [&](const Token& other) { return other.span == whole.span; };
        const bool first = std::ranges::none_of(
            tokens.begin(), tokens.begin() + static_cast<std::ptrdiff_t>(i), same);
        if (is_part(whole) || !first) continue;
        bool found = false;
        bool stop = true;
        std::vector<Token> parts;
        for (const Token& token : tokens) {
            if (same(token)) {
                stop = stop && token.stop;
                for (const AnalysedText* place : places())
                    found = found || std::ranges::any_of(place->tokens, [&](const Token& other) {
                                return meets(other, token, node.match);
                            });
            } else if (inside(token.span, whole.span)) {
                parts.push_back(token);
            }
        }
        if (stop && !keep_stops && node.match == Node::Match::stem) continue;
        if (!parts.empty() && node.match == Node::Match::stem) found = found || phrase(parts, node);
        all = all.value_or(true) && found;
    }
    return all;
}

bool LinearScan::at(const std::vector<Token>& tokens, std::uint32_t position, const Token& wanted,
                    const Node& node) {
    const auto match = node.kind == Node::Kind::phrase ? node.match : Node::Match::stem;
    return std::ranges::any_of(tokens, [&](const Token& token) {
        return token.position == position && meets(token, wanted, match);
    });
}

/// Every place of the phrase must be met by one of the words that may stand there.
bool LinearScan::phrase(const std::vector<Token>& wanted, const Node& node) {
    const std::uint32_t origin = std::ranges::min_element(wanted, {}, &Token::position)->position;
    for (const AnalysedText* place : places()) {
        for (const Token& start : place->tokens) {
            const bool all = std::ranges::all_of(wanted, [&](const Token& each) {
                return std::ranges::any_of(wanted, [&](const Token& other) {
                    return other.position == each.position &&
                           at(place->tokens, start.position + other.position - origin, other, node);
                });
            });
            if (all) return true;
        }
    }
    return false;
}

/// A window of the distance that holds a word for each place.
bool LinearScan::near(const Node& node) {
    for (const AnalysedText* place : places()) {
        for (const Token& first : place->tokens) {
            const bool all = std::ranges::all_of(node.children, [&](const Node& operand) {
                return std::ranges::any_of(place->tokens, [&](const Token& token) {
                    return token.position >= first.position &&
                           token.position <= first.position + node.distance &&
                           meets_at_place(token, operand);
                });
            });
            if (all) return true;
        }
    }
    return false;
}

/// Operands are single words, or several with OR between them.
bool LinearScan::meets_at_place(const Token& token, const Node& operand) {
    if (operand.kind == Node::Kind::any)
        return std::ranges::any_of(operand.children,
                                   [&](const Node& child) { return meets_at_place(token, child); });
    AnalysedText wanted;
    analyzer_.analyze(operand.text, workspace_, wanted);
    return meets(token, wanted.tokens.front(), operand.match);
}

}  // namespace kiosque
