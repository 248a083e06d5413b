#include "query/search/archive/skip.h"

#include <algorithm>

namespace kiosque {

std::size_t skip_to(const std::vector<Xapian::docid>& documents, std::size_t from,
                    Xapian::docid wanted) {
    std::size_t step = 1;
    std::size_t end = from;
    while (end < documents.size() && documents[end] < wanted) {
        from = end;
        end += step;
        step *= 2;
    }
    const auto begin = documents.begin();
    const auto found = std::lower_bound(
        begin + static_cast<std::ptrdiff_t>(from),
        begin + static_cast<std::ptrdiff_t>(std::min(end, documents.size())), wanted);
    return static_cast<std::size_t>(found - begin);
}

}  // namespace kiosque
