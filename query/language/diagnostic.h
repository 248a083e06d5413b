#pragma once

#include "analyzers/analysis.h"

#include <optional>
#include <string>

namespace kiosque {

/// What the user should know about the query; `span` marks a place in the query's text, if there is
/// one.
struct Diagnostic {
    std::string message;  ///< a sentence without full stop: what is wrong, what to write instead
    std::optional<Span> span;

    bool operator==(const Diagnostic&) const = default;
};

}  // namespace kiosque
