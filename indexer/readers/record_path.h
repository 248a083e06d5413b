#pragma once

#include <string>
#include <string_view>

namespace kiosque {

/// A file name or path as part of Article::path: '%', '!' and '#' and bytes that are no UTF-8
/// become %XX, so that FILE!MEMBER#RECORD can be taken apart again. '/' stays.
std::string encode_path(std::string_view bytes);

/// "FILE#number"; number 0 stands for a file that is one article: "FILE".
std::string record_path(std::string_view file, std::size_t number);

/// FILE!MEMBER#RECORD with another FILE.
std::string in_file(std::string_view file, std::string_view path);

/// The record's own id, else its URL, else 32 hexadecimal digits of a hash of `path`: an archive
/// that has been moved, or is indexed from another folder, keeps its ids. White space and control
/// characters become %XX. The arguments are valid UTF-8; a relative URL is no id, since two files
/// may share it.
std::string article_id(std::string_view own_id, std::string_view url, std::string_view path);

}  // namespace kiosque
