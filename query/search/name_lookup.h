#pragma once

#include "query/search/archive.h"
#include "query/search/archive_names.h"

#include <string>
#include <string_view>
#include <vector>

namespace kiosque {

/// What a typed name may mean in an archive.
struct NameChoice {
    std::vector<ArchiveName> meant;  ///< all are searched; most frequent first
    std::string message;  ///< what the user should know about the choice; empty if nothing
};

/// A name that the archive has in full means that name; others that contain it are told as a hint.
/// A surname alone means all who bear it, unless most articles know it as a name of its own
/// (« Voltaire »). A name that nobody bears means all names that contain it as whole words; if
/// there are none, the message says which are spelled like it. So it does for a name of a few
/// articles that is one slip away from a far more frequent one. Reads the dictionaries as a whole,
/// but not for a frequent name of several words.
NameChoice look_up_name(const Shards& shards, FacetField field, std::string_view name);

}  // namespace kiosque
