#pragma once

#include "query/commands/typed.h"
#include "query/search/request/results.h"
#include "query/search/searcher.h"

#include <string_view>
#include <vector>

namespace kiosque {

/// Data, on standard output. Throws Error if it cannot be written.
void print(std::string_view text);

/// What the user should know about the query, on standard error.
void print_diagnostics(const std::vector<Diagnostic>& diagnostics, std::string_view query,
                       const Typed& typed);

/// Hits one after the other, or with --collapse one for each group of near-duplicates, in the
/// format typed, with what the user should know about the query. Returns the exit status.
int print_found(Found answer, const Typed& typed);

}  // namespace kiosque
