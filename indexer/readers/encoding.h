#pragma once

#include <string>
#include <string_view>

namespace kiosque {

/// `bytes` in any encoding that French archives come in, as clean_text would leave it: UTF-8 and
/// UTF-16 (with or without byte order mark), Windows-1252 (so ISO-8859-1), ISO-8859-15, MacRoman.
/// `declared` is what the document says of itself (HTML's meta charset); valid UTF-8 that is not
/// mere ASCII overrules it, since pages say ISO-8859-1 out of habit. Bytes that fit nothing become
/// U+FFFD.
std::string decode(std::string_view bytes, std::string_view declared = {});

/// The encoding that decode() would take, by ICU's name: "UTF-8", "UTF-16LE", "windows-1252" …
std::string_view detect_encoding(std::string_view bytes, std::string_view declared = {});

}  // namespace kiosque
