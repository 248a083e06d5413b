#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

namespace kiosque {

/// Every way in which terms of one layer (its term prefix) write `folded`, a beginning without
/// accents: "prés" and "pres" for "pres", if the archive has terms that start so. Costs a few
/// look-ups a letter, however many terms there are.
std::vector<std::string> spellings(const Xapian::Database& database, std::string_view layer,
                                   std::string_view folded);

}  // namespace kiosque
