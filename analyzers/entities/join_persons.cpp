#include "analyzers/entities/join_persons.h"

#include "analyzers/entities/key_map.h"
#include "analyzers/entities/misspelling.h"

#include <optional>

namespace kiosque {
namespace {

using namespace score_of;
// For another kind than person. The tagger's own opinion does not count: of a surname alone it is
// often wrong, and as often as the surname stands there.
constexpr float clear_rules = 2.0F;
constexpr int usual_first_name = 8;
constexpr int rare_surname = 8;

bool is_initial(const NameToken& token) {
    return token.letters == 1 && token.dotted;
}

/// Key of the last one or two words.
WordKey tail_key(std::span<const WordKey> words, std::size_t length) {
    const WordKey last = words.back();
    return length == 1 ? last : join_keys(words[words.size() - 2], last);
}

/// Full names by what they may be shortened to. Indices, since comparing every name with every
/// other takes minutes on a page of nothing but names.
class FullNames {
  public:
    explicit FullNames(const NameGroups& names) : names_(names) {
        for (std::size_t i = 0; i < names.groups.size(); ++i) {
            const NameGroup& group = names.groups[i];
            if (!group.is_person() || group.words.size() < 2) continue;
            const auto words = names.words_of(group);
            const std::size_t most = std::min<std::size_t>(2, group.words.size() - 1);
            for (std::size_t length = 1; length <= most; ++length)
                by_tail_[tail_key(group.words, length)].push_back(i);
            if (!is_initial(words.front())) by_first_[group.words.front()].push_back(i);
        }
    }

    /// The bearer of a surname, with the initials before it if there are any.
    std::optional<std::size_t> with_surname(std::size_t short_name, std::size_t initials) const {
        const NameGroup& group = names_.groups[short_name];
        const std::span words = std::span(group.words).subspan(initials);
        if (words.empty() || words.size() > 2) return std::nullopt;
        const auto* bearers = by_tail_.find(tail_key(words, words.size()));
        if (bearers == nullptr) return std::nullopt;
        return nearest(*bearers, short_name, [&](std::size_t bearer) {
            const NameGroup& full = names_.groups[bearer];
            return full.words.size() > words.size() && !opposite(group.gender, full.gender) &&
                   (initials == 0 || full.compact.front() == group.compact.front());
        });
    }

    /// The only bearer of a first name.
    std::optional<std::size_t> with_first_name(std::size_t short_name) const {
        const NameGroup& group = names_.groups[short_name];
        const auto* bearers = by_first_.find(group.words.front());
        if (bearers == nullptr || bearers->size() != 1) return std::nullopt;
        return bearers->front();
    }

  private:
    /// Of those that fit, the one first mentioned last before the short name, else after it.
    template <typename Fits>
    static std::optional<std::size_t> nearest(const std::vector<std::size_t>& bearers,
                                              std::size_t short_name, const Fits& fits) {
        constexpr std::size_t most_compared = 32;  // namesakes of one article
        std::optional<std::size_t> best;
        std::size_t compared = 0;
        for (const std::size_t bearer : bearers) {
            if (++compared > most_compared) break;
            if (bearer == short_name || !fits(bearer)) continue;
            if (best && bearer > short_name) break;
            best = bearer;
        }
        return best;
    }

    const NameGroups& names_;
    KeyMap<std::vector<std::size_t>> by_tail_;
    KeyMap<std::vector<std::size_t>> by_first_;
};

std::size_t leading_initials(std::span<const NameToken> words) {
    std::size_t initials = 0;
    while (initials < words.size() && is_initial(words[initials])) ++initials;
    return initials;
}

/// « M. Valdec » and « Valdec », where no full name and no Mme Valdec is near.
void join_titled(NameGroups& names) {
    KeyMap<std::vector<std::size_t>> by_surname;
    for (std::size_t i = 0; i < names.groups.size(); ++i) {
        const NameGroup& group = names.groups[i];
        if (group.merged_into == no_group && group.words.size() == 1)
            by_surname[group.words.front()].push_back(i);
    }
    for (std::size_t i = 0; i < names.groups.size(); ++i) {
        NameGroup& group = names.groups[i];
        if (group.merged_into != no_group || group.words.size() != 1 ||
            group.gender != Gender::unknown)
            continue;
        for (const std::size_t other : *by_surname.find(group.words.front())) {
            if (names.groups[other].gender == Gender::unknown) continue;
            group.merged_into = other;
            break;
        }
    }
}

}  // namespace

Gender gender_of(std::span<const NameToken> tokens, const Candidate& candidate,
                 const Knowledge& knowledge) {
    const auto told = [&](const NameToken& token, WordClasses man, WordClasses woman) {
        return gender_told(knowledge.classes(token.key), man, woman);
    };
    const std::size_t at = candidate.first;
    constexpr std::uint16_t near = gap::space | gap::dot;
    if (at > 0 && tokens[at].field == tokens[at - 1].field && (tokens[at].gap & ~near) == 0) {
        const Gender title = told(tokens[at - 1], word_class::masculine, word_class::feminine);
        if (title != Gender::unknown) return title;
    }
    if (candidate.end - at < 2) return Gender::unknown;
    return told(tokens[at], word_class::man_name, word_class::woman_name);
}

void join_persons(NameGroups& names) {
    const FullNames full(names);
    for (std::size_t i = 0; i < names.groups.size(); ++i) {
        NameGroup& group = names.groups[i];
        const std::size_t best = group.best_kind();
        if (group.believed_in() && best != person && group.rules >= clear_rules) continue;
        const std::size_t initials = leading_initials(names.words_of(group));
        if (const auto bearer = full.with_surname(i, initials)) {
            group.merged_into = *bearer;
        } else if (group.words.size() == 1 && group.is_person()) {
            const NameCounts counts = names.knowledge.statistics.find(group.words.front());
            if (counts.first_name < usual_first_name || counts.surname > counts.first_name)
                continue;
            if (const auto only = full.with_first_name(i)) group.merged_into = *only;
        }
    }
    join_titled(names);
}

void join_misspelt_persons(NameGroups& names) {
    MisspellingIndex surnames;
    MisspellingIndex full_names;
    const auto surname_letters = [&](const NameGroup& group) {
        const std::size_t letters = names.words_of(group).back().letters;
        return letters < group.compact.size() ? group.compact.substr(group.compact.size() - letters)
                                              : group.compact;
    };
    for (std::size_t i = 0; i < names.groups.size(); ++i) {
        const NameGroup& group = names.groups[i];
        if (group.merged_into != no_group || !group.is_person()) continue;
        surnames.add(surname_letters(group), static_cast<std::uint32_t>(i));
        if (group.words.size() > 1) full_names.add(group.compact, static_cast<std::uint32_t>(i));
    }
    for (std::size_t i = 0; i < names.groups.size(); ++i) {
        NameGroup& group = names.groups[i];
        if (group.merged_into != no_group) continue;
        const NameCounts counts = names.knowledge.statistics.find(group.words.back());
        if (counts.lower_case > 0 || counts.commune) continue;
        std::optional<std::uint32_t> meant;
        if (group.words.size() == 1 && group.rules < believed && counts.surname <= rare_surname)
            meant = surnames.find(group.compact);
        if (group.words.size() > 1 && group.is_person()) meant = full_names.find(group.compact);
        // Both may be misspelt for each other: the later joins the earlier. Neither has merged.
        if (!meant || *meant >= i) continue;
        const NameGroup& other = names.groups[*meant];
        const bool same_first =
            group.words.size() == 1 || group.words.front() == other.words.front();
        if (same_first && names.root(*meant) != i) group.merged_into = *meant;
    }
}

}  // namespace kiosque
