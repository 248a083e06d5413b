#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace kiosque {

/// What the tagger tells apart. Companies and organisations are one type here: the words beside a
/// name rarely say which, the whole article does (kind_evidence.h).
enum class NameType : std::uint8_t { person, organisation, place };
inline constexpr std::size_t name_types = 3;

/// Where in a name a token stands. Names of one token have their own part (the scheme known as
/// BILOU), since they look unlike the beginning of a longer one.
enum class Part : std::uint8_t { begin, inside, last, unit };

/// Outside of names, or a part of a name of one type: `1 + 4 * type + part`.
using Tag = std::uint8_t;
inline constexpr Tag outside = 0;
inline constexpr std::size_t tag_count = 1 + 4 * name_types;

constexpr Tag make_tag(NameType type, Part part) {
    return static_cast<Tag>(1 + 4 * static_cast<int>(type) + static_cast<int>(part));
}
constexpr NameType type_of(Tag tag) {
    return static_cast<NameType>((tag - 1) / 4);
}
constexpr Part part_of(Tag tag) {
    return static_cast<Part>((tag - 1) % 4);
}
/// A name begins here or nothing does: what may follow a finished name or stand first.
constexpr bool opens(Tag tag) {
    return tag == outside || part_of(tag) == Part::begin || part_of(tag) == Part::unit;
}
/// What may stand last, or before an opening tag.
constexpr bool closes(Tag tag) {
    return tag == outside || part_of(tag) == Part::last || part_of(tag) == Part::unit;
}
constexpr bool may_follow(Tag before, Tag after) {
    return closes(before) ? opens(after) : !opens(after) && type_of(before) == type_of(after);
}

/// A score for each tag, higher is better; the lanes beyond tag_count mean nothing and make the
/// array as wide as a machine register.
inline constexpr std::size_t tag_lanes = 16;
using TagScores = std::array<std::int16_t, tag_lanes>;

/// Adds lane by lane. Through a copy that nothing else can point to: the compiler then adds all
/// lanes at once.
inline void add_lanes(const TagScores& more, TagScores& scores) {
    TagScores sums = scores;
    for (std::size_t lane = 0; lane < tag_lanes; ++lane)
        sums[lane] = static_cast<std::int16_t>(sums[lane] + more[lane]);
    scores = sums;
}

/// transitions[before][after]; looked at only where after may follow before.
using Transitions = std::array<std::array<std::int16_t, tag_lanes>, tag_count>;

}  // namespace kiosque
