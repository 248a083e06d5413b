#include "analyzers/entities/tagged_names.h"

#include "analyzers/entities/kind_evidence.h"
#include "analyzers/entities/tagger/tagger_model.h"

#include <algorithm>
#include <array>

namespace kiosque {
namespace {

using namespace score_of;

// What the tagger's opinion is worth, by how much it prefers it to any other.
constexpr float worth_doubted = 1.3F;
constexpr float worth_growth = 0.5F;  // for each factor of e
constexpr float worth_most = 3.0F;
constexpr float firm_doubt = 0.5F;  // organisations outnumber firms where nothing else is known
constexpr float not_tagged = 1.0F;
constexpr float common_noun = 2.0F;    // « l’Intérieur », « ministre de l’Économie »
constexpr std::size_t most_links = 2;  // « de l’ »

bool overlap(const Candidate& a, const Candidate& b) {
    return a.first < b.end && b.first < a.end;
}

class Joiner {
  public:
    Joiner(std::span<const NameToken> tokens, const Knowledge& knowledge,
           const TaggedTokens& tagged)
        : tokens_(tokens), knowledge_(knowledge), tags_(tagged.tags), scores_(tagged.scores) {}

    std::vector<Candidate> join(std::span<const Candidate> candidates) const {
        std::vector<Candidate> names;
        std::size_t next = 0;  // candidate that is yet to be placed
        for (std::size_t at = 0; at < tags_.size(); ++at) {
            if (tags_[at] == outside) continue;
            Candidate name = tagged_name(at);
            const std::size_t last = name.end - 1;
            const NameType type = type_of(tags_[at]);
            const float opinion = worth(at);
            name.first = body_start(name);
            name.end = before_preposition(name, type);
            trim_name(tokens_, knowledge_, name);
            at = last;
            if (is_no_name(name)) continue;
            while (next < candidates.size() && candidates[next].end <= name.first)
                keep_doubted(candidates[next++], names);
            weigh(name, type, opinion, candidates.subspan(next));
            while (next < candidates.size() && overlap(candidates[next], name)) ++next;
            names.push_back(name);
        }
        while (next < candidates.size()) keep_doubted(candidates[next++], names);
        return names;
    }

  private:
    /// « l’IA », « sur X »: what the lexicon calls no name and no list knows as one, or a letter.
    bool is_no_name(const Candidate& name) const {
        const NameToken& token = tokens_[name.first];
        if (name.end - name.first > 1) return false;
        if (token.letters == 1 && !token.dotted) return true;
        return knowledge_.is(token, word_class::not_name) &&
               !knowledge_.gazetteer.longest(tokens_, name.first);
    }

    /// « Valdec sur Verdelec » is no name: persons have no such preposition, and towns that have
    /// one without hyphens go on with a river or a place that is known (« Neuilly sur Seine »).
    std::size_t before_preposition(const Candidate& name, NameType type) const {
        static constexpr WordKey prepositions[] = {word_key("sur"),    word_key("sous"),
                                                   word_key("contre"), word_key("avec"),
                                                   word_key("pour"),   word_key("chez")};
        if (type == NameType::organisation) return name.end;
        for (std::size_t i = name.first + 1; i < name.end; ++i) {
            const NameToken& token = tokens_[i];
            if (token.gap != gap::space || has_capital(token) ||
                std::ranges::find(prepositions, token.key) == std::end(prepositions))
                continue;
            const auto after = i + 1 < name.end ? knowledge_.gazetteer.longest(tokens_, i + 1)
                                                : std::optional<KnownMatch>();
            if (type == NameType::place && after && after->name->is_strong(EntityKind::place))
                continue;
            return i;
        }
        return name.end;
    }

    /// A word that texts mostly write in lower case, alone behind its article, of which no list
    /// knows that it is a name.
    bool is_common_noun(const Candidate& name) const {
        constexpr int usual = 12;
        const NameToken& token = tokens_[name.first];
        if (name.end - name.first > 1 || name.known != nullptr || token.starts_sentence ||
            token.shape != Shape::capitalised || name.first == 0)
            return false;
        constexpr WordClasses heads = word_class::body_head | word_class::place_head;
        if (knowledge_.is(token, heads)) return false;
        const NameToken& before = tokens_[name.first - 1];
        constexpr WordClasses determiners =
            word_class::article | word_class::elision | word_class::linker;
        if (before.field != token.field || !knowledge_.is(before, determiners)) return false;
        const NameCounts counts = knowledge_.statistics.find(token.key);
        return counts.lower_case >= usual && counts.lower_case >= counts.capitalised;
    }

    Candidate tagged_name(std::size_t first) const {
        std::size_t end = first;
        while (!closes(tags_[end])) ++end;
        end = glued_end(end);
        Candidate name;
        name.first = first;
        name.end = end + 1;
        return name;
    }

    /// The last token that is glued to the one at `last` by nothing but hyphens or ampersands and
    /// ends in a capital: « Clairval-en-Auge », « GM&S ». The tagger, which learnt from few such
    /// names, cuts them now and then.
    std::size_t glued_end(std::size_t last) const {
        std::size_t end = last;
        for (std::size_t i = last + 1; i < tags_.size() && tags_[i] == outside; ++i) {
            if (tokens_[i].field != tokens_[last].field ||
                (tokens_[i].gap != gap::hyphen && tokens_[i].gap != gap::ampersand))
                break;
            if (has_capital(tokens_[i])) end = i;
        }
        return end;
    }

    /// « ministère de l’[Intérieur] », « ministères de la Justice et de l’[Intérieur] »: the body
    /// that is named by its department, where the tagger took the department for it.
    std::size_t body_start(const Candidate& name) const {
        constexpr WordClasses links =
            word_class::linker | word_class::article | word_class::elision;
        if (type_of(tags_[name.first]) != NameType::organisation) return name.first;
        std::size_t at = name.first;
        while (at > 0 && tokens_[at].field == tokens_[at - 1].field &&
               (tokens_[at].gap & ~(gap::space | gap::apostrophe)) == 0 &&
               name.first - at < most_links && knowledge_.is(tokens_[at - 1], links))
            --at;
        if (at == name.first || at == 0 || tokens_[at].gap != gap::space ||
            tokens_[at].field != tokens_[at - 1].field || tags_[at - 1] != outside)
            return name.first;
        const WordClasses head = knowledge_.classes(tokens_[at - 1].key);
        constexpr WordClasses ambiguous =
            word_class::place_cue | word_class::role | word_class::event_head;
        const bool names_body = (head & word_class::body_head) != 0 && (head & ambiguous) == 0;
        return names_body ? at - 1 : name.first;
    }

    /// What the tagger's opinion of the name that it begins at `first` is worth.
    float worth(std::size_t first) const {
        std::array<int, name_types> sums{};
        int none = 0;
        for (std::size_t i = first;; ++i) {
            none += scores_[i][outside];
            for (std::size_t type = 0; type < name_types; ++type)
                sums[type] += scores_[i][make_tag(static_cast<NameType>(type), part_of(tags_[i]))];
            if (closes(tags_[i])) break;
        }
        const auto chosen = static_cast<std::size_t>(type_of(tags_[first]));
        int rival = none;
        for (std::size_t type = 0; type < name_types; ++type)
            if (type != chosen) rival = std::max(rival, sums[type]);
        const float margin = static_cast<float>(sums[chosen] - rival) / tagger_file::scale;
        return std::clamp(worth_doubted + worth_growth * margin, 0.0F, worth_most);
    }

    /// By the lists, the words around it and the tagger's opinion that it is of the type.
    void weigh(Candidate& name, NameType type, float opinion,
               std::span<const Candidate> candidates) const {
        const bool same = !candidates.empty() && candidates.front().first == name.first &&
                          candidates.front().end == name.end;
        if (same) {
            name = candidates.front();
        } else {
            const auto known = knowledge_.gazetteer.longest(tokens_, name.first);
            if (known && known->end == name.end) name.known = known->name;
            weigh_evidence(tokens_, knowledge_, name);
        }
        name.rules = *std::ranges::max_element(name.scores);
        if (type != NameType::person && is_common_noun(name)) opinion -= common_noun;
        switch (type) {
            case NameType::person:
                name.scores[person] += opinion;
                break;
            case NameType::place:
                name.scores[place] += opinion;
                break;
            case NameType::organisation:
                name.scores[organisation] += opinion;
                name.scores[company] += opinion - firm_doubt;
                break;
        }
    }

    static void keep_doubted(Candidate candidate, std::vector<Candidate>& names) {
        candidate.rules = *std::ranges::max_element(candidate.scores);
        for (float& score : candidate.scores) score -= not_tagged;
        names.push_back(candidate);
    }

    std::span<const NameToken> tokens_;
    const Knowledge& knowledge_;
    std::span<const Tag> tags_;
    std::span<const TagScores> scores_;
};

}  // namespace

void join_tagged_names(std::span<const NameToken> tokens, const Knowledge& knowledge,
                       const TaggedTokens& tagged, std::vector<Candidate>& candidates) {
    candidates = Joiner(tokens, knowledge, tagged).join(candidates);
}

}  // namespace kiosque
