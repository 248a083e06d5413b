#pragma once

#include "query/language/parsed_query.h"
#include "query/search/archive/archive.h"
#include "query/search/patterns/reading_budget.h"
#include "query/search/patterns/text_pattern.h"
#include "query/search/ranking/word_ranking.h"
#include "query/search/terms/expansion.h"
#include "query/search/terms/query_parts.h"
#include "query/search/terms/query_word.h"
#include "query/search/terms/word_query.h"

#include <cstddef>
#include <map>
#include <string>
#include <tuple>
#include <vector>

#include <xapian.h>

namespace kiosque {

struct BuiltQuery;

/// Where in the query a leaf stands.
struct LeafContext {
    Where where = Where::anywhere;
    bool keep_stops = false;  ///< stop words are searched too
    bool excluded = false;    ///< it neither weighs nor shows
};

/// What the leaves of a query's tree match: words, phrases, words near each other. Notes in the
/// built query what snippets mark, words that may be misspelt, and faults.
class LeafQueries {
  public:
    /// All but `tree` outlive the object.
    LeafQueries(const Shards& shards, const FrenchAnalyzer& analyzer, Workspace& workspace,
                const Node& tree, const Ranking& ranking, BuiltQuery& built);

    QueryPart word(const Node& node, const LeafContext& context);
    QueryPart phrase(const Node& node, const LeafContext& context);

    /// What the node, a word, asks for: nodes with equal keys ask for the same.
    std::string key(const Node& word) const;

    /// False if NEAR joins something that takes several words, which is told: AND is meant then.
    bool near(const Node& node, const LeafContext& context, QueryPart& part);

    /// The query with what words gain in the title and in the form typed.
    Xapian::Query with_bonuses(const Xapian::Query& query) const {
        return ranking_.with_bonuses(query);
    }
    std::vector<RankedWord> take_ranked() { return ranking_.take(); }

  private:
    bool fits_one_place(const Node& node) const;
    std::vector<WordGroup> groups_near(const Node& word) const;
    /// The words that may stand at one place beside NEAR.
    std::vector<QueryWord> words_at_place(const Node& node);
    TextPattern placed(TextPattern pattern) const;
    QueryPart group_query(const WordGroup& group, Span span);
    QueryPart placed_word(const QueryWord& word, Span span);
    QueryPart read(TextPattern pattern, Span span);
    void doubt(Span span, const QueryWord& word, const Xapian::Query& query);
    Xapian::Query expanded_word(const QueryWord& word, Span span);
    const Expansion& expansion(const QueryWord& word, Span span, std::size_t most);
    void tell_cut(const std::string& word, std::size_t searched, Span span);
    /// Counts what walks over a vocabulary or over texts.
    bool afford(Span span);
    bool afford_reading(const TextPattern& pattern, Span span);
    void show_forms(const QueryWord& fuzzy, const Expansion& found);
    void show(const QueryWord& word, bool even_stop);
    void rank(const std::vector<QueryWord>& words);
    void add_bonus(const QueryWord& word);

    const Shards& shards_;
    const FrenchAnalyzer& analyzer_;
    Workspace& workspace_;
    Expansions expansions_;
    WordRanking ranking_;
    BuiltQuery& built_;
    LeafContext context_;
    /// Prefix and fuzzy words that stand for more than is searched, and where that is told.
    struct Cut {
        std::size_t diagnostic = 0;
        std::size_t searched = 0;
    };
    std::vector<std::string> cut_words_;
    Cut cut_;
    std::size_t costly_ = 0;
    ReadingBudget budget_;
    /// Words for which articles are read, by match, form and place: who asks twice pays once.
    std::map<std::tuple<Node::Match, std::string, Where>, Xapian::Query> read_words_;
};

}  // namespace kiosque
