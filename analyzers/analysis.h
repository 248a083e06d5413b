#pragma once

#include "analyzers/dates/partial_date.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kiosque {

/// Byte offsets into UTF-8 text, end exclusive, both on code-point edges.
struct Span {
    std::uint32_t start = 0;
    std::uint32_t end = 0;

    bool operator==(const Span&) const = default;
};

inline std::string_view slice(std::string_view text, Span span) {
    return text.substr(span.start, span.end - span.start);
}

/// One searchable unit of the text. A token carries its form on each index layer; the views point
/// into the Workspace that made them and stay valid until its next begin_article().
struct Token {
    std::string_view exact;     ///< as written, but lower case, composed, œ as oe, apostrophe as '
    std::string_view stem;      ///< stem of exact; accents kept where the stemmer keeps them
    std::string_view unaccent;  ///< stem of exact without its accents: what accentless input meets
    Span span;                  ///< what a highlight marks: « avocat » in « l’avocat »
    std::uint32_t position =
        0;              ///< from 1; parts of a compound have their own, the whole shares the first
    bool stop = false;  ///< stop word: keeps its position, weighs nothing
};

/// A raw piece of text between white space and word boundaries, in document order, no overlaps:
/// what entity and date recognition reads. Tokens are derived from words; one word may yield
/// several tokens.
struct Word {
    enum class Kind : std::uint8_t { letters, number, punctuation };

    Span span;
    Kind kind = Kind::letters;
    bool starts_sentence = false;
    bool space_before = false;
    std::uint8_t date_hint = 0;  ///< date_hint() of the chunk that it is of
};

struct AnalysedText {
    std::vector<Word> words;
    std::vector<Token> tokens;  ///< sorted by position, then by span
};

enum class Field : std::uint8_t { title, text };

enum class EntityKind : std::uint8_t { person, company, organisation, place };
inline constexpr int entity_kinds = 4;

/// "person", "company", "organisation", "place": as users type and read them.
std::string_view to_string(EntityKind kind);

struct Mention {
    Field field = Field::text;
    Span span;

    bool operator==(const Mention&) const = default;
};

/// One entity of one article, its aliases merged; mentions in order of field and place.
struct Entity {
    EntityKind kind = EntityKind::person;
    std::string name;  ///< display name
    std::vector<Mention> mentions;

    bool operator==(const Entity&) const = default;
};

struct DateMention {
    Field field = Field::text;
    Span span;
    DateInterval date;

    bool operator==(const DateMention&) const = default;
};

/// Everything that is known of one article beyond its own words.
struct Analysis {
    AnalysedText title;
    AnalysedText text;
    std::vector<Entity> entities;
    std::vector<DateMention> dates;
};

}  // namespace kiosque
