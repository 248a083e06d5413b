#include "query/render/hanging.h"

#include "query/render/terminal_text.h"
#include "query/render/wrap.h"

namespace kiosque {

std::string hanging(std::string_view text, Margins margins, Ink ink, const TextStyle& style) {
    constexpr std::size_t narrowest = 20;
    std::string out(margins.first);
    if (!style.width) return out + paint(text, ink, style) + "\n";
    const std::size_t margin = display_width(margins.rest);
    const std::size_t room = *style.width > margin + narrowest ? *style.width - margin : narrowest;
    bool first = true;
    for (const Span line : wrap(text, room)) {
        if (!first) out += margins.rest;
        out += paint(slice(text, line), ink, style) + "\n";
        first = false;
    }
    return first ? out + "\n" : out;
}

}  // namespace kiosque
