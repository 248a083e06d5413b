#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kiosque {

/// A run of letters or digits within a chunk, and what joins it to the next.
struct Piece {
    enum class Role : std::uint8_t {
        part,    ///< of a compound, or the whole word
        elided,  ///< l', qu', jusqu': a word of its own before the one it leans on
        clitic,  ///< -elle, -t-il: a word of its own behind the verb
        silent,  ///< inside a compound but not searched alone: chef-d'œuvre, McDonald's
    };

    std::uint32_t start = 0;  ///< byte offsets in the chunk, without the connector
    std::uint32_t end = 0;
    std::string form;        ///< normalised
    char32_t connector = 0;  ///< character behind it; ' for every apostrophe, - for every hyphen
    Role role = Role::part;
};

/// Cuts a word chunk at its connectors and at capitals inside a word ("OpenAI", "YouTube").
/// In a tag ("#MotDièse2024") also before digits and within runs of capitals ("BFMBusiness").
void cut_pieces(std::string_view chunk, bool tag, std::vector<Piece>& pieces);

/// Gives the leading and inner elided words their role: « l’ », « qu’ », « chef-d’œuvre ».
void detach_elisions(std::vector<Piece>& pieces);

/// Gives the pronouns behind a verb theirs: « a-t-il », « donne-le-moi », « va-t’en », « celui-ci
/// ».
void detach_clitics(std::vector<Piece>& pieces);

}  // namespace kiosque
