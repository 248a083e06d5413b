#pragma once

namespace kiosque {

/// On a full disk Xapian 1.4.22 may fail a second time while it takes back a commit that failed,
/// and then ends the program as if by a fault of ours (std::terminate). From now on the user is
/// told, and the status is 2; what was committed before is whole, as after any kill.
void explain_failed_commits();

}  // namespace kiosque
