#include "analyzers/entities/merge_mentions.h"

#include "analyzers/entities/kind_evidence.h"
#include "analyzers/text/unicode.h"

#include <algorithm>
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

/// One letter inserted, dropped, replaced or exchanged with its neighbour.
bool one_edit_apart(std::string_view a, std::string_view b) {
    if (a.size() > b.size()) std::swap(a, b);
    if (b.size() - a.size() > 1) return false;
    const auto [left, right] = std::mismatch(a.begin(), a.end(), b.begin());
    const std::string_view rest_a(left, a.end());
    const std::string_view rest_b(right, b.end());
    if (rest_b.empty()) return false;
    if (a.size() < b.size()) return rest_a == rest_b.substr(1);
    if (rest_a.substr(1) == rest_b.substr(1)) return true;
    return rest_a.size() > 1 && rest_a[0] == rest_b[1] && rest_a[1] == rest_b[0] &&
           rest_a.substr(2) == rest_b.substr(2);
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

    std::string_view text(const Candidate& candidate) const {
        const bool title = tokens_[candidate.first].field == Field::title;
        return slice(title ? article_.title : article_.text, span(candidate));
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

    static bool ends_with(const std::vector<WordKey>& words, const std::vector<WordKey>& tail) {
        return tail.size() < words.size() && std::equal(tail.rbegin(), tail.rend(), words.rbegin());
    }

    bool is_person(const Group& group) const {
        return group.believed_in() && group.best_kind() == person;
    }

    /// « Altman » → Sam Altman. Where two persons share the surname, the one mentioned last before
    /// it.
    void join_surnames() {
        for (Group& group : groups_) {
            if (group.words.size() > 2) continue;
            const std::size_t best = group.best_kind();
            if (group.believed_in() && best != person && group.scores[best] > strong_) continue;
            std::size_t chosen = none;
            for (std::size_t other = 0; other < groups_.size(); ++other) {
                const Group& full = groups_[other];
                if (&full == &group || !is_person(full) || !ends_with(full.words, group.words))
                    continue;
                if (chosen == none || full.candidates.front() < group.candidates.front())
                    chosen = other;
            }
            group.merged_into = chosen;
        }
    }

    /// « Alman » in an article on Altman: one word, unknown to statistics and lists, one letter
    /// off.
    void join_misspellings() {
        constexpr std::size_t shortest = 5;
        for (Group& group : groups_) {
            if (group.merged_into != none || group.words.size() != 1 ||
                group.compact.size() < shortest || group.believed_in())
                continue;
            const NameCounts counts = knowledge_.statistics.find(group.words.front());
            if (counts.lower_case > 0 || counts.surname > rare_ || counts.commune) continue;
            for (std::size_t other = 0; other < groups_.size(); ++other) {
                const Group& full = groups_[other];
                if (&full == &group || full.merged_into != none || !is_person(full)) continue;
                const Candidate& name = candidates_[full.candidates.front()];
                const NameToken& last = tokens_[name.end - 1];
                const bool title = last.field == Field::title;
                const std::string surname =
                    compact_form(slice(title ? article_.title : article_.text, last.span));
                if (surname.size() >= shortest && one_edit_apart(surname, group.compact)) {
                    group.merged_into = other;
                    break;
                }
            }
        }
    }

    std::vector<Entity> entities() const {
        std::vector<std::vector<std::size_t>> members(groups_.size());
        for (std::size_t i = 0; i < groups_.size(); ++i) {
            const std::size_t into = groups_[i].merged_into == none ? i : groups_[i].merged_into;
            members[into].insert(members[into].end(), groups_[i].candidates.begin(),
                                 groups_[i].candidates.end());
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
