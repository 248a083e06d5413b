#include "analyzers/entities/tagger/article_memory.h"

namespace kiosque {

void ArticleMemory::read(std::span<const NameToken> tokens, std::span<const Tag> tags) {
    words_.clear();
    pairs_.clear();
    const auto count = [](Votes& votes, const NameToken& token, Tag tag) {
        ++votes.tags[tag];
        if (!has_capital(token)) ++votes.lower_case;
        if (has_capital(token) && !token.starts_sentence) ++votes.inside_sentence;
    };
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (tags[i] == outside && tokens[i].shape == Shape::number) continue;
        count(words_[tokens[i].key], tokens[i], tags[i]);
        const bool pair = i + 1 < tokens.size() && (tags[i] != outside || has_capital(tokens[i]));
        if (pair) count(pairs_[pair_key(tokens, i)], tokens[i], tags[i]);
    }
}

ArticleMemory::Verdict ArticleMemory::judge(const Votes* votes, const NameToken& token, Tag own) {
    Verdict verdict;
    if (votes == nullptr) return verdict;
    std::uint16_t most = 0;
    for (Tag tag = 0; tag < tag_count; ++tag) {
        // A word in lower case is outside, which says nothing of the name that is spelt alike.
        const int lower = tag == outside ? votes->lower_case - (has_capital(token) ? 0 : 1) : 0;
        const int others = votes->tags[tag] - (tag == own ? 1 : 0) - lower;
        if (others <= 0) continue;
        verdict.others = static_cast<std::uint16_t>(verdict.others + others);
        if (others > most) {
            most = static_cast<std::uint16_t>(others);
            verdict.tag = tag;
        }
    }
    verdict.clearness = most == verdict.others ? 3 : 2 * most > verdict.others ? 2 : 1;
    verdict.lower_case = votes->lower_case > (has_capital(token) ? 0 : 1);
    const bool counted = has_capital(token) && !token.starts_sentence;
    verdict.inside_sentence = votes->inside_sentence > (counted ? 1 : 0);
    return verdict;
}

}  // namespace kiosque
