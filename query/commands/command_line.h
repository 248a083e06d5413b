#pragma once

namespace kiosque {

/// Reads the command line of `kiosque`, runs the command and returns the exit status
/// (commands.h). Throws Error when it cannot go on, or nothing can be written.
int run_command_line(int argc, const char* const* argv);

}  // namespace kiosque
