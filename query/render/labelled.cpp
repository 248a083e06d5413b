#include "query/render/labelled.h"

#include "query/render/hanging.h"
#include "query/render/terminal_text.h"

#include <algorithm>

namespace kiosque {

std::string labelled_lines(const std::vector<Labelled>& rows, const TextStyle& style) {
    std::size_t labels = 0;
    for (const Labelled& row : rows) {
        if (!row.value.empty()) labels = std::max(labels, display_width(row.label));
    }
    const std::string margin(labels + 2, ' ');
    std::string out;
    for (const Labelled& row : rows) {
        if (row.value.empty()) continue;
        const std::string label = paint(fit(row.label, labels), Ink::faint, style) + "  ";
        out += hanging(printable(row.value), {label, margin}, Ink::plain, style);
    }
    return out;
}

}  // namespace kiosque
