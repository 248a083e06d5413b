#include "query/search/building/leaf_queries.h"

#include "analyzers/french/french_analyzer.h"
#include "analyzers/workspace.h"
#include "query/search/building/query_builder.h"
#include "query/search/patterns/pattern_query.h"
#include "query/search/terms/expanded_words.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

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

/// A word of more articles than these is no misspelling, or a usual one.
constexpr Xapian::doccount most_doubtful = 5;

/// Beside another word every term is looked for in every candidate.
constexpr std::size_t most_expansions_near = 100;

constexpr std::size_t most_cut_named = 3;

/// Every place is compared with every other in every candidate.
constexpr std::size_t most_places_near = 10;
constexpr std::size_t most_words_near = 200;

bool is_expanded(const Node& node) {
    return node.kind == Kind::word && (node.match == Match::prefix || node.match == Match::fuzzy);
}

std::size_t expanded_words_in(const Node& node) {
    std::size_t words = is_expanded(node) ? 1 : 0;
    for (const Node& child : node.children) words += expanded_words_in(child);
    return words;
}

}  // namespace

LeafQueries::LeafQueries(const Shards& shards, const FrenchAnalyzer& analyzer, Workspace& workspace,
                         const Node& tree, const Ranking& ranking, BuiltQuery& built)
    : shards_(shards),
      analyzer_(analyzer),
      workspace_(workspace),
      expansions_({shards.all, analyzer, workspace},
                  std::min(expanded_words_in(tree), most_costly)),
      ranking_(shards.all, ranking),
      built_(built),
      budget_(shards.all) {}

QueryPart LeafQueries::word(const Node& node, const LeafContext& context) {
    context_ = context;
    auto groups = analyse_groups(analyzer_, workspace_, node.text, node.match);
    if (groups.size() > longest_phrase) {
        groups.resize(longest_phrase);
        built_.diagnostics.push_back(
            {fmt::format("of what stands without a blank only the first {} words are searched",
                         longest_phrase),
             node.span});
    }
    const bool expanded = is_expanded(node);
    std::vector<Query> queries;
    for (const WordGroup& group : groups) {
        // « l’avoc* »: only the last word is cut short.
        if (expanded && &group == &groups.back()) {
            if (!afford(node.span)) return std::nullopt;
            queries.push_back(expanded_word(group.wholes.front(), node.span));
        } else if (context_.keep_stops || node.match == Match::exact || !group.stop()) {
            const QueryPart query = group_query(group, node.span);
            rank(group.parts.empty() ? group.wholes : group.parts);
            if (!query) continue;
            queries.push_back(*query);
            if (groups.size() == 1 && !context_.excluded)
                doubt(node.span, group.wholes.front(), *query);
        } else {
            ranking_.skip();
        }
    }
    if (queries.empty()) return std::nullopt;
    return conjunction(queries);
}

QueryPart LeafQueries::phrase(const Node& node, const LeafContext& context) {
    context_ = context;
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
    if (!context_.excluded) built_.sought.phrases.push_back(pattern);
    return read(std::move(pattern), node.span);
}

bool LeafQueries::near(const Node& node, const LeafContext& context, QueryPart& part) {
    context_ = context;
    const auto several = std::ranges::find_if_not(
        node.children, [&](const Node& child) { return fits_one_place(child); });
    if (several != node.children.end()) {
        built_.diagnostics.push_back(
            {"NEAR joins single words, or several in parentheses with OR "
             "between them; AND is meant here instead",
             several->span});
        return false;
    }
    if (!afford(node.span)) return true;
    TextPattern pattern;
    pattern.distance = node.distance;
    std::size_t words = 0;
    for (const Node& child : node.children) {
        TextPattern::Place place{0, words_at_place(child)};
        words += place.words.size();
        if (pattern.places.size() == most_places_near || words > most_words_near) {
            built_.diagnostics.push_back(
                {fmt::format("NEAR joins at most {} places, and {} words in all; from here on the "
                             "rest is not searched",
                             most_places_near, most_words_near),
                 child.span});
            break;
        }
        pattern.places.push_back(std::move(place));
    }
    part = read(placed(std::move(pattern)), node.span);
    return true;
}

bool LeafQueries::fits_one_place(const Node& node) const {
    if (node.kind == Kind::any)
        return std::ranges::all_of(node.children,
                                   [&](const Node& child) { return fits_one_place(child); });
    return node.kind == Kind::word && groups_near(node).size() == 1;
}

/// A stop word has its place like any other; beside a word of the same piece (« jusqu'ici ») it is
/// passed over.
std::vector<WordGroup> LeafQueries::groups_near(const Node& word) const {
    auto groups = analyse_groups(analyzer_, workspace_, word.text, word.match);
    if (word.match == Match::stem && groups.size() > 1)
        std::erase_if(groups, [](const WordGroup& group) { return group.stop(); });
    return groups;
}

std::vector<QueryWord> LeafQueries::words_at_place(const Node& node) {
    std::vector<QueryWord> words;
    if (node.kind == Kind::any) {
        for (const Node& child : node.children)
            std::ranges::move(words_at_place(child), std::back_inserter(words));
        return words;
    }
    words = groups_near(node).front().wholes;
    if (is_expanded(node))
        return expanded_words(analyzer_, workspace_,
                              expansion(words.front(), node.span, most_expansions_near));
    for (const QueryWord& word : words) show(word, node.match == Match::exact);
    rank(words);
    return words;
}

TextPattern LeafQueries::placed(TextPattern pattern) const {
    if (context_.where != Where::anywhere)
        pattern.field = context_.where == Where::title ? Field::title : Field::text;
    return pattern;
}

QueryPart LeafQueries::group_query(const WordGroup& group, Span span) {
    std::vector<Query> ways;
    const auto add = [&](QueryPart way) {
        if (way) ways.push_back(std::move(*way));
    };
    for (QueryWord word : group.wholes) {
        if (word.match != Match::exact) word.match = Match::stem;
        add(placed_word(word, span));
        show(word, context_.keep_stops);
        add_bonus(word);
    }
    if (!group.parts.empty() && group.wholes.front().match != Match::exact) {
        for (const QueryWord& word : group.parts) show(word, false);
        add(read(placed(phrase_pattern(group.parts)), span));
    }
    if (ways.empty()) return std::nullopt;
    return disjunction(ways);
}

QueryPart LeafQueries::placed_word(const QueryWord& word, Span span) {
    std::optional<TextPattern> pattern = placed_word_pattern(word, context_.where);
    if (!pattern) return placed_word_query(shards_, analyzer_, word, context_.where);
    const auto key = std::tuple(word.match, word.exact, context_.where);
    if (const auto known = read_words_.find(key); known != read_words_.end()) return known->second;
    pattern->titled = context_.where == Where::text && word.match == Match::stem;
    if (!afford_reading(*pattern, span)) return std::nullopt;
    return read_words_[key] = placed_word_query(shards_, analyzer_, word, context_.where);
}

QueryPart LeafQueries::read(TextPattern pattern, Span span) {
    if (!afford_reading(pattern, span)) return std::nullopt;
    return pattern_query(shards_, analyzer_, std::move(pattern));
}

void LeafQueries::doubt(Span span, const QueryWord& word, const Query& query) {
    Xapian::doccount articles = 0;
    for (auto term = query.get_terms_begin(); term != query.get_terms_end(); ++term)
        articles = std::max(articles, shards_.all.get_termfreq(*term));
    const bool in_text_alone = articles == 0 && !query.empty();
    if (articles <= most_doubtful && !in_text_alone)
        built_.doubtful.push_back({span, word, articles});
}

Query LeafQueries::expanded_word(const QueryWord& word, Span span) {
    return any_of(shards_.all, expansion(word, span, most_expansions).terms());
}

const Expansion& LeafQueries::expansion(const QueryWord& word, Span span, std::size_t most) {
    const Expansion& found = expansions_.of(word, context_.where == Where::title, most);
    if (found.cut) tell_cut(word.exact, found.words.size(), span);
    if (word.match == Match::prefix) show(word, true);
    if (word.match == Match::fuzzy) show_forms(word, found);
    return found;
}

/// One diagnostic, however many words are concerned.
void LeafQueries::tell_cut(const std::string& word, std::size_t searched, Span span) {
    if (std::ranges::find(cut_words_, word) != cut_words_.end()) return;
    cut_words_.push_back(word);
    if (cut_words_.size() == 1) {
        cut_ = {built_.diagnostics.size(), searched};
        built_.diagnostics.push_back({{}, span});
    }
    std::string words;
    for (std::size_t i = 0; i < std::min(cut_words_.size(), most_cut_named); ++i)
        words += fmt::format("{}“{}”", i == 0 ? "" : ", ", cut_words_[i]);
    if (cut_words_.size() > most_cut_named)
        words += fmt::format(" and {} more", cut_words_.size() - most_cut_named);
    built_.diagnostics[cut_.diagnostic].message =
        fmt::format("more than {} words of this archive fit {}{}; the most frequent are searched",
                    cut_.searched, cut_words_.size() == 1 ? "" : "each of ", words);
}

bool LeafQueries::afford(Span span) {
    if (++costly_ <= most_costly) return true;
    if (costly_ == most_costly + 1)
        built_.diagnostics.push_back(
            {fmt::format("only the first {} phrases, NEAR, and words with “*” or “~” are "
                         "searched",
                         most_costly),
             span});
    return false;
}

bool LeafQueries::afford_reading(const TextPattern& pattern, Span span) {
    if (budget_.afford(pattern)) return true;
    built_.diagnostics.push_back(
        {"this would take too long beside the rest of the query and is not "
         "searched; ask for it by itself, or for rarer words",
         span});
    return false;
}

std::string LeafQueries::key(const Node& word) const {
    std::string key = fmt::format("{}", static_cast<int>(word.match));
    for (const QueryWord& each : analyse_words(analyzer_, workspace_, word.text, word.match))
        key += fmt::format(" {}@{}", each.exact, each.position);
    return key;
}

void LeafQueries::show_forms(const QueryWord& fuzzy, const Expansion& found) {
    for (const Expansion::Word& each : found.words) {
        QueryWord word = fuzzy;
        word.exact = each.form;
        show(word, true);
    }
}

void LeafQueries::show(const QueryWord& word, bool even_stop) {
    if (!context_.excluded && (even_stop || !word.stop)) built_.sought.words.push_back(word);
}

void LeafQueries::rank(const std::vector<QueryWord>& words) {
    if (!context_.excluded) ranking_.add(words);
}

void LeafQueries::add_bonus(const QueryWord& word) {
    if (!context_.excluded && !word.stop && context_.where == Where::anywhere)
        ranking_.add_bonus(word);
}

}  // namespace kiosque
