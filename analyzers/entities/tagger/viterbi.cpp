#include "analyzers/entities/tagger/viterbi.h"

#include <cstdint>

namespace kiosque {
namespace {

using Totals = std::array<std::int32_t, tag_count>;

constexpr std::int32_t impossible = -1'000'000'000;

template <bool wanted(Tag)>
constexpr auto tags_that() {
    constexpr std::size_t count = [] {
        std::size_t n = 0;
        for (Tag tag = 0; tag < tag_count; ++tag) n += wanted(tag) ? 1 : 0;
        return n;
    }();
    std::array<Tag, count> tags{};
    std::size_t n = 0;
    for (Tag tag = 0; tag < tag_count; ++tag)
        if (wanted(tag)) tags[n++] = tag;
    return tags;
}

constexpr auto opening = tags_that<opens>();
constexpr auto closing = tags_that<closes>();

Tag best_of(const Totals& totals) {
    Tag best = closing[0];
    for (const Tag tag : closing)
        if (totals[tag] > totals[best]) best = tag;
    return best;
}

/// Best way to `after` from the tags of `before`.
template <typename Tags>
void step(const Totals& totals, const Transitions& transitions, const Tags& before, Tag after,
          std::int16_t score, Totals& next, std::array<Tag, tag_count>& back) {
    std::int32_t best = impossible;
    Tag from = before[0];
    for (const Tag tag : before) {
        const std::int32_t total = totals[tag] + transitions[tag][after];
        if (total > best) {
            best = total;
            from = tag;
        }
    }
    next[after] = best + score;
    back[after] = from;
}

}  // namespace

void decode(std::span<const TagScores> scores, const Transitions& transitions,
            ViterbiScratch& scratch, std::span<Tag> best) {
    if (scores.empty()) return;
    auto& back = scratch.back;
    back.resize(scores.size());
    Totals totals;
    totals.fill(impossible);
    for (const Tag tag : opening) totals[tag] = scores[0][tag];
    for (std::size_t i = 1; i < scores.size(); ++i) {
        Totals next;
        for (const Tag after : opening)
            step(totals, transitions, closing, after, scores[i][after], next, back[i]);
        for (std::size_t type = 0; type < name_types; ++type) {
            const auto name = static_cast<NameType>(type);
            const std::array open{make_tag(name, Part::begin), make_tag(name, Part::inside)};
            for (const Part part : {Part::inside, Part::last}) {
                const Tag after = make_tag(name, part);
                step(totals, transitions, open, after, scores[i][after], next, back[i]);
            }
        }
        totals = next;
    }
    best.back() = best_of(totals);
    for (std::size_t i = scores.size() - 1; i > 0; --i) best[i - 1] = back[i][best[i]];
}

}  // namespace kiosque
