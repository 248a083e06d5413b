#pragma once

#include <cstddef>
#include <vector>

#include <xapian.h>

namespace kiosque {

/// The first place from `from` on that holds `wanted` or a later document; the list's size if there
/// is none. Mostly it is one of the next: steps that double, then a search within the last (Bentley
/// and Yao, "An almost optimal algorithm for unbounded searching", 1976).
std::size_t skip_to(const std::vector<Xapian::docid>& documents, std::size_t from,
                    Xapian::docid wanted);

}  // namespace kiosque
