#include "tools/train_tagger/example.h"

#include "analyzers/entities/candidate.h"
#include "analyzers/entities/kind_evidence.h"
#include "analyzers/entities/tagger/article_memory.h"
#include "analyzers/entities/tagger/feature_context.h"
#include "analyzers/french/french_analyzer.h"
#include "analyzers/workspace.h"

namespace kiosque {
namespace {

std::vector<NameToken> tokens_of(const AnnotatedArticle& article) {
    const FrenchAnalyzer analyzer;
    Workspace workspace;
    AnalysedText analysed;
    std::vector<NameToken> tokens;
    analyzer.analyze(article.title, workspace, analysed);
    append_name_tokens(article.title, analysed.words, Field::title, tokens);
    analyzer.analyze(article.text, workspace, analysed);
    append_name_tokens(article.text, analysed.words, Field::text, tokens);
    return tokens;
}

/// A name counts if one run of eligible tokens holds it.
std::vector<Tag> gold_tags(const AnnotatedArticle& article, const Example& example) {
    std::vector<Tag> tags(example.tokens.size(), outside);
    std::size_t at = 0;
    for (const AnnotatedName& name : article.names) {
        const auto before = [&](const NameToken& token) {
            return token.field < name.field ||
                   (token.field == name.field && token.span.end <= name.span.start);
        };
        while (at < tags.size() && before(example.tokens[at])) ++at;
        std::size_t end = at;
        bool eligible = true;
        while (end < tags.size() && example.tokens[end].field == name.field &&
               example.tokens[end].span.start < name.span.end) {
            eligible =
                eligible && (end == at ? example.eligible[end] != 0 : example.eligible[end] == 1);
            ++end;
        }
        if (end == at || !eligible) continue;
        for (std::size_t i = at; i < end; ++i) {
            const Part part = end - at == 1  ? Part::unit
                              : i == at      ? Part::begin
                              : i + 1 == end ? Part::last
                                             : Part::inside;
            tags[i] = make_tag(name.type, part);
        }
        at = end;
    }
    return tags;
}

}  // namespace

Example ExampleMaker::first_pass(const AnnotatedArticle& article) const {
    Example example;
    example.tokens = tokens_of(article);
    const std::span<const NameToken> tokens = example.tokens;
    mark_eligible(tokens, example.eligible);
    example.gold = gold_tags(article, example);

    std::vector<Candidate> candidates;
    find_candidates(tokens, knowledge_, candidates);
    for (Candidate& candidate : candidates) weigh_evidence(tokens, knowledge_, candidate);
    std::vector<RuleCue> cues;
    mark_rule_cues(candidates, tokens.size(), cues);

    std::string buffer;
    std::vector<WordFacts> facts;
    for (const NameToken& token : tokens) {
        const std::string_view source = token.field == Field::title ? article.title : article.text;
        facts.push_back(
            word_facts(token, slice(source, token.span), knowledge_, clusters_, buffer));
    }
    std::vector<const WordFacts*> pointers;
    for (const WordFacts& one : facts) pointers.push_back(&one);
    const WordFacts edge;
    const auto take = [&](FeatureGroup group, std::uint64_t feature) {
        if (!without_.contains(group)) example.features.push_back(feature);
    };
    example.feature_starts.push_back(0);
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (example.eligible[i] != 0) {
            const FeatureWindow window = feature_window(tokens, pointers, cues, edge, i);
            for (int offset = -farthest_neighbour; offset <= farthest_neighbour; ++offset)
                for_each_word_feature(
                    *window.words[static_cast<std::size_t>(offset + farthest_neighbour)], offset,
                    take);
            for_each_context_feature(window, take);
        }
        example.feature_starts.push_back(static_cast<std::uint32_t>(example.features.size()));
    }
    return example;
}

Example ExampleMaker::second_pass(const Example& first, std::span<const Tag> tags) const {
    Example example;
    example.tokens = first.tokens;
    example.eligible = first.eligible;
    example.gold = first.gold;
    ArticleMemory memory;
    memory.read(first.tokens, tags);
    example.feature_starts.push_back(0);
    for (std::size_t i = 0; i < example.tokens.size(); ++i) {
        if (example.eligible[i] != 0)
            memory.for_each_feature(example.tokens, tags, i,
                                    [&](FeatureGroup group, std::uint64_t feature) {
                                        if (!without_.contains(group))
                                            example.features.push_back(feature);
                                    });
        example.feature_starts.push_back(static_cast<std::uint32_t>(example.features.size()));
    }
    return example;
}

}  // namespace kiosque
