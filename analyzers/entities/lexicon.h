#pragma once

#include "analyzers/entities/key_map.h"

#include <cstdint>
#include <string_view>

namespace kiosque {

/// Roles of words around and inside names; the classes of data/lexicon.txt, one bit each.
namespace word_class {
inline constexpr std::uint32_t function = 1U << 0U;  ///< never begins a name: Selon, Mais, Lundi
inline constexpr std::uint32_t not_name = 1U << 1U;  ///< capitals, yet no entity: TVA, ADN, JT
inline constexpr std::uint32_t article = 1U << 2U;   ///< le la les l
inline constexpr std::uint32_t elision = 1U << 3U;   ///< l d j qu …
inline constexpr std::uint32_t linker = 1U << 4U;    ///< de du des d: between head and complement
inline constexpr std::uint32_t particle = 1U << 5U;  ///< inside person names: de, von, ben, el
inline constexpr std::uint32_t title = 1U << 6U;     ///< M., Mme, Dr, Me: always before a person
inline constexpr std::uint32_t role = 1U
                                      << 7U;  ///< président, ministre, chanteur: often before one
inline constexpr std::uint32_t saying = 1U << 8U;  ///< déclare, affirme, estime
inline constexpr std::uint32_t kin = 1U << 9U;  ///< fils, épouse, frère: before or after persons
inline constexpr std::uint32_t firm_cue = 1U
                                          << 10U;  ///< groupe, société, filiale: before a company
inline constexpr std::uint32_t firm_of = 1U
                                         << 11U;  ///< PDG, action, salariés … de: before a company
inline constexpr std::uint32_t firm_word =
    1U << 12U;  ///< Studios, Airlines, Holding: in a company's name
inline constexpr std::uint32_t legal_form = 1U << 13U;  ///< SA, Inc, GmbH
inline constexpr std::uint32_t media_cue =
    1U << 14U;  ///< quotidien, chaîne, journal: before a media title
inline constexpr std::uint32_t body_cue = 1U
                                          << 15U;  ///< parti, syndicat, ONG: before an organisation
inline constexpr std::uint32_t body_head =
    1U << 16U;  ///< Ministère, Université: begins an organisation's name
inline constexpr std::uint32_t place_in = 1U << 17U;   ///< à, en, dans, vers: before a place
inline constexpr std::uint32_t place_cue = 1U << 18U;  ///< ville, département, rue: before a place
inline constexpr std::uint32_t place_head = 1U << 19U;  ///< Mont, Lac, Île: begins a place's name
inline constexpr std::uint32_t place_link = 1U
                                            << 20U;   ///< sur, lès, sous: inside hyphenated places
inline constexpr std::uint32_t age_word = 1U << 21U;  ///< ans, né
inline constexpr std::uint32_t masculine = 1U << 22U;  ///< title that tells a man
inline constexpr std::uint32_t feminine = 1U << 23U;   ///< title that tells a woman
inline constexpr std::uint32_t event_head =
    1U << 24U;  ///< Coupe, Prix, Tour: begins what is no entity
inline constexpr std::uint32_t and_word = 1U << 25U;  ///< et
inline constexpr std::uint32_t demonym = 1U
                                         << 26U;  ///< Français, Américains: peoples are no entities
inline constexpr std::uint32_t man_name = 1U << 27U;    ///< first name of men: Philippe
inline constexpr std::uint32_t woman_name = 1U << 28U;  ///< first name of women: Marie
inline constexpr std::uint32_t saint = 1U << 29U;       ///< Saint, Sainte
inline constexpr std::uint32_t minister = 1U << 30U;    ///< before a department, not a body
}  // namespace word_class

using WordClasses = std::uint32_t;

/// "class: words" lines → classes by word. Throws Error for an unknown class (a slip of ours, not
/// of the user).
KeyMap<WordClasses> parse_lexicon(std::string_view text);

}  // namespace kiosque
