#include "query/search/building/query_builder.h"

#include "analyzers/dates/query_range.h"
#include "query/language/lexer.h"
#include "query/search/building/leaf_queries.h"
#include "query/search/building/name_filter.h"
#include "query/search/terms/date_filter.h"
#include "query/search/terms/query_parts.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <tuple>
#include <utility>
#include <variant>

namespace kiosque {
namespace {

using Kind = Node::Kind;
using Xapian::Query;

using Parts = QueryParts;

bool is_filter(const Node& node) {
    return node.kind == Kind::date || (node.kind == Kind::field && facet_of(node.field));
}

class Builder {
  public:
    Builder(const Shards& shards, const FrenchAnalyzer& analyzer, Workspace& workspace,
            const Node& tree, Matching matching, PartialDate today, const Ranking& ranking)
        : shards_(shards),
          matching_(matching),
          today_(today),
          leaves_(shards, analyzer, workspace, tree, ranking, built_) {}

    BuiltQuery build(const ParsedQuery& parsed) {
        const bool blank = Lexer(parsed.text).next().kind == Lexeme::Kind::end;
        QueryPart part = blank ? QueryPart(every_article()) : query_of(parsed.tree);
        if (!part) part = with_stop_words(parsed.tree);
        if (!part) {
            // What was wrong with the text says more.
            if (parsed.diagnostics.empty() && built_.diagnostics.empty())
                built_.diagnostics.push_back({"the query has no word to search for", std::nullopt});
        } else {
            built_.query = leaves_.with_bonuses(*part);
        }
        built_.ranked = leaves_.take_ranked();
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

    QueryPart query_of(const Node& node) {
        switch (node.kind) {
            case Kind::nothing:
                break;
            case Kind::word:
                return facet_ ? name(node) : leaves_.word(node, context());
            case Kind::phrase:
                return facet_ ? name(node) : leaves_.phrase(node, context());
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

    LeafContext context() const { return {where_, keep_stops_, excluding_ > 0}; }

    QueryPart near(const Node& node) {
        QueryPart part;
        return leaves_.near(node, context(), part) ? part : all(node);
    }

    /// A stop word is searched only where nothing else is asked for, or on demand.
    QueryPart with_stop_words(const Node& node) {
        const bool outer = std::exchange(keep_stops_, true);
        QueryPart part = query_of(node);
        keep_stops_ = outer;
        return part;
    }

    /// Without those that ask for the same as one before them, however it is typed: asking twice
    /// asks for nothing more.
    std::vector<const Node*> without_repeats(std::span<const Node> children) const {
        std::vector<const Node*> once;
        std::set<std::string> words;
        for (const Node& child : children) {
            if (child.kind == Kind::word ? !words.insert(leaves_.key(child)).second
                                         : std::ranges::any_of(once, [&](const Node* before) {
                                               return *before == child;
                                           }))
                continue;
            once.push_back(&child);
        }
        return once;
    }

    Parts parts_of(std::span<const Node> children, bool operands = false) {
        Parts parts;
        for (const Node* each : without_repeats(children)) {
            const Node& child = *each;
            if (child.kind == Kind::exclude) {
                add(parts.excluded, excluded(child.children.front()));
            } else if (child.kind == Kind::require) {
                const bool filter = is_filter(child.children.front());
                add(filter ? parts.filters : parts.hard, with_stop_words(child.children.front()));
            } else {
                add(is_filter(child) ? parts.filters : parts.soft,
                    operands ? operand(child) : query_of(child));
            }
        }
        return parts;
    }

    static void add(std::vector<Query>& queries, QueryPart part) {
        if (part) queries.push_back(std::move(*part));
    }

    /// What is excluded is excluded whole, and neither weighs nor shows.
    QueryPart excluded(const Node& node) {
        const Matching outer = std::exchange(matching_, Matching::all_words);
        ++excluding_;
        QueryPart part = with_stop_words(node);
        --excluding_;
        matching_ = outer;
        return part;
    }

    QueryPart sequence(const Node& node) {
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

    QueryPart all(const Node& node) { return joined(parts_of(node.children, true), false); }

    /// Of an operator: what stands beside one is meant, also a stop word.
    QueryPart operand(const Node& node) {
        QueryPart part = query_of(node);
        return part ? part : with_stop_words(node);
    }

    QueryPart any(const Node& node) {
        std::vector<Query> queries;
        for (const Node* child : without_repeats(node.children)) add(queries, operand(*child));
        if (queries.empty()) return std::nullopt;
        return disjunction(queries);
    }

    QueryPart field(const Node& node) {
        const auto outer = std::pair(facet_, where_);
        facet_ = facet_of(node.field);
        where_ = node.field == QueryField::title ? Where::title : Where::text;
        // The words of a name belong together even where best matches are asked for.
        const Matching matching = facet_ ? Matching::all_words : matching_;
        const Matching outer_matching = std::exchange(matching_, matching);
        QueryPart part = query_of(node.children.front());
        if (!part) part = with_stop_words(node.children.front());
        matching_ = outer_matching;
        std::tie(facet_, where_) = outer;
        return part;
    }

    QueryPart name(const Node& node) {
        NamedArticles named =
            name_query(shards_, *facet_, node.text, node.span, built_.diagnostics);
        if (excluding_ == 0)
            std::ranges::move(named.names, std::back_inserter(built_.sought.names));
        return std::move(named.articles);
    }

    QueryPart date(const Node& node) {
        const auto read = parse_query_range(node.text, today_);
        const auto* const range = std::get_if<QueryRange>(&read);
        const std::string& message = range != nullptr ? range->note : std::get<std::string>(read);
        if (!message.empty()) built_.diagnostics.push_back({message, node.span});
        if (range == nullptr) return std::nullopt;
        return date_query(shards_.all, range->from, range->to);
    }

    const Shards& shards_;
    Matching matching_;
    PartialDate today_;
    BuiltQuery built_;
    LeafQueries leaves_;
    std::optional<FacetField> facet_;  ///< set within a field of names
    Where where_ = Where::anywhere;
    bool keep_stops_ = false;
    int excluding_ = 0;
};

}  // namespace

BuiltQuery build_query(const Shards& shards, const FrenchAnalyzer& analyzer, Workspace& workspace,
                       const ParsedQuery& parsed, Matching matching, PartialDate today,
                       const Ranking& ranking) {
    return Builder(shards, analyzer, workspace, parsed.tree, matching, today, ranking)
        .build(parsed);
}

}  // namespace kiosque
