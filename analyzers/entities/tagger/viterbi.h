#pragma once

#include "analyzers/entities/tagger/tag.h"

#include <array>
#include <span>
#include <vector>

namespace kiosque {

/// Memory of the decoder, reused from call to call.
struct ViterbiScratch {
    std::vector<std::array<Tag, tag_count>> back;
};

/// The best sequence of tags: that with the highest sum of scores and transitions among those that
/// begin with an opening tag, end with a closing one and follow each other as may_follow() says.
/// Of equal ones any. Viterbi's algorithm; time linear in the length. `best` has the size of
/// `scores`.
void decode(std::span<const TagScores> scores, const Transitions& transitions,
            ViterbiScratch& scratch, std::span<Tag> best);

}  // namespace kiosque
