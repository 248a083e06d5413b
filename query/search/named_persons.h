#pragma once

#include "query/search/ranked_word.h"

#include <string>
#include <vector>

#include <xapian.h>

namespace kiosque {

/// A person whom a query names.
struct NamedPerson {
    std::string term;   ///< of the articles that speak of this person
    double weight = 0;  ///< that of the words of the name
};

/// The persons of the archive whose whole name stands in the query, of two words at least: a
/// surname alone may be anyone's, and a first name too.
std::vector<NamedPerson> named_persons(const Xapian::Database& database,
                                       const std::vector<RankedWord>& words);

}  // namespace kiosque
