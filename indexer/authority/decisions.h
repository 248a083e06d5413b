#pragma once

#include "indexer/schema/authority.h"

#include <string>
#include <string_view>
#include <vector>

namespace kiosque {

/// Decisions about names, by hand. Each changes `authority` and throws Error, changing nothing, if
/// it makes no sense. All are undone by forget().

/// Throws Error if the name has no letter or digit.
EntityName entity_name(FacetField field, std::string_view name);

/// The articles of every name of `others` are counted for `name`; so are those of names that had
/// been merged with them.
void merge(Authority& authority, FacetField field, const std::string& name,
           const std::vector<std::string>& others);

/// `name` is counted as another kind.
void change_kind(Authority& authority, FacetField field, const std::string& name, FacetField kind);

/// Shown as `shown` from now on. Another spelling of the same name, or another name, with which it
/// is then merged.
void rename(Authority& authority, FacetField field, const std::string& name,
            const std::string& shown);

/// Never counted.
void ignore(Authority& authority, FacetField field, const std::string& name);

/// Stands for itself, whatever the program thinks.
void separate(Authority& authority, FacetField field, const std::string& name);

/// Known elsewhere by this identifier, such as wikidata:Q157.
void identify(Authority& authority, FacetField field, const std::string& name,
              const std::string& identifier);

/// Articles of `name` for which the rule holds are about the rule's target. Rules are tried in the
/// order in which they were given.
void split(Authority& authority, FacetField field, const std::string& name, SplitRule rule);

/// As if nothing had been decided about the name: its part in merges, its display name, its splits.
/// False if nothing had been.
bool forget(Authority& authority, FacetField field, const std::string& name);

}  // namespace kiosque
