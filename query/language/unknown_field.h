#pragma once

#include "query/language/diagnostic.h"
#include "query/language/lexer.h"

#include <optional>
#include <string_view>

namespace kiosque {

/// What to tell of a word of `query` with a colon: « foo:bar » may be meant as a field, « 20:30 »,
/// « https://… » and « Bilan : » are not. With a span if it is anything.
std::optional<Diagnostic> unknown_field(std::string_view query, const Lexeme& word);

}  // namespace kiosque
