#pragma once

#include "indexer/readers/record.h"

#include <string>
#include <string_view>

namespace kiosque {

/// The text of a piece of HTML inside another format (a feed's description, a JSON or CSV value):
/// paragraphs apart by a blank line, entities resolved. `html`: UTF-8.
std::string fragment_text(std::string_view html);

/// Whether `text` was surely written as HTML: it has an end tag or line break of HTML's. « a < b »
/// and « <Société> » are no markup.
bool looks_like_markup(std::string_view text);

/// `text` with the character references of HTML resolved (« l&#039;eau », « &eacute; »), all else
/// as it is.
std::string resolve_references(std::string_view text);

/// Replaces text and title by what they say, where they look like markup or hold references that
/// nobody types (by number, or to a letter or a space).
void read_markup(Record& record);

}  // namespace kiosque
