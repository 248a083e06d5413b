#pragma once

#include <cstdint>
#include <span>
#include <string>

namespace kiosque {

/// A way in which articles write a name, and how many have been seen to.
struct Spelling {
    std::string name;
    std::uint64_t articles = 0;

    bool operator==(const Spelling&) const = default;
};

/// The spelling to display: the most frequent, but accents are left out far more often than they
/// are added, and capitals (« HERAULT », « PAs de CAlais ») tell of the source, not of the name.
/// Ties: the first. At least one spelling; all have the same entity_key.
const Spelling& best_spelling(std::span<const Spelling> spellings);

}  // namespace kiosque
