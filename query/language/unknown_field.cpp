#include "query/language/unknown_field.h"

#include "query/language/query_field.h"

#include <algorithm>

#include <fmt/format.h>

namespace kiosque {

std::optional<Diagnostic> unknown_field(std::string_view query, const Lexeme& word) {
    const std::string_view name = std::string_view(word.text).substr(0, word.colon);
    const std::string_view rest = std::string_view(word.text).substr(word.colon + 1);
    const Span span{word.span.start, static_cast<std::uint32_t>(word.span.start + name.size())};
    if (const std::string_view close = closest_field_name(name); !close.empty())
        return Diagnostic{fmt::format("there is no field “{}”; did you mean “{}:”?", name, close),
                          span};
    const auto is_letter = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c & 0x80) != 0;
    };
    const std::string_view after = query.substr(word.span.end);
    const bool has_value =
        rest.empty() ? after.starts_with('"') || after.starts_with('(') || after.starts_with("«")
                     : !rest.starts_with('/');
    if (name.size() < 2 || !std::ranges::all_of(name, is_letter) || !has_value) return std::nullopt;
    return Diagnostic{
        fmt::format("there is no field “{}”, so its name is searched as a word; the fields are {}",
                    name, fmt::join(query_field_names(), ", ")),
        span};
}

}  // namespace kiosque
