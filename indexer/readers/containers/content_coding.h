#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace kiosque {

/// Undoes a Content-Encoding ("gzip", "deflate", "br", in lower case; RFC 9110, 8.4) in place, to
/// `longest` bytes at most. Archiving programs sometimes undo it and leave the header, or the
/// reverse: the bytes have the last word. Of a damaged body what comes before the damage is kept;
/// `error` is a phrase for the user, empty if all went well. Total.
void unpack_content(std::string& body, std::string_view coding, std::size_t longest,
                    std::string& error);

}  // namespace kiosque
