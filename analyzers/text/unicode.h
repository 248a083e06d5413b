#pragma once

#include <string>
#include <string_view>

namespace kiosque {

/// Copy of `bytes` that is valid UTF-8 without NUL: each maximal invalid sequence becomes U+FFFD
/// (as the WHATWG decoder does), CRLF and CR become LF, NUL goes. `invalid`, if given, receives how
/// many sequences were replaced.
std::string clean_text(std::string_view bytes, std::size_t* invalid = nullptr);

bool is_valid_utf8(std::string_view bytes);

/// Lower case (locale-independent), NFC, ligatures œ æ ſ spelt out, apostrophes ’ ʼ ′ as '.
/// Input must be valid UTF-8.
std::string normalise(std::string_view text);

/// normalise() without accents: "Élysée" → "elysee", "Œuvre" → "oeuvre".
std::string fold(std::string_view text);

}  // namespace kiosque
