#pragma once

#include "analyzers/entities/name_statistics.h"
#include "indexer/authority/suggested_merges.h"

#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace kiosque {

/// The full names of an archive's persons, by surname. Refers to the names and the statistics.
class FullNameIndex {
  public:
    FullNameIndex(std::span<const CountedName> names, const NameStatistics& statistics);

    /// The only person whom the initials before a surname fit; nullptr if the name has none, or
    /// fits nobody or several. A misspelt name beside a far more frequent one is not another
    /// person.
    const CountedName* only_bearer(const CountedName& initialled) const;

  private:
    bool is_slip(const CountedName& name, const CountedName& frequent) const;

    const NameStatistics& statistics_;
    std::unordered_map<std::string, std::vector<const CountedName*>> by_last_word_;
};

}  // namespace kiosque
