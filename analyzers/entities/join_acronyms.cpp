#include "analyzers/entities/join_acronyms.h"

#include <string_view>

namespace kiosque {
namespace {

bool is_acronym(std::span<const NameToken> words) {
    return words.size() == 1 && words.front().shape == Shape::upper && words.front().letters >= 2 &&
           words.front().letters <= 8;
}

/// Every letter of the acronym is found in the long form in order, the first at its beginning.
bool stands_for(std::string_view acronym, std::string_view compact) {
    if (acronym.empty() || compact.empty() || acronym.front() != compact.front()) return false;
    std::size_t at = 0;
    for (const char letter : acronym) {
        at = compact.find(letter, at);
        if (at == std::string_view::npos) return false;
        ++at;
    }
    return true;
}

}  // namespace

void join_acronyms(NameGroups& names) {
    std::vector<std::size_t> group_of(names.candidates.size());
    for (std::size_t i = 0; i < names.groups.size(); ++i)
        for (const std::size_t candidate : names.groups[i].candidates) group_of[candidate] = i;
    for (std::size_t i = 0; i + 1 < names.candidates.size(); ++i) {
        const Candidate& before = names.candidates[i];
        const Candidate& after = names.candidates[i + 1];
        if (before.end != after.first) continue;
        if (names.tokens[before.end].gap != (gap::space | gap::open)) continue;
        const bool closed =
            after.end == names.tokens.size() || (names.tokens[after.end].gap & gap::close) != 0;
        if (!closed) continue;
        std::size_t acronym = names.root(group_of[i + 1]);
        std::size_t full = names.root(group_of[i]);
        if (is_acronym(names.words_of(names.groups[full]))) std::swap(acronym, full);
        NameGroup& small = names.groups[acronym];
        NameGroup& large = names.groups[full];
        if (acronym == full || !is_acronym(names.words_of(small)) || large.words.size() < 2 ||
            !stands_for(small.compact, large.compact))
            continue;
        small.merged_into = full;
        for (std::size_t kind = 0; kind < entity_kinds; ++kind)
            large.scores[kind] = std::max(large.scores[kind], small.scores[kind]);
    }
}

}  // namespace kiosque
