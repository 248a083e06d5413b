#include "analyzers/entities/kind_evidence.h"

#include <algorithm>

namespace kiosque {
namespace {

using namespace score_of;

/// One cue and what it is worth.
struct Cue {
    WordClasses words;
    std::size_t kind;
    float weight;
};

constexpr Cue just_before[] = {
    {word_class::title, person, 3.0F},      {word_class::role, person, 1.5F},
    {word_class::kin, person, 1.0F},        {word_class::firm_cue, company, 2.5F},
    {word_class::media_cue, company, 1.5F}, {word_class::body_cue, organisation, 2.0F},
    {word_class::place_in, place, 1.2F},    {word_class::place_cue, place, 2.0F},
};
/// Before « de », « du », « d’ »: the PDG de X, la ville de X.
constexpr Cue before_linker[] = {
    {word_class::firm_of, company, 2.0F},        {word_class::firm_cue, company, 1.5F},
    {word_class::place_cue, place, 2.0F},        {word_class::body_cue, organisation, 1.0F},
    {word_class::minister, organisation, -3.0F}, {word_class::minister, company, -3.0F},
};
constexpr Cue inside[] = {
    {word_class::firm_word, company, 2.5F},
    {word_class::event_head, place, -1.0F},
};
constexpr Cue at_head[] = {
    {word_class::body_head, organisation, 3.0F},
    {word_class::place_head, place, 2.5F},
    {word_class::event_head, person, -3.0F},
    {word_class::event_head, organisation, -2.0F},
};
constexpr Cue just_after[] = {
    {word_class::saying, person, 1.0F},
    {word_class::legal_form, company, 3.0F},
};

constexpr float strong_known = 3.0F;
constexpr float weak_known = 1.4F;
constexpr float first_name = 3.0F;
constexpr float surname = 0.8F;
constexpr float initial = 2.0F;
constexpr float strange_pair = 2.0F;
constexpr float odd_capitals = 1.4F;
constexpr float commune = 1.0F;
constexpr float age = 2.0F;
constexpr float saint_place = 2.0F;
constexpr float named_after = -3.0F;

template <std::size_t n>
void weigh(const Cue (&cues)[n], WordClasses classes, KindScores& scores) {
    for (const Cue& cue : cues)
        if ((classes & cue.words) != 0) scores[cue.kind] += cue.weight;
}

bool same_sentence_gap(const NameToken& token) {
    return (token.gap & ~(gap::space | gap::apostrophe | gap::dot | gap::quote | gap::open)) == 0;
}

class Weigher {
  public:
    Weigher(std::span<const NameToken> tokens, const Knowledge& knowledge, Candidate& candidate)
        : tokens_(tokens),
          knowledge_(knowledge),
          candidate_(candidate),
          scores_(candidate.scores) {}

    void weigh_all() {
        known_name();
        own_words();
        saint();
        words_before();
        words_after();
    }

  private:
    std::size_t length() const { return candidate_.end - candidate_.first; }
    const NameToken& first() const { return tokens_[candidate_.first]; }
    const NameToken& last() const { return tokens_[candidate_.end - 1]; }

    void known_name() {
        if (candidate_.known == nullptr) return;
        for (std::size_t kind = 0; kind < entity_kinds; ++kind) {
            if (candidate_.known->entries[kind] == 0) continue;
            const bool strong = candidate_.known->is_strong(static_cast<EntityKind>(kind));
            scores_[kind] += strong ? strong_known : weak_known;
        }
    }

    void own_words() {
        // What the lists know of « Haute-Savoie » is not to be overruled by « Haute ».
        if (candidate_.known == nullptr && length() > 1) {
            weigh(at_head, knowledge_.classes(first().key), scores_);
            for (std::size_t i = candidate_.first; i < candidate_.end; ++i)
                weigh(inside, knowledge_.classes(tokens_[i].key), scores_);
        }
        const NameCounts head = knowledge_.statistics.find(first().key);
        const NameCounts tail = knowledge_.statistics.find(last().key);
        const bool known_person =
            candidate_.known == nullptr || candidate_.known->entries[person] != 0;
        if (length() > 1 && known_person) {
            constexpr int known_first_name = 8;
            constexpr int usual_surname = 5;
            if (head.first_name >= known_first_name) scores_[person] += first_name;
            if (tail.surname >= usual_surname && head.first_name > 3) scores_[person] += surname;
            if (first().dotted) scores_[person] += initial;
            if (is_strange_pair()) scores_[person] += strange_pair;
        }
        const bool odd =
            std::any_of(tokens_.begin() + static_cast<std::ptrdiff_t>(candidate_.first),
                        tokens_.begin() + static_cast<std::ptrdiff_t>(candidate_.end),
                        [](const NameToken& t) { return t.shape == Shape::mixed; });
        if (odd) scores_[company] += odd_capitals;
        if (length() == 1 && tail.commune && tail.lower_case <= tail.capitalised)
            scores_[place] += commune;
    }

    /// Two words that are nothing but a name and stand inside a sentence: « Shinzo Abe ».
    bool is_strange_pair() const {
        if (length() != 2 || candidate_.known != nullptr || first().starts_sentence) return false;
        return std::ranges::all_of(
            tokens_.subspan(candidate_.first, 2), [this](const NameToken& token) {
                const NameCounts counts = knowledge_.statistics.find(token.key);
                return token.shape == Shape::capitalised && token.letters > 2 &&
                       knowledge_.classes(token.key) == 0 && counts.lower_case == 0 &&
                       !counts.commune;
            });
    }

    /// « Saint-Martin » is a town, unless the lists know better or a first name stands before it.
    void saint() {
        if (length() < 2 || candidate_.known != nullptr) return;
        const bool hyphen = tokens_[candidate_.first + 1].gap == gap::hyphen;
        if (!hyphen || !knowledge_.is(first(), word_class::saint)) return;
        scores_[place] += saint_place;
        scores_[person] -= saint_place;
    }

    void words_before() {
        std::size_t at = candidate_.first;
        if (at == 0 || !same_sentence_gap(tokens_[at]) || tokens_[at - 1].field != first().field)
            return;
        // « … une nouvelle entreprise. Valdec a déclaré », but « M. Valdec »
        const bool title = knowledge_.is(tokens_[at - 1], word_class::title);
        if (first().starts_sentence && (tokens_[at].gap & gap::dot) != 0 && !title) return;
        --at;
        const WordClasses before = knowledge_.classes(tokens_[at].key);
        weigh(just_before, before, scores_);
        // « la tour Eiffel », but « à son tour Anne Valdec »
        if (length() == 1 && (before & word_class::place_head) != 0) scores_[person] += named_after;
        bool linked = false;
        for (int steps = 0; steps < 2 && at > 0 && same_sentence_gap(tokens_[at]); ++steps) {
            const WordClasses classes = knowledge_.classes(tokens_[at].key);
            if ((classes & (word_class::linker | word_class::article | word_class::elision)) == 0)
                break;
            linked = linked || (classes & word_class::linker) != 0;
            --at;
        }
        if (linked && tokens_[at].field == first().field)
            weigh(before_linker, knowledge_.classes(tokens_[at].key), scores_);
    }

    void words_after() {
        const std::size_t at = candidate_.end;
        if (at >= tokens_.size() || tokens_[at].field != first().field) return;
        constexpr std::uint16_t near = gap::space | gap::comma | gap::open;
        if ((tokens_[at].gap & ~near) != 0) return;
        weigh(just_after, knowledge_.classes(tokens_[at].key), scores_);
        // « Jeanne Aubry, 42 ans »
        if (tokens_[at].shape == Shape::number && at + 1 < tokens_.size() &&
            knowledge_.is(tokens_[at + 1], word_class::age_word))
            scores_[person] += age;
    }

    std::span<const NameToken> tokens_;
    const Knowledge& knowledge_;
    Candidate& candidate_;
    KindScores& scores_;
};

}  // namespace

void weigh_evidence(std::span<const NameToken> tokens, const Knowledge& knowledge,
                    Candidate& candidate) {
    Weigher(tokens, knowledge, candidate).weigh_all();
}

}  // namespace kiosque
