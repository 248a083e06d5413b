#include "analyzers/entities/candidate.h"

#include <algorithm>
#include <utility>

namespace kiosque {
namespace {

constexpr std::uint16_t inside_name = gap::space | gap::hyphen | gap::apostrophe | gap::ampersand;
constexpr std::size_t longest_name = 12;  // tokens; longer runs are headlines in capitals

bool adjoins(const NameToken& before, const NameToken& token) {
    const std::uint16_t allowed = before.dotted ? inside_name | gap::dot : inside_name;
    return token.field == before.field && (token.gap & ~allowed) == 0;
}

class Finder {
  public:
    Finder(std::span<const NameToken> tokens, const Knowledge& knowledge)
        : tokens_(tokens), knowledge_(knowledge) {}

    /// The name that begins at `at`; empty (first == end) if none does.
    Candidate at(std::size_t at) const {
        const auto known = known_name(at);
        std::size_t end = starts_run(at) ? run_end(at) : at;
        if (const std::size_t body = body_end(at); body > end) end = body;
        Candidate candidate{at, end, nullptr, {}};
        if (known && known->end >= end) {
            candidate.end = known->end;
            candidate.known = known->name;
        } else if (known && !is_person_run(at, end) && body_end(at) != end &&
                   !is_glued(known->end) &&
                   !knowledge_.is(tokens_[known->end], word_class::firm_word)) {
            // « Renault Sandouville »: the known name, and the rest on its own.
            candidate.end = known->end;
            candidate.known = known->name;
        }
        // « Canal Sept » is not Canal: what has a capital for no other reason is part of the name.
        if (candidate.known != nullptr && candidate.end == at + 1 &&
            is_capitalised_number(at + 1)) {
            ++candidate.end;
            candidate.known = nullptr;
        }
        if (candidate.known == nullptr && candidate.end > at)
            trim_name(tokens_, knowledge_, candidate);
        return candidate;
    }

  private:
    std::optional<KnownMatch> known_name(std::size_t at) const {
        const NameToken& token = tokens_[at];
        if (!has_capital(token)) return std::nullopt;
        auto match = knowledge_.gazetteer.longest(tokens_, at);
        if (const WordKey article = article_before(at); !match && article != 0)
            match = knowledge_.gazetteer.longest_after_article(article, tokens_, at);
        // « Elle » the magazine begins no sentence.
        if (match && match->end == at + 1 && token.starts_sentence && token.shape != Shape::upper &&
            knowledge_.is(token, word_class::function))
            match.reset();
        return match;
    }

    /// The article before `at`, or the one hidden in « du », « au », « des », « aux »; 0 if none.
    WordKey article_before(std::size_t at) const {
        if (at == 0 || tokens_[at].gap != gap::space || tokens_[at - 1].field != tokens_[at].field)
            return 0;
        constexpr std::pair<WordKey, WordKey> articles[] = {
            {word_key("le"), word_key("le")},   {word_key("du"), word_key("le")},
            {word_key("au"), word_key("le")},   {word_key("la"), word_key("la")},
            {word_key("les"), word_key("les")}, {word_key("des"), word_key("les")},
            {word_key("aux"), word_key("les")}};
        for (const auto& [written, meant] : articles)
            if (tokens_[at - 1].key == written) return meant;
        return 0;
    }

    bool is_capitalised_number(std::size_t at) const {
        static constexpr WordKey numbers[] = {
            word_key("un"),   word_key("deux"), word_key("trois"), word_key("quatre"),
            word_key("cinq"), word_key("six"),  word_key("sept"),  word_key("huit"),
            word_key("neuf"), word_key("dix")};
        return at < tokens_.size() && tokens_[at].gap == gap::space &&
               tokens_[at].field == tokens_[at - 1].field &&
               tokens_[at].shape == Shape::capitalised && !tokens_[at].starts_sentence &&
               std::ranges::find(numbers, tokens_[at].key) != std::end(numbers);
    }

    bool is_glued(std::size_t at) const {
        return at < tokens_.size() && tokens_[at].gap == gap::hyphen;
    }

    /// A first name, then something.
    bool is_person_run(std::size_t at, std::size_t end) const {
        constexpr int common_first_name = 9;
        return end - at > 1 &&
               knowledge_.statistics.find(tokens_[at].key).first_name >= common_first_name;
    }

    bool starts_run(std::size_t at) const {
        const NameToken& token = tokens_[at];
        if (!has_capital(token)) return false;
        if (token.dotted && token.letters == 1 && !knowledge_.is(token, word_class::title))
            return true;  // J.-L.
        constexpr WordClasses never = word_class::function | word_class::not_name |
                                      word_class::demonym | word_class::title |
                                      word_class::article | word_class::elision;
        if (knowledge_.is(token, never)) return false;
        if (token.shape == Shape::capitalised && token.letters == 1 && !token.dotted) return false;
        const bool role = knowledge_.is(token, word_class::role | word_class::kin);
        if (role && knowledge_.statistics.find(token.key).first_name < 9) return false;
        return !token.starts_sentence || !is_common_word(at);
    }

    /// At the start of a sentence a capital is no evidence; the archive's own habits are.
    bool is_common_word(std::size_t at) const {
        const NameToken& token = tokens_[at];
        if (token.shape == Shape::mixed || token.shape == Shape::coded) return false;
        const NameCounts counts = knowledge_.statistics.find(token.key);
        const bool followed = at + 1 < tokens_.size() && has_capital(tokens_[at + 1]) &&
                              adjoins(token, tokens_[at + 1]);
        if (followed && counts.first_name > 8) return counts.lower_case > counts.capitalised + 6;
        return counts.lower_case > 0 && counts.lower_case + 2 > counts.capitalised;
    }

    bool continues_run(std::size_t at) const {
        const NameToken& token = tokens_[at];
        const WordClasses never = tokens_[at - 1].shape == Shape::capitalised
                                      ? word_class::title
                                      : word_class::title | word_class::not_name;
        if (!has_capital(token))
            return token.shape == Shape::number && token.gap == gap::space && token.letters <= 2 &&
                   tokens_[at - 1].shape == Shape::upper;
        return !knowledge_.is(token, never);
    }

    /// After the last token of the run: capitals, with particles between two of them.
    std::size_t run_end(std::size_t at) const {
        std::size_t end = at + 1;
        while (end < tokens_.size() && end - at < longest_name &&
               adjoins(tokens_[end - 1], tokens_[end])) {
            if (continues_run(end)) {
                ++end;
                continue;
            }
            std::size_t next = end;
            while (next < tokens_.size() && next < end + 3 &&
                   adjoins(tokens_[next - 1], tokens_[next]) &&
                   knowledge_.is(tokens_[next], word_class::particle))
                ++next;
            const bool person = is_person_run(at, at + 2) || tokens_[at].dotted;
            const bool place = next > end && tokens_[end].gap == gap::hyphen;
            if (next == end || next == tokens_.size() || !(person || place) ||
                !adjoins(tokens_[next - 1], tokens_[next]) || !has_capital(tokens_[next]))
                break;
            end = next + 1;
        }
        return end;
    }

    /// « ministère de l’Intérieur », « Université de Lyon »: a head, linkers, then capitals.
    std::size_t body_end(std::size_t at) const {
        if (!knowledge_.is(tokens_[at], word_class::body_head)) return at;
        // « le centre de l’Italie », « le garde des Sceaux »
        constexpr WordClasses ambiguous = word_class::place_cue | word_class::role;
        if (!has_capital(tokens_[at]) && knowledge_.is(tokens_[at], ambiguous)) return at;
        std::size_t end = at + 1;
        while (end < tokens_.size() && end < at + 4 && adjoins(tokens_[end - 1], tokens_[end]) &&
               knowledge_.is(tokens_[end],
                             word_class::linker | word_class::article | word_class::elision))
            ++end;
        if (end == at + 1 || end == tokens_.size() || !has_capital(tokens_[end]) ||
            !adjoins(tokens_[end - 1], tokens_[end]))
            return at;
        const auto known = knowledge_.gazetteer.longest(tokens_, end);
        return known ? known->end : run_end(end);
    }

    std::span<const NameToken> tokens_;
    const Knowledge& knowledge_;
};

/// Where a person's name ends that a lost full stop glues to the next sentence: « [Jeanne Aubry] La
/// réponse », « [Bernard Valdec] Jeanne Aubry »: a first name and a surname, then a first name and
/// more. Surnames that are first names, too, tell nothing. The end of what begins otherwise.
std::size_t person_end(std::span<const NameToken> tokens, const Knowledge& knowledge,
                       const Candidate& candidate) {
    constexpr int usual = 8;
    constexpr int rare = 1;
    const auto first_names = [&](std::size_t at) {
        return knowledge.statistics.find(tokens[at].key).first_name;
    };
    if (first_names(candidate.first) < usual) return candidate.end;
    for (std::size_t at = candidate.first + 2; at < candidate.end; ++at) {
        if (tokens[at].gap != gap::space || !has_capital(tokens[at])) continue;
        const bool is_last = at + 1 == candidate.end;
        if (is_last && knowledge.is(tokens[at], word_class::function)) return at;
        if (!is_last && !knowledge.is(tokens[at], word_class::particle) &&
            has_capital(tokens[at - 1]) && first_names(at) >= usual && first_names(at - 1) <= rare)
            return at;
    }
    return candidate.end;
}

}  // namespace

void trim_name(std::span<const NameToken> tokens, const Knowledge& knowledge,
               Candidate& candidate) {
    candidate.end = person_end(tokens, knowledge, candidate);
    constexpr WordClasses tail = word_class::legal_form | word_class::and_word;
    while (candidate.end > candidate.first + 1 && knowledge.is(tokens[candidate.end - 1], tail) &&
           tokens[candidate.end - 1].gap != gap::hyphen)
        --candidate.end;
    // « [Monsieur Valdec] », where the words before told the tagger nothing of a title
    while (candidate.end > candidate.first + 1 &&
           knowledge.is(tokens[candidate.first], word_class::masculine | word_class::feminine) &&
           (tokens[candidate.first + 1].gap & ~(gap::space | gap::dot)) == 0 &&
           !knowledge.gazetteer.longest(tokens, candidate.first))
        ++candidate.first;
    // « Jeanne Valdec Renault », glued by a caption: a first name, a surname, then a known firm
    constexpr int usual_first_name = 8;
    if (candidate.end > candidate.first + 2 &&
        knowledge.statistics.find(tokens[candidate.first].key).first_name >= usual_first_name) {
        for (std::size_t at = candidate.first + 2; at < candidate.end; ++at) {
            const auto firm = knowledge.gazetteer.longest(tokens, at);
            if (!firm || firm->end != candidate.end || tokens[at].gap != gap::space ||
                !firm->name->is_strong(EntityKind::company))
                continue;
            candidate.end = at;
            break;
        }
    }
    // A firm's bodies are no firms: « conseil d'administration d'OpenAI »
    std::size_t proper = candidate.first;
    while (proper < candidate.end && !has_capital(tokens[proper])) ++proper;
    if (proper == candidate.first || proper == candidate.end) return;
    const auto known = knowledge.gazetteer.longest(tokens, proper);
    if (known && known->end == candidate.end && known->name->is_strong(EntityKind::company))
        candidate.first = proper;
}

void find_candidates(std::span<const NameToken> tokens, const Knowledge& knowledge,
                     std::vector<Candidate>& candidates) {
    const Finder finder(tokens, knowledge);
    candidates.clear();
    for (std::size_t at = 0; at < tokens.size();) {
        const Candidate candidate = finder.at(at);
        if (candidate.end > candidate.first) candidates.push_back(candidate);
        at = std::max(candidate.end, at + 1);
    }
}

}  // namespace kiosque
