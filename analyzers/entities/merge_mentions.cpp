#include "analyzers/entities/merge_mentions.h"

#include "analyzers/entities/folded_word.h"
#include "analyzers/entities/join_acronyms.h"
#include "analyzers/entities/join_persons.h"
#include "analyzers/entities/key_map.h"
#include "analyzers/entities/kind_evidence.h"
#include "analyzers/entities/name_group.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>

namespace kiosque {
namespace {

class Merger {
  public:
    Merger(const Article& article, std::span<const NameToken> tokens,
           std::span<const Candidate> candidates, const Knowledge& knowledge)
        : article_(article),
          tokens_(tokens),
          candidates_(candidates),
          names_{tokens, candidates, knowledge, {}} {}

    std::vector<Entity> merge() {
        group_equal_names();
        join_persons(names_);
        join_misspelt_persons(names_);
        join_acronyms(names_);
        join_known();
        return entities();
    }

  private:
    Span span(const Candidate& candidate) const {
        const NameToken& last = tokens_[candidate.end - 1];
        Span span{tokens_[candidate.first].span.start, last.span.end};
        // « la C.G.T. » keeps its last dot.
        const std::string_view all = source(last.field);
        const bool acronym = last.dotted && last.letters > 1;
        if (acronym && span.end < all.size() && all[span.end] == '.') ++span.end;
        return span;
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

    /// Folded letters and digits of a name alone, in a buffer that is reused.
    const std::string& compact_form(const Candidate& candidate) {
        compact_.clear();
        for (std::size_t t = candidate.first; t < candidate.end; ++t)
            compact_ += fold_word(word(tokens_[t]), folded_);
        std::erase(compact_, '.');
        return compact_;
    }

    void group_equal_names() {
        KeyMap<std::size_t> by_form;  // 1 + index of the group
        KeyMap<std::size_t> by_entry;
        for (std::size_t i = 0; i < candidates_.size(); ++i) {
            const Candidate& candidate = candidates_[i];
            const std::string& compact = compact_form(candidate);
            forms_.push_back(word_key(compact));
            const Gender gender = gender_of(tokens_, candidate, names_.knowledge);
            // « M. Valdec » and « Mme Valdec » are two; join_persons() brings « Valdec » to one.
            const bool titled = candidate.end - candidate.first == 1 && gender != Gender::unknown;
            const auto salt = titled ? static_cast<WordKey>(gender) : 0;
            std::size_t& known = by_form[join_keys(forms_.back(), salt)];
            bool fresh = known == 0;
            if (fresh) {
                known = names_.groups.size() + 1;
                if (const auto entry = entry_of(candidate, gender)) {
                    std::size_t& same = by_entry[mix_bits(entry)];
                    fresh = same == 0;
                    if (fresh) same = known;
                    known = same;
                }
            }
            if (fresh) {
                NameGroup group;
                group.compact = compact;
                for (std::size_t t = candidate.first; t < candidate.end; ++t)
                    group.words.push_back(tokens_[t].key);
                names_.groups.push_back(std::move(group));
            }
            NameGroup& group = names_.groups[known - 1];
            group.candidates.push_back(i);
            group.rules = std::max(group.rules, candidate.rules);
            if (group.gender == Gender::unknown) group.gender = gender;
            for (std::size_t kind = 0; kind < entity_kinds; ++kind)
                group.scores[kind] = std::max(group.scores[kind], candidate.scores[kind]) +
                                     0.25F * std::min(group.scores[kind], candidate.scores[kind]);
        }
    }

    /// The gazetteer's entry, where the name says of itself what it is. « Mme Valdec » is not the
    /// Marc Valdec whom everybody knows by his surname.
    std::uint32_t entry_of(const Candidate& candidate, Gender gender) const {
        if (candidate.known == nullptr) return 0;
        for (std::size_t kind = 0; kind < entity_kinds; ++kind) {
            if (!candidate.known->is_strong(static_cast<EntityKind>(kind))) continue;
            const std::uint32_t entry = candidate.known->entries[kind];
            const bool other =
                gender != Gender::unknown && opposite(gender, first_name_gender(entry));
            return other ? 0 : entry;
        }
        return 0;
    }

    /// The gazetteer's entry of a group that has turned out to be of its kind, though its name may
    /// be a common word too.
    std::uint32_t entry_of(const NameGroup& group) const {
        const std::size_t kind = group.best_kind();
        for (const std::size_t i : group.candidates)
            if (const KnownName* const known = candidates_[i].known; known != nullptr)
                if (known->entries[kind] != 0) return known->entries[kind];
        return 0;
    }

    /// « PS » and « Parti socialiste », of which the lists say that they are one.
    void join_known() {
        KeyMap<std::size_t> by_entry;  // 1 + index of the group
        for (std::size_t i = 0; i < names_.groups.size(); ++i) {
            NameGroup& group = names_.groups[i];
            if (group.merged_into != no_group || !group.believed_in() || group.is_person())
                continue;
            const std::uint32_t entry = entry_of(group);
            if (entry == 0) continue;
            std::size_t& same = by_entry[mix_bits(entry)];
            if (same == 0)
                same = i + 1;
            else
                group.merged_into = same - 1;
        }
    }

    Gender first_name_gender(std::uint32_t entry) const {
        const std::string_view name = names_.knowledge.gazetteer.canonical(entry);
        std::string folded;
        const WordKey first = word_key(fold_word(name.substr(0, name.find_first_of(" -")), folded));
        return gender_told(names_.knowledge.classes(first), word_class::man_name,
                           word_class::woman_name);
    }

    std::vector<Entity> entities() const {
        std::vector<std::vector<std::size_t>> members(names_.groups.size());
        for (std::size_t i = 0; i < names_.groups.size(); ++i) {
            auto& all = members[names_.root(i)];
            all.insert(all.end(), names_.groups[i].candidates.begin(),
                       names_.groups[i].candidates.end());
        }
        std::vector<std::pair<std::size_t, Entity>> found;
        for (std::size_t i = 0; i < names_.groups.size(); ++i) {
            if (names_.groups[i].merged_into != no_group || !names_.groups[i].believed_in())
                continue;
            std::ranges::sort(members[i]);
            found.emplace_back(members[i].front(), entity(names_.groups[i], members[i]));
        }
        std::ranges::sort(found, {}, &std::pair<std::size_t, Entity>::first);
        std::vector<Entity> entities;
        entities.reserve(found.size());
        for (auto& [first, entity] : found) entities.push_back(std::move(entity));
        return entities;
    }

    Entity entity(const NameGroup& group, const std::vector<std::size_t>& members) const {
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
        const std::uint32_t entry = entry_of(*fullest, group.gender);
        if (entity.kind == EntityKind::person && entry != 0 && fullest->end == fullest->first + 1)
            entity.name = names_.knowledge.gazetteer.canonical(entry);
        else if (entity.kind != EntityKind::person)
            restore_article(*fullest, entity);
        return entity;
    }

    /// « du Monde », « au Havre »: the article is part of the name that the lists know.
    void restore_article(const Candidate& fullest, Entity& entity) const {
        if (fullest.known == nullptr) return;
        const std::uint32_t entry = fullest.known->entries[static_cast<std::size_t>(entity.kind)];
        if (entry == 0) return;
        const std::string_view known = names_.knowledge.gazetteer.canonical(entry);
        for (const std::string_view article : {"Le ", "La ", "Les "})
            if (known.starts_with(article) && known.substr(article.size()) == entity.name)
                entity.name = known;
    }

    /// More words; among equals not in capitals throughout, glued rather than with a space (OpenAI)
    /// and without dots (CGT).
    bool fuller(const Candidate& a, const Candidate& b) const {
        const auto shouted = [this](const Candidate& c) {
            return tokens_[c.first].shape == Shape::upper && tokens_[c.first].letters > 5;
        };
        if (shouted(a) != shouted(b)) return shouted(b);
        const std::size_t words_a = a.end - a.first;
        const std::size_t words_b = b.end - b.first;
        const bool dotted_b = tokens_[b.first].dotted && !tokens_[a.first].dotted;
        if (form_of(a) == form_of(b)) return words_a < words_b || (words_a == words_b && dotted_b);
        return words_a > words_b;
    }

    WordKey form_of(const Candidate& candidate) const {
        return forms_[static_cast<std::size_t>(&candidate - candidates_.data())];
    }

    static std::string one_line(std::string_view text) {
        std::string line(text);
        std::ranges::replace(line, '\n', ' ');
        return line;
    }

    const Article& article_;
    std::span<const NameToken> tokens_;
    std::span<const Candidate> candidates_;
    NameGroups names_;
    std::vector<WordKey> forms_;  // of the candidates: « Open AI » and « OpenAI » have one
    std::string compact_;
    std::string folded_;
};

}  // namespace

std::vector<Entity> merge_mentions(const Article& article, std::span<const NameToken> tokens,
                                   std::span<const Candidate> candidates,
                                   const Knowledge& knowledge) {
    return Merger(article, tokens, candidates, knowledge).merge();
}

}  // namespace kiosque
