#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace kiosque {

/// The members of a zip that a document is made of, by name.
using DocumentParts = std::map<std::string, std::string, std::less<>>;

/// Unpacks the members that wanted(name) names, at most 64 MB together; `error` receives a phrase
/// when the file is damaged or larger, and what was read before is returned.
DocumentParts unpack_document(std::string_view bytes,
                              const std::function<bool(std::string_view name)>& wanted,
                              std::string& error);

bool looks_like_word(std::string_view head);
bool looks_like_open_document(std::string_view head);
bool looks_like_epub(std::string_view head);

}  // namespace kiosque
