#include "query/render/text_style.h"

namespace kiosque {
namespace {

/// Only attributes and the 16 colours that every terminal theme defines legibly.
std::string_view escape(Ink ink) {
    switch (ink) {
        case Ink::title:
            return "\x1b[1m";
        case Ink::mark:
            return "\x1b[1;31m";
        case Ink::faint:
            return "\x1b[2m";
        case Ink::heading:
            return "\x1b[4m";
        case Ink::warning:
            return "\x1b[33m";
        case Ink::plain:
            break;
    }
    return {};
}

}  // namespace

std::string paint(std::string_view text, Ink ink, const TextStyle& style) {
    if (!style.colour || ink == Ink::plain || text.empty()) return std::string(text);
    std::string out(escape(ink));
    out += text;
    out += "\x1b[0m";
    return out;
}

}  // namespace kiosque
