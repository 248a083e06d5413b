#pragma once

#include "query/search/archive/archive.h"
#include "query/search/terms/ranked_word.h"

#include <string>
#include <vector>

namespace kiosque {

/// A person whom a query names.
struct NamedPerson {
    std::vector<std::string> terms;  ///< each is of articles that speak of this person
    double weight = 0;               ///< that of the words of the name
};

/// The persons of the archive whose whole name stands in the query, of two words at least: a
/// surname alone may be anyone's, and a first name too. Merged names are one person's, ignored ones
/// nobody's; articles of a name that is split among homonyms count for each of them.
std::vector<NamedPerson> named_persons(const Shards& shards, const std::vector<RankedWord>& words);

}  // namespace kiosque
