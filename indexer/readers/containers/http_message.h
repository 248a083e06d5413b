#pragma once

#include <string>
#include <string_view>

namespace kiosque {

/// An answer of a web server, as WARC files keep it, with its transfer and content encodings
/// undone.
struct HttpMessage {
    int status = 0;            ///< 0: it is none
    std::string content_type;  ///< lower case, without parameters
    std::string charset;       ///< of Content-Type; often empty
    std::string body;
    std::string error;  ///< why the body is missing or cut off; a phrase
};

/// Total: any bytes. A body is unpacked to `longest` bytes at most.
HttpMessage parse_http(std::string_view bytes, std::size_t longest);

}  // namespace kiosque
