#include "query/render/labelled.h"

#include "query/render/terminal_text.h"
#include "query/render/wrap.h"

#include <algorithm>

namespace kiosque {

std::string labelled_lines(const std::vector<Labelled>& rows, const TextStyle& style) {
    std::size_t labels = 0;
    for (const Labelled& row : rows) {
        if (!row.value.empty()) labels = std::max(labels, display_width(row.label));
    }
    const std::size_t margin = labels + 2;
    constexpr std::size_t narrowest = 20;
    std::string out;
    for (const Labelled& row : rows) {
        if (row.value.empty()) continue;
        out += paint(fit(row.label, labels), Ink::faint, style) + "  ";
        const std::string value = printable(row.value);
        if (!style.width) {
            out += value + "\n";
            continue;
        }
        const std::size_t room =
            *style.width > margin + narrowest ? *style.width - margin : narrowest;
        const std::vector<Span> lines = wrap(value, room);
        for (const Span& line : lines) {
            if (&line != &lines.front()) out += std::string(margin, ' ');
            out += slice(value, line);
            out += '\n';
        }
        if (lines.empty()) out += '\n';
    }
    return out;
}

}  // namespace kiosque
