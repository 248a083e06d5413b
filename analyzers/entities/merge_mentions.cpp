#include "analyzers/entities/merge_mentions.h"

#include "analyzers/entities/key_map.h"
#include "analyzers/entities/kind_evidence.h"
#include "analyzers/entities/misspelling.h"
#include "analyzers/text/unicode.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <map>
#include <string>
#include <utility>

namespace kiosque {
namespace {

constexpr auto person = static_cast<std::size_t>(EntityKind::person);
constexpr std::size_t none = static_cast<std::size_t>(-1);

/// One name with all that mentions it.
struct Group {
    std::vector<std::size_t> candidates;  ///< indices, in order
    std::vector<WordKey> words;
    std::string compact;  ///< folded letters and digits alone
    KindScores scores{};
    std::size_t merged_into = none;

    std::size_t best_kind() const {
        return static_cast<std::size_t>(std::max_element(scores.begin(), scores.end()) -
                                        scores.begin());
    }
    bool believed_in() const { return scores[best_kind()] >= believed; }
};

std::string compact_form(std::string_view name) {
    std::string compact;
    for (const char c : fold(name))
        if (static_cast<unsigned char>(c) >= 0x80 || (c >= 'a' && c <= 'z') ||
            (c >= '0' && c <= '9'))
            compact += c;
    return compact;
}

class Merger {
  public:
    Merger(const Article& article, std::span<const NameToken> tokens,
           std::span<const Candidate> candidates, const Knowledge& knowledge)
        : article_(article), tokens_(tokens), candidates_(candidates), knowledge_(knowledge) {}

    std::vector<Entity> merge() {
        group_equal_names();
        join_surnames();
        join_misspellings();
        return entities();
    }

  private:
    Span span(const Candidate& candidate) const {
        return {tokens_[candidate.first].span.start, tokens_[candidate.end - 1].span.end};
    }

    std::string_view source(Field field) const {
        return field == Field::title ? article_.title : article_.text;
    }

    std::string_view text(const Candidate& candidate) const {
        return slice(source(tokens_[candidate.first].field), span(candidate));
    }

    std::string_view word(const NameToken& token) const {
        return slice(source(token.field), token.span);
    }

    void group_equal_names() {
        std::map<std::string, std::size_t> by_form;
        std::map<std::uint32_t, std::size_t> by_entry;
        for (std::size_t i = 0; i < candidates_.size(); ++i) {
            const Candidate& candidate = candidates_[i];
            std::string compact = compact_form(text(candidate));
            auto [known, fresh] = by_form.try_emplace(compact, groups_.size());
            if (fresh) {
                if (const auto entry = entry_of(candidate)) {
                    const auto [same, first] = by_entry.try_emplace(entry, groups_.size());
                    known->second = same->second;
                    fresh = first;
                }
            }
            if (fresh) {
                Group group;
                group.compact = std::move(compact);
                for (std::size_t t = candidate.first; t < candidate.end; ++t)
                    group.words.push_back(tokens_[t].key);
                groups_.push_back(std::move(group));
            }
            Group& group = groups_[known->second];
            group.candidates.push_back(i);
            for (std::size_t kind = 0; kind < entity_kinds; ++kind)
                group.scores[kind] = std::max(group.scores[kind], candidate.scores[kind]) +
                                     0.25F * std::min(group.scores[kind], candidate.scores[kind]);
        }
    }

    /// The gazetteer's entry, where the name says of itself what it is.
    static std::uint32_t entry_of(const Candidate& candidate) {
        if (candidate.known == nullptr) return 0;
        for (std::size_t kind = 0; kind < entity_kinds; ++kind)
            if (candidate.known->is_strong(static_cast<EntityKind>(kind)))
                return candidate.known->entries[kind];
        return 0;
    }

    bool is_person(const Group& group) const {
        return group.believed_in() && group.best_kind() == person;
    }

    /// Key of the last one or two words of a name.
    static WordKey tail_key(const std::vector<WordKey>& words, std::size_t length) {
        const WordKey last = words.back();
        return length == 1 ? last : join_keys(words[words.size() - 2], last);
    }

    /// Persons by each shorter name that ends theirs, in order of first mention. An index, since
    /// comparing every name with every other takes minutes on a page of nothing but names.
    KeyMap<std::vector<std::size_t>> persons_by_tail() const {
        KeyMap<std::vector<std::size_t>> persons;
        for (std::size_t i = 0; i < groups_.size(); ++i) {
            const Group& group = groups_[i];
            if (!is_person(group)) continue;
            for (std::size_t length = 1; length <= 2 && length < group.words.size(); ++length)
                persons[tail_key(group.words, length)].push_back(i);
        }
        return persons;
    }

    /// « Altman » → Sam Altman. Where several persons share the surname, the one first mentioned
    /// last before it.
    void join_surnames() {
        const auto persons = persons_by_tail();
        for (std::size_t i = 0; i < groups_.size(); ++i) {
            Group& group = groups_[i];
            if (group.words.size() > 2) continue;
            const std::size_t best = group.best_kind();
            if (group.believed_in() && best != person && group.scores[best] > strong_) continue;
            const auto* bearers = persons.find(tail_key(group.words, group.words.size()));
            if (bearers == nullptr) continue;
            const auto after = std::ranges::lower_bound(*bearers, i);
            group.merged_into = after == bearers->begin() ? *after : *std::prev(after);
        }
    }

    /// « Alman » in an article on Altman: one word, unknown to statistics and lists, one letter
    /// off.
    void join_misspellings() {
        MisspellingIndex surnames;
        for (std::size_t i = 0; i < groups_.size(); ++i) {
            const Group& group = groups_[i];
            if (group.merged_into != none || !is_person(group)) continue;
            const NameToken& last = tokens_[candidates_[group.candidates.front()].end - 1];
            surnames.add(compact_form(word(last)), static_cast<std::uint32_t>(i));
        }
        for (Group& group : groups_) {
            if (group.merged_into != none || group.words.size() != 1 || group.believed_in())
                continue;
            const NameCounts counts = knowledge_.statistics.find(group.words.front());
            if (counts.lower_case > 0 || counts.surname > rare_ || counts.commune) continue;
            if (const auto full = surnames.find(group.compact)) group.merged_into = *full;
        }
    }

    /// The full name of a full name: « Pen » → Le Pen → Marine Le Pen. Names grow on the way, so
    /// that it ends.
    std::size_t root(std::size_t group) const {
        while (groups_[group].merged_into != none) group = groups_[group].merged_into;
        return group;
    }

    std::vector<Entity> entities() const {
        std::vector<std::vector<std::size_t>> members(groups_.size());
        for (std::size_t i = 0; i < groups_.size(); ++i) {
            auto& all = members[root(i)];
            all.insert(all.end(), groups_[i].candidates.begin(), groups_[i].candidates.end());
        }
        std::vector<std::pair<std::size_t, Entity>> found;
        for (std::size_t i = 0; i < groups_.size(); ++i) {
            if (groups_[i].merged_into != none || !groups_[i].believed_in()) continue;
            std::ranges::sort(members[i]);
            found.emplace_back(members[i].front(), entity(groups_[i], members[i]));
        }
        std::ranges::sort(found, {}, &std::pair<std::size_t, Entity>::first);
        std::vector<Entity> entities;
        entities.reserve(found.size());
        for (auto& [first, entity] : found) entities.push_back(std::move(entity));
        return entities;
    }

    Entity entity(const Group& group, const std::vector<std::size_t>& members) const {
        Entity entity;
        entity.kind = static_cast<EntityKind>(group.best_kind());
        const Candidate* fullest = nullptr;
        for (const std::size_t member : members) {
            const Candidate& candidate = candidates_[member];
            entity.mentions.push_back({tokens_[candidate.first].field, span(candidate)});
            if (fullest == nullptr || fuller(candidate, *fullest)) fullest = &candidate;
        }
        entity.name = one_line(text(*fullest));
        // « Macron » alone is known to everybody: the facet counts him with the articles that name
        // him whole.
        const std::uint32_t entry = entry_of(*fullest);
        if (entity.kind == EntityKind::person && entry != 0 && fullest->end == fullest->first + 1)
            entity.name = knowledge_.gazetteer.canonical(entry);
        return entity;
    }

    /// More words; among equals not in capitals throughout, and glued rather than with a space
    /// (OpenAI).
    bool fuller(const Candidate& a, const Candidate& b) const {
        const auto shouted = [this](const Candidate& c) {
            return tokens_[c.first].shape == Shape::upper && tokens_[c.first].letters > 5;
        };
        if (shouted(a) != shouted(b)) return shouted(b);
        const std::size_t words_a = a.end - a.first;
        const std::size_t words_b = b.end - b.first;
        if (compact_form(text(a)) == compact_form(text(b))) return words_a < words_b;
        return words_a > words_b;
    }

    static std::string one_line(std::string_view text) {
        std::string line(text);
        std::ranges::replace(line, '\n', ' ');
        return line;
    }

    static constexpr float strong_ = 3.5F;
    static constexpr int rare_ = 8;

    const Article& article_;
    std::span<const NameToken> tokens_;
    std::span<const Candidate> candidates_;
    const Knowledge& knowledge_;
    std::vector<Group> groups_;
};

}  // namespace

std::vector<Entity> merge_mentions(const Article& article, std::span<const NameToken> tokens,
                                   std::span<const Candidate> candidates,
                                   const Knowledge& knowledge) {
    return Merger(article, tokens, candidates, knowledge).merge();
}

}  // namespace kiosque
