#pragma once

#include "analyzers/french/french_analyzer.h"
#include "analyzers/workspace.h"
#include "query/language/parsed_query.h"
#include "tests/query/archives/tiny_archive.h"

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace kiosque {

/// The slow, obvious search: every article is split into words and held against the query. Knows no
/// index, no term and no position list, and of the analyzer only words and stems. Dates and entity
/// names are tested apart; source: is the whole key.
class LinearScan {
  public:
    /// Does the article match? Words side by side must all be there.
    bool matches(const Node& tree, const TinyArchive::Entry& entry);

  private:
    using Opinion = std::optional<bool>;  ///< nullopt: asks for nothing

    Opinion judge(const Node& node, bool keep_stops);
    Opinion operand(const Node& node, bool keep_stops);
    Opinion judge_children(const std::vector<Node>& children, bool keep_stops);
    Opinion word(const Node& node, bool keep_stops);
    bool phrase(const std::vector<Token>& wanted, const Node& node);
    bool near(const Node& node);
    bool meets_at_place(const Token& token, const Node& operand);
    bool at(const std::vector<Token>& tokens, std::uint32_t position, const Token& wanted,
            const Node& node);
    bool meets(const Token& token, const Token& wanted, Node::Match match);
    const std::string& stem_of(const std::string& word);
    std::vector<const AnalysedText*> places() const;

    FrenchAnalyzer analyzer_;
    Workspace workspace_;
    AnalysedText title_;
    AnalysedText text_;
    const TinyArchive::Entry* entry_ = nullptr;
    std::optional<QueryField> field_;
    std::unordered_map<std::string, std::string> stems_;  ///< by word
};

}  // namespace kiosque
