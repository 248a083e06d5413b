#pragma once

#include <string_view>

namespace kiosque {

/// The header of a message, or the first line of a mailbox and one: lines "Name: …", From and Date
/// among them. A text that merely tells of letters has no such block at its head.
bool looks_like_mail(std::string_view head);

}  // namespace kiosque
