#pragma once

#include "indexer/schema/authority.h"
#include "indexer/schema/facet_dictionary.h"
#include "indexer/schema/fields.h"

#include <cstdint>
#include <functional>
#include <limits>
#include <string>
#include <vector>

#include <xapian.h>

namespace kiosque {

/// The decisions that concern counts of one facet, by ordinals: what a reader needs to turn the
/// ordinals of an article into those of the entities it is counted for. One entry of a shard's
/// metadata, written with the decisions; names that are added later have new ordinals, so it stays
/// true.
struct AliasTable {
    static constexpr std::uint32_t ignored = std::numeric_limits<std::uint32_t>::max();

    /// An ordinal of a facet; `ignored`: counted nowhere.
    struct Place {
        FacetField field = FacetField::person;
        std::uint32_t ordinal = 0;

        bool operator==(const Place&) const = default;
    };
    /// Every article of the one is counted for the other. At least one of them is of the facet.
    struct Redirect {
        Place from;
        Place to;
    };
    /// The articles of a name for which a rule holds are counted for its target, the rest for `to`.
    struct Split {
        struct Case {
            SplitRule rule;
            Place to;
        };
        Place from;
        Place to;
        std::vector<Case> cases;
    };
    struct Renamed {
        std::uint32_t ordinal = 0;
        std::string name;
    };

    std::vector<Redirect> redirects;  ///< ascending by `from`; without those that are split
    std::vector<Split> splits;
    std::vector<Renamed> renamed;  ///< names of the facet that are shown otherwise

    bool empty() const { return redirects.empty() && splits.empty() && renamed.empty(); }
};

/// The ordinal of a name; `label` is how it is written, for names that the dictionary lacks.
using Numbering = std::function<std::uint32_t(const EntityName& name, const std::string& label)>;

AliasTable make_alias_table(const Authority& authority, FacetField field,
                            const Numbering& numbering);

/// As an entry of the database's metadata; its value is empty for an empty table.
Metadata alias_metadata(FacetField field, const AliasTable& table);

/// Empty if there is none. Throws Error if it is damaged.
AliasTable read_alias_table(const Xapian::Database& shard, FacetField field);

}  // namespace kiosque
