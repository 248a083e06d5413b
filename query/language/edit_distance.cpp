#include "query/language/edit_distance.h"

#include <algorithm>
#include <array>

namespace kiosque {
namespace {

constexpr std::size_t longest = 64;
using Row = std::array<std::size_t, longest + 1>;

}  // namespace

std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit) {
    const std::size_t more = limit + 1;
    if (a.size() > b.size()) std::swap(a, b);
    if (b.size() - a.size() > limit) return more;
    if (b.size() > longest) return a == b ? 0 : more;
    Row before_last{};
    Row last{};
    Row row{};
    for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        const std::size_t begin = i > limit ? i - limit : 1;
        const std::size_t end = std::min(b.size(), i + limit);
        row.fill(more);
        if (begin == 1) row[0] = i;
        std::size_t best = row[begin - 1];
        for (std::size_t j = begin; j <= end; ++j) {
            const bool same = a[i - 1] == b[j - 1];
            std::size_t cost =
                std::min({last[j - 1] + (same ? 0 : 1), last[j] + 1, row[j - 1] + 1});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                cost = std::min(cost, before_last[j - 2] + 1);
            row[j] = std::min(cost, more);
            best = std::min(best, row[j]);
        }
        if (best > limit) return more;
        before_last = last;
        last = row;
    }
    return last[b.size()];
}

}  // namespace kiosque
