#pragma once

#include "analyzers/dates/partial_date.h"
#include "indexer/schema/facet_dictionary.h"
#include "indexer/schema/fields.h"

#include <compare>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include <xapian.h>

namespace kiosque {

/// A name as articles bear it: its facet and its entity_key. Also identifies an entity: by the one
/// of its names that stands for it.
struct EntityName {
    FacetField field = FacetField::person;
    std::string key;

    // NOLINTNEXTLINE(modernize-use-nullptr): clang-tidy 14 takes the generated 0 for a pointer
    std::strong_ordering operator<=>(const EntityName&) const = default;
    bool operator==(const EntityName&) const = default;
};

/// Some articles of a name are about another entity. Every condition that is given must hold.
struct SplitRule {
    EntityName target;
    std::string label;                ///< the target as it was written
    std::optional<PartialDate> from;  ///< publication date, both ends included
    std::optional<PartialDate> to;
    std::optional<EntityName> beside;  ///< the article has this name too
    std::string beside_label;
    std::vector<std::string> ids;  ///< one of these articles; empty: no condition

    bool operator==(const SplitRule&) const = default;
};

/// What has been decided about a name.
struct NameRecord {
    std::string label;                  ///< the name as it was written when it was decided upon
    std::string display;                ///< shown instead of what articles write; same key
    std::optional<EntityName> same_as;  ///< another name of that entity, perhaps of another kind
    bool automatic = false;             ///< same_as was found by the program, not said by a person
    bool ignored = false;               ///< never counted
    bool separate = false;              ///< never merged by the program
    std::string identifier;             ///< elsewhere, such as wikidata:Q157
    std::vector<SplitRule> splits;      ///< the first that holds counts

    bool says_nothing() const;
    bool operator==(const NameRecord&) const = default;
};

/// Every decision of one database. Names without a record stand for themselves.
using Authority = std::map<EntityName, NameRecord>;

/// The entity of a name: where same_as leads. Of names that lead in a circle, the first in order.
EntityName entity_of(const Authority& authority, const EntityName& name);

/// Without records that say nothing and that nothing refers to.
Authority normalised(Authority authority);

/// Every name that decisions are about or lead to.
std::set<EntityName> names_in(const Authority& authority);

/// A record as a reader finds it, by one look-up in the database's metadata.
struct StoredRecord {
    NameRecord record;
    EntityName entity;
    std::vector<EntityName> names;  ///< of the entity, if this is the one that stands for it: all
                                    ///< but itself
    std::vector<EntityName> split_from;  ///< names some of whose articles are about this entity
};

/// nullopt if nothing has been decided about the name. Throws Error if the record is damaged.
std::optional<StoredRecord> read_record(const Xapian::Database& shard, const EntityName& name);

/// Every record: work that grows with their number.
Authority read_authority(const Xapian::Database& shard);

/// The metadata of a database with these decisions, beside which it has no other whose key begins
/// with authority_start.
std::vector<Metadata> authority_entries(const Authority& authority);
inline constexpr const char* authority_start = "entity/";

}  // namespace kiosque
