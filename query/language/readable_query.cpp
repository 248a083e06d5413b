#include "query/language/readable_query.h"

#include "analyzers/text/unicode.h"

#include <fmt/format.h>

namespace kiosque {

ParsedQuery readable_query(std::string_view text) {
    ParsedQuery query;
    const bool too_long = text.size() > longest_query;
    if (too_long) text = text.substr(0, longest_query);
    while (too_long && !text.empty() && (static_cast<unsigned char>(text.back()) & 0xC0U) == 0x80U)
        text.remove_suffix(1);
    if (too_long) text.remove_suffix(1);
    const bool sound = is_valid_utf8(text) && text.find('\0') == text.npos;
    query.text = sound ? std::string(text) : clean_text(text);
    if (too_long)
        query.diagnostics.push_back(
            {fmt::format("the query is too long; at most {} KB can be searched",
                         longest_query / 1024),
             std::nullopt});
    if (!sound)
        query.diagnostics.push_back(
            {"the query is not valid UTF-8; what cannot be read is ignored", std::nullopt});
    return query;
}

}  // namespace kiosque
