#include "analyzers/entities/tagger/rule_cue.h"

#include "analyzers/entities/kind_evidence.h"

#include <algorithm>

namespace kiosque {
namespace {

/// 0: not believed in … 3: hardly to be doubted.
int strength(float score) {
    return score < believed ? 0 : score < 2.5F ? 1 : score < 4.0F ? 2 : 3;
}

}  // namespace

void mark_rule_cues(std::span<const Candidate> candidates, std::size_t tokens,
                    std::vector<RuleCue>& cues) {
    cues.assign(tokens, 0);
    for (const Candidate& candidate : candidates) {
        const auto best = static_cast<std::size_t>(std::ranges::max_element(candidate.scores) -
                                                   candidate.scores.begin());
        float rival = 0;
        for (std::size_t kind = 0; kind < entity_kinds; ++kind)
            if (kind != best) rival = std::max(rival, candidate.scores[kind]);
        const bool known = candidate.known != nullptr;
        const bool strong = known && candidate.known->is_strong(static_cast<EntityKind>(best));
        const bool clear = candidate.scores[best] - rival >= 1.0F;
        const int evidence = strength(candidate.scores[best]) * 6 +
                             (strong  ? 2
                              : known ? 1
                                      : 0) *
                                 2 +
                             (clear ? 1 : 0);
        for (std::size_t i = candidate.first; i < candidate.end; ++i) {
            const Part part = candidate.end - candidate.first == 1 ? Part::unit
                              : i == candidate.first               ? Part::begin
                              : i + 1 == candidate.end             ? Part::last
                                                                   : Part::inside;
            // + 16 * 1: no cue of a candidate is 0.
            const int place = static_cast<int>(part) * 4 + static_cast<int>(best);
            cues[i] = static_cast<RuleCue>(place + 16 * (evidence + 1));
        }
    }
}

}  // namespace kiosque
