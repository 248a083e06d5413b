#pragma once

#include "query/commands/typed.h"

namespace kiosque {

/// The exit status of `kiosque`: 0 something was found, 1 nothing was, 2 error.
inline constexpr int found = 0;
inline constexpr int found_nothing = 1;
inline constexpr int failed = 2;

/// Each prints data on standard output, diagnostics on standard error, and returns the exit status.
/// Throws Error when it cannot go on.
int search_command(const Typed& typed);
int facets_command(const Typed& typed);
int timeline_command(const Typed& typed);
int entity_command(const Typed& typed);
int pairs_command(const Typed& typed);
int names_command(const Typed& typed);
int explain_command(const Typed& typed);
int similar_command(const Typed& typed);
int kwic_command(const Typed& typed);
int info_command(const Typed& typed);
int show_command(const Typed& typed);
int run_command(const Typed& typed);

}  // namespace kiosque
