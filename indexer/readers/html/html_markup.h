#pragma once

#include <string>
#include <string_view>

namespace kiosque {

/// `html` (UTF-8) without the markup that carries no text of an article (comments, styles,
/// pictures, scripts other than JSON-LD, bold and italics) and without nesting beyond 256 elements
/// or tags of hundreds of attributes. What is left parses in linear time and a bounded stack,
/// whatever the input: HTML's rules for misnested formatting make trees that are quadratic in the
/// page, and the parser frees its tree recursively. Linear.
std::string lighten_markup(std::string_view html);

}  // namespace kiosque
