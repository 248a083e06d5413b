#include "query/search/query_builder.h"

#include "analyzers/dates/query_range.h"
#include "analyzers/french/french_analyzer.h"
#include "analyzers/workspace.h"
#include "query/language/lexer.h"
#include "query/search/date_filter.h"
#include "query/search/expanded_words.h"
#include "query/search/expansion.h"
#include "query/search/name_filter.h"
#include "query/search/pattern_query.h"
#include "query/search/query_parts.h"
#include "query/search/word_ranking.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <span>
#include <tuple>
#include <utility>
#include <variant>

#include <fmt/format.h>

namespace kiosque {
namespace {

using Kind = Node::Kind;
using Match = Node::Match;
using Xapian::Query;

/// Finds a sentence; keeps hostile phrases from comparing every word with every token.
constexpr std::size_t longest_phrase = 64;

/// Phrases, prefixes and their like in one query: a person writes a few.
constexpr std::size_t most_costly = 20;

/// Beside another word every term is looked for in every candidate.
constexpr std::size_t most_expansions_near = 100;

using Part = QueryPart;
using Parts = QueryParts;

/// Asking twice asks for nothing more.
bool is_repeated(std::span<const Node> children, std::size_t at) {
    const auto before = children.first(at);
    return std::ranges::find(before, children[at]) != before.end();
}

bool is_filter(const Node& node) {
    return node.kind == Kind::date || (node.kind == Kind::field && facet_of(node.field));
}

bool is_expanded(const Node& node) {
    return node.kind == Kind::word && (node.match == Match::prefix || node.match == Match::fuzzy);
}

std::size_t expanded_words_in(const Node& node) {
    std::size_t words = is_expanded(node) ? 1 : 0;
    for (const Node& child : node.children) words += expanded_words_in(child);
    return words;
}

class Builder {
  public:
    Builder(const Shards& shards, const FrenchAnalyzer& analyzer, Workspace& workspace,
            const Node& tree, Matching matching, PartialDate today, const Ranking& ranking)
        : shards_(shards),
          analyzer_(analyzer),
          workspace_(workspace),
          matching_(matching),
          today_(today),
          expansions_({shards.all, analyzer, workspace},
                      std::min(expanded_words_in(tree), most_costly)),
          ranking_(shards.all, ranking) {}

    BuiltQuery build(const ParsedQuery& parsed) {
        const bool blank = Lexer(parsed.text).next().kind == Lexeme::Kind::end;
        Part part = blank ? Part(every_article()) : query_of(parsed.tree);
        if (!part) part = with_stop_words(parsed.tree);
        if (!part) {
            built_.diagnostics.push_back({"the query has no word to search for", std::nullopt});
        } else {
            built_.query = ranking_.with_bonuses(*part);
        }
        built_.ranked = ranking_.take();
        drop_repeated_diagnostics();
        return std::move(built_);
    }

  private:
    /// A part that is tried without and then with its stop words tells its faults twice.
    void drop_repeated_diagnostics() {
        std::vector<Diagnostic> once;
        for (Diagnostic& each : built_.diagnostics)
            if (std::ranges::find(once, each) == once.end()) once.push_back(std::move(each));
        built_.diagnostics = std::move(once);
    }

    Part query_of(const Node& node) {
        switch (node.kind) {
            case Kind::nothing:
                break;
            case Kind::word:
                return facet_ ? name(node) : word(node);
            case Kind::phrase:
                return facet_ ? name(node) : phrase(node);
            case Kind::date:
                return date(node);
            case Kind::sequence:
                return sequence(node);
            case Kind::all:
                return all(node);
            case Kind::any:
                return any(node);
            case Kind::near:
                return near(node);
            case Kind::exclude:
            case Kind::require:
                return joined(parts_of({&node, 1}), false);
            case Kind::field:
                return field(node);
        }
        return std::nullopt;
    }

    /// A stop word is searched only where nothing else is asked for, or on demand.
    Part with_stop_words(const Node& node) {
        const bool outer = std::exchange(keep_stops_, true);
        Part part = query_of(node);
        keep_stops_ = outer;
        return part;
    }

    Parts parts_of(std::span<const Node> children) {
        Parts parts;
        for (std::size_t i = 0; i < children.size(); ++i) {
            const Node& child = children[i];
            if (is_repeated(children, i)) continue;
            if (child.kind == Kind::exclude) {
                add(parts.excluded, excluded(child.children.front()));
            } else if (child.kind == Kind::require) {
                const bool filter = is_filter(child.children.front());
                add(filter ? parts.filters : parts.hard, with_stop_words(child.children.front()));
            } else {
                add(is_filter(child) ? parts.filters : parts.soft, query_of(child));
            }
        }
        return parts;
    }

    static void add(std::vector<Query>& queries, Part part) {
        if (part) queries.push_back(std::move(*part));
    }

    /// What is excluded is excluded whole, and neither weighs nor shows.
    Part excluded(const Node& node) {
        const Matching outer = std::exchange(matching_, Matching::all_words);
        ++excluding_;
        Part part = with_stop_words(node);
        --excluding_;
        matching_ = outer;
        return part;
    }

    Part sequence(const Node& node) {
        Parts parts = parts_of(node.children);
        const auto is_soft = [](const Node& child) {
            return child.kind != Kind::exclude && child.kind != Kind::require && !is_filter(child);
        };
        if (parts.soft.empty() && parts.hard.empty() && parts.filters.empty() && !keep_stops_ &&
            std::ranges::any_of(node.children, is_soft)) {
            return with_stop_words(node);
        }
        if (parts.soft.size() > 1 && excluding_ == 0) built_.relaxable = true;
        return joined(std::move(parts), matching_ == Matching::any_word);
    }

    Part all(const Node& node) { return joined(parts_of(node.children), false); }

    Part any(const Node& node) {
        std::vector<Query> queries;
        for (std::size_t i = 0; i < node.children.size(); ++i)
            if (!is_repeated(node.children, i)) add(queries, query_of(node.children[i]));
        if (queries.empty()) return std::nullopt;
        return disjunction(queries);
    }

    Part field(const Node& node) {
        const auto outer = std::pair(facet_, where_);
        facet_ = facet_of(node.field);
        where_ = node.field == QueryField::title ? Where::title : Where::text;
        // The words of a name belong together even where best matches are asked for.
        const Matching matching = facet_ ? Matching::all_words : matching_;
        const Matching outer_matching = std::exchange(matching_, matching);
        Part part = query_of(node.children.front());
        if (!part) part = with_stop_words(node.children.front());
        matching_ = outer_matching;
        std::tie(facet_, where_) = outer;
        return part;
    }

    Part name(const Node& node) {
        NamedArticles named =
            name_query(shards_, *facet_, node.text, node.span, built_.diagnostics);
        if (excluding_ == 0)
            std::ranges::move(named.names, std::back_inserter(built_.sought.names));
        return std::move(named.articles);
    }

    Part date(const Node& node) {
        const auto read = parse_query_range(node.text, today_);
        const auto* const range = std::get_if<QueryRange>(&read);
        const std::string& message = range != nullptr ? range->note : std::get<std::string>(read);
        if (!message.empty()) built_.diagnostics.push_back({message, node.span});
        if (range == nullptr) return std::nullopt;
        return date_query(shards_.all, range->from, range->to);
    }

    Part phrase(const Node& node) {
        std::vector<QueryWord> words = analyse_words(analyzer_, workspace_, node.text, node.match);
        if (words.empty() || !afford(node.span)) return std::nullopt;
        if (words.size() > longest_phrase) {
            words.resize(longest_phrase);
            built_.diagnostics.push_back(
                {fmt::format("only the first {} words of a phrase are searched", longest_phrase),
                 node.span});
        }
        rank(words);
        TextPattern pattern = placed(phrase_pattern(std::move(words)));
        if (excluding_ == 0) built_.sought.phrases.push_back(pattern);
        return pattern_query(shards_, analyzer_, std::move(pattern));
    }

    Part near(const Node& node) {
        if (!afford(node.span)) return std::nullopt;
        TextPattern pattern;
        pattern.distance = node.distance;
        for (const Node& child : node.children) {
            auto words = near_words(child);
            if (!words) {
                built_.diagnostics.push_back(
                    {"NEAR joins single words, or several in parentheses with OR between them; AND "
                     "is meant here instead",
                     child.span});
                return all(node);
            }
            pattern.places.push_back({0, std::move(*words)});
        }
        return pattern_query(shards_, analyzer_, placed(std::move(pattern)));
    }

    /// The words that may stand at one place beside NEAR; nullopt for what takes several.
    std::optional<std::vector<QueryWord>> near_words(const Node& node) {
        std::vector<QueryWord> words;
        if (node.kind == Kind::any) {
            for (const Node& child : node.children) {
                auto some = near_words(child);
                if (!some) return std::nullopt;
                std::ranges::move(*some, std::back_inserter(words));
            }
            return words;
        }
        if (node.kind != Kind::word) return std::nullopt;
        auto groups = analyse_groups(analyzer_, workspace_, node.text, node.match);
        if (node.match != Match::exact && !is_expanded(node))
            std::erase_if(groups, [](const WordGroup& group) { return group.stop(); });
        if (groups.size() != 1) return std::nullopt;
        words = std::move(groups.front().wholes);
        if (is_expanded(node))
            return expanded_words(analyzer_, workspace_,
                                  expansion(words.front(), node.span, most_expansions_near));
        for (const QueryWord& word : words) show(word, node.match == Match::exact);
        rank(words);
        return words;
    }

    TextPattern placed(TextPattern pattern) const {
        if (where_ != Where::anywhere)
            pattern.field = where_ == Where::title ? Field::title : Field::text;
        return pattern;
    }

    Part word(const Node& node) {
        const auto groups = analyse_groups(analyzer_, workspace_, node.text, node.match);
        const bool expanded = is_expanded(node);
        std::vector<Query> queries;
        for (const WordGroup& group : groups) {
            // « l’avoc* »: only the last word is cut short.
            if (expanded && &group == &groups.back()) {
                if (!afford(node.span)) return std::nullopt;
                queries.push_back(expanded_word(group.wholes.front(), node.span));
            } else if (keep_stops_ || node.match == Match::exact || !group.stop()) {
                queries.push_back(group_query(group));
                rank(group.parts.empty() ? group.wholes : group.parts);
                if (queries.back().empty() && groups.size() == 1 && excluding_ == 0)
                    built_.unknown.push_back({node.span, group.wholes.front()});
            } else {
                ranking_.skip();
            }
        }
        if (queries.empty()) return std::nullopt;
        return conjunction(queries);
    }

    Query group_query(const WordGroup& group) {
        std::vector<Query> ways;
        for (QueryWord word : group.wholes) {
            if (word.match != Match::exact) word.match = Match::stem;
            ways.push_back(placed_word_query(shards_, analyzer_, word, where_));
            show(word, keep_stops_);
            add_bonus(word);
        }
        if (!group.parts.empty() && group.wholes.front().match != Match::exact) {
            for (const QueryWord& word : group.parts) show(word, false);
            ways.push_back(pattern_query(shards_, analyzer_, placed(phrase_pattern(group.parts))));
        }
        return disjunction(ways);
    }

    Query expanded_word(const QueryWord& word, Span span) {
        return any_of(shards_.all, expansion(word, span, most_expansions).terms());
    }

    const Expansion& expansion(const QueryWord& word, Span span, std::size_t most) {
        const Expansion& found = expansions_.of(word, where_ == Where::title, most);
        if (found.cut)
            built_.diagnostics.push_back(
                {fmt::format("more than {} words of this archive fit “{}”; the most frequent are "
                             "searched",
                             found.words.size(), word.exact),
                 span});
        if (word.match == Match::prefix) show(word, true);
        if (word.match == Match::fuzzy) show_forms(word, found);
        return found;
    }

    /// Counts what walks over a vocabulary or over texts.
    bool afford(Span span) {
        if (++costly_ <= most_costly) return true;
        if (costly_ == most_costly + 1)
            built_.diagnostics.push_back(
                {fmt::format("only the first {} phrases, NEAR, and words with “*” or “~” are "
                             "searched",
                             most_costly),
                 span});
        return false;
    }

    void show_forms(const QueryWord& fuzzy, const Expansion& found) {
        for (const Expansion::Word& each : found.words) {
            QueryWord word = fuzzy;
            word.exact = each.form;
            show(word, true);
        }
    }

    void show(const QueryWord& word, bool even_stop) {
        if (excluding_ == 0 && (even_stop || !word.stop)) built_.sought.words.push_back(word);
    }

    void rank(const std::vector<QueryWord>& words) {
        if (excluding_ == 0) ranking_.add(words);
    }

    void add_bonus(const QueryWord& word) {
        if (excluding_ == 0 && !word.stop && where_ == Where::anywhere) ranking_.add_bonus(word);
    }

    const Shards& shards_;
    const FrenchAnalyzer& analyzer_;
    Workspace& workspace_;
    Matching matching_;
    PartialDate today_;
    Expansions expansions_;
    WordRanking ranking_;
    BuiltQuery built_;
    std::optional<FacetField> facet_;  ///< set within a field of names
    Where where_ = Where::anywhere;
    bool keep_stops_ = false;
    int excluding_ = 0;
    std::size_t costly_ = 0;
};

}  // namespace

BuiltQuery build_query(const Shards& shards, const FrenchAnalyzer& analyzer, Workspace& workspace,
                       const ParsedQuery& parsed, Matching matching, PartialDate today,
                       const Ranking& ranking) {
    return Builder(shards, analyzer, workspace, parsed.tree, matching, today, ranking)
        .build(parsed);
}

}  // namespace kiosque
