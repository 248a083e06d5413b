#pragma once

#include "query/search/archive/archive.h"
#include "query/search/names/archive_names.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace kiosque {

/// What a typed name may mean in an archive.
struct NameChoice {
    std::vector<ArchiveName> meant;    ///< all are searched; most frequent first
    std::vector<ArchiveName> similar;  ///< spelled like it, if none is meant: most alike first
    std::string message;  ///< what the user should know about the choice; empty if nothing
    std::string slip;     ///< which far more frequent names may have been meant; empty if none
};

/// A name that the archive has in full means that name; others that contain it are told as a hint.
/// A surname alone, of one word or several, means all who bear it, unless most articles know it as
/// a name of its own (« Voltaire »). « Macron, Emmanuel » means Emmanuel Macron. A name that nobody
/// bears means all names that contain it as whole words; if there are none, the message says which
/// are spelled like it. So it does for names of a few articles that are one slip away from a far
/// more frequent one. Work that grows with the names that have a word of the typed one; where only
/// names that are spelled otherwise can help, the dictionaries are read as a whole.
NameChoice look_up_name(const Shards& shards, FacetField field, std::string_view name);

/// « Jeanne Martin (12), Paul Martin (3) and 4 more »
std::string listed(const std::vector<ArchiveName>& names, std::size_t most);

inline constexpr std::size_t most_named = 8;   ///< of several that are meant
inline constexpr std::size_t most_hinted = 3;  ///< of those that are not

}  // namespace kiosque
