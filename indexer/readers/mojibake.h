#pragma once

#include <string>

namespace kiosque {

/// Text that was UTF-8, was taken for Windows-1252 and written as UTF-8 again (« l'Ã©tÃ© »), as it
/// was before. Left alone unless that is certain: every character must have a byte in Windows-1252,
/// and these bytes must be UTF-8.
void repair_mojibake(std::string& text);

}  // namespace kiosque
