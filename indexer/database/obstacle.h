#pragma once

#include <functional>
#include <optional>
#include <string>

namespace kiosque {

/// Calls `work`. What Xapian or the file system has against it, as a phrase: « Error writing block
/// 11 (No space left on device) »; nullopt if nothing. Other exceptions, Error among them, pass.
std::optional<std::string> obstacle(const std::function<void()>& work);

}  // namespace kiosque
