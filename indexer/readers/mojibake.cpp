#include "indexer/readers/mojibake.h"

#include "analyzers/text/unicode.h"
#include "indexer/readers/icu_converter.h"

#include <string_view>

namespace kiosque {

namespace {

/// The text's bytes in Windows-1252; empty if a character has none.
std::string to_windows_1252(std::string_view text) {
    const Converter from = open_converter("UTF-8");
    const Converter to = open_converter("windows-1252");
    if (!from || !to) return {};
    UErrorCode status = U_ZERO_ERROR;
    ucnv_setFromUCallBack(to.get(), UCNV_FROM_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    std::string bytes(text.size(), '\0');  // no character of it takes more than it did
    char* target = bytes.data();
    const char* source = text.data();
    ucnv_convertEx(to.get(), from.get(), &target, bytes.data() + bytes.size(), &source,
                   source + text.size(), nullptr, nullptr, nullptr, nullptr, true, true, &status);
    if (U_FAILURE(status)) return {};
    bytes.resize(static_cast<std::size_t>(target - bytes.data()));
    return bytes;
}

}  // namespace

void repair_mojibake(std::string& text) {
    constexpr std::string_view capital_a_tilde = "\u00C3";  // before each of à, é, è, ô …
    constexpr std::string_view curly = "\u00E2\u20AC";      // before each of ’ “ ” – —
    if (text.find(capital_a_tilde) == std::string::npos && text.find(curly) == std::string::npos)
        return;
    std::string bytes = to_windows_1252(text);
    if (!bytes.empty() && bytes.size() < text.size() && is_valid_utf8(bytes))
        text = std::move(bytes);
}

}  // namespace kiosque
