#pragma once

namespace kiosque {

/// SIGINT and SIGTERM end the program at once, with 128 + the signal's number.
void end_on_interruption();

/// SIGINT and SIGTERM ask a run to stop: what is under way is finished and committed, then the
/// program ends with 128 + the signal's number. A second signal ends it at once.
void catch_interruptions();

/// 0 while nobody asked to stop, else the exit status to end with.
int interrupted();

}  // namespace kiosque
