#pragma once

#include "analyzers/analysis.h"
#include "analyzers/entities/key_map.h"
#include "analyzers/entities/name_token.h"

#include <array>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace kiosque {

/// One list of known names, all of one kind. A line is `Name`, or `Name = other name = other name`;
/// `?` at its end marks names that are common words too (Orange, Le Point) and need the context's
/// help. `#` begins a comment.
struct NameList {
    EntityKind kind = EntityKind::person;
    std::string_view text;  ///< outlives the gazetteer
};

/// What a sequence of words is known as, for each kind: Orange is a company and a town.
struct KnownName {
    std::array<std::uint32_t, entity_kinds>
        entries{};                    ///< 1 + index of the entry; 0: none of that kind
    std::uint8_t weak_kinds = 0;      ///< bit of each kind for which the name is marked `?`
    std::uint16_t capitals = 0xFFFF;  ///< bit i: word i must begin with a capital in the text too
    bool all_capitals = false;        ///< PS, BP: « Ps » and « Bp » are not meant
    bool continues = false;           ///< a longer known name begins so

    bool is_name() const;
    bool is_strong(EntityKind kind) const;
};

/// A known name found in the tokens.
struct KnownMatch {
    const KnownName* name = nullptr;
    std::size_t end = 0;  ///< index after its last token
};

/// Known names, matched whatever their accents, hyphens and apostrophes. Immutable, shared by
/// threads.
class Gazetteer {
  public:
    explicit Gazetteer(std::span<const NameList> lists);

    /// Longest known name that begins with tokens[at]. One hash a token, and no more tokens than
    /// the longest name that begins so.
    std::optional<KnownMatch> longest(std::span<const NameToken> tokens, std::size_t at) const;

    /// The same for a name whose first word, an article, is hidden in « du », « au », « des », «
    /// aux »: « au Havre ». tokens[at] is the second word.
    std::optional<KnownMatch> longest_after_article(WordKey article,
                                                    std::span<const NameToken> tokens,
                                                    std::size_t at) const;

    /// What a name as a whole is known as; nullptr if no list has it.
    const KnownName* find(std::string_view name) const;

    /// Canonical form of an entry of KnownName::entries.
    std::string_view canonical(std::uint32_t entry) const { return canonical_[entry - 1]; }

    std::size_t size() const { return canonical_.size(); }

  private:
    std::optional<KnownMatch> extend(WordKey key, std::size_t length,
                                     std::span<const NameToken> tokens, std::size_t at) const;
    void add_list(const NameList& list);
    void add_name(std::string_view name, EntityKind kind, std::uint32_t entry, bool weak,
                  std::vector<NameToken>& scratch);

    KeyMap<KnownName> names_;
    std::vector<std::string_view> canonical_;
};

}  // namespace kiosque
