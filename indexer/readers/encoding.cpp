#include "indexer/readers/encoding.h"

#include "analyzers/text/unicode.h"
#include "analyzers/text/utf8.h"
#include "indexer/readers/icu_converter.h"

#include <algorithm>
#include <array>

#include <unicode/utf16.h>

namespace kiosque {

namespace {

std::u16string to_utf16(UConverter& converter, std::string_view bytes) {
    ucnv_reset(&converter);
    std::u16string wide(bytes.size() * 2 + 1, u'\0');
    const char* source = bytes.data();
    char16_t* target = wide.data();
    UErrorCode status = U_ZERO_ERROR;
    ucnv_toUnicode(&converter, &target, wide.data() + wide.size(), &source, source + bytes.size(),
                   nullptr, true, &status);
    wide.resize(static_cast<std::size_t>(target - wide.data()));
    return wide;
}

std::string to_utf8(std::u16string_view wide) {
    std::string text;
    text.reserve(wide.size() * 5 / 4);
    for (std::size_t i = 0; i < wide.size();) {
        UChar32 c = 0;
        U16_NEXT(wide, i, wide.size(), c);
        append_utf8(text, U_IS_SURROGATE(c) ? 0xFFFD : static_cast<char32_t>(c));
    }
    return text;
}

bool contains(std::u16string_view set, char16_t c) {
    return set.find(c) != std::u16string_view::npos;
}

/// How much `wide` looks like French around its non-ASCII characters: above zero for the right
/// encoding, below for a wrong one, which puts capitals and symbols into the middle of words.
int plausibility(std::u16string_view wide) {
    constexpr std::u16string_view lower = u"àâäçéèêëîïôöùûüœæ";
    constexpr std::u16string_view upper = u"ÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŒÆ";
    constexpr std::u16string_view typography = u"«»’‘“”„–—…·•€°\u00A0";
    const auto is_letter = [](char16_t c) { return (c | 0x20) >= u'a' && (c | 0x20) <= u'z'; };
    int score = 0;
    for (std::size_t i = 0; i < wide.size(); ++i) {
        const char16_t c = wide[i];
        if (c < 0x80) continue;
        const char16_t before = i > 0 ? wide[i - 1] : u' ';
        const char16_t after = i + 1 < wide.size() ? wide[i + 1] : u' ';
        const bool after_lower = (before >= u'a' && before <= u'z') || contains(lower, before);
        if (contains(lower, c))
            score += 2;
        else if (contains(upper, c))
            score += after_lower ? -2 : 1;
        else if (contains(typography, c))
            score += is_letter(before) && is_letter(after) && c != u'’' && c != u'\u00A0' ? -1 : 1;
        else if (c < 0xA0 || c == 0xFFFD)
            score -= 10;
        else
            score -= is_letter(before) || is_letter(after) ? 2 : 1;
    }
    return score;
}

/// High bytes with two neighbours each side, which is all that plausibility() looks at.
std::string sample_of(std::string_view bytes) {
    constexpr std::size_t enough = 16384;
    std::string sample;
    for (std::size_t i = 0; i < bytes.size() && sample.size() < enough; ++i) {
        if (static_cast<unsigned char>(bytes[i]) < 0x80) continue;
        const std::size_t start = i < 2 ? 0 : i - 2;
        std::size_t end = i + 1;
        while (end < bytes.size() && end < i + 64 && static_cast<unsigned char>(bytes[end]) >= 0x80)
            ++end;
        sample.append(bytes.substr(start, end + 2 - start)).append(1, ' ');
        i = end;
    }
    return sample;
}

/// ICU's own detector knows neither MacRoman nor ISO-8859-15, and takes short French texts for
/// Portuguese or Romanian in other code pages; three candidates and the letters of French settle
/// the matter.
std::string_view detect_legacy(std::string_view bytes) {
    constexpr std::array<std::string_view, 3> candidates = {"windows-1252", "ISO-8859-15",
                                                            "macintosh"};
    const std::string sample = sample_of(bytes);
    std::string_view best = "UTF-8";  // with U+FFFD for what is none: better than letters made up
    int best_score = 0;
    for (const std::string_view name : candidates) {
        const Converter converter = open_converter(name.data());
        if (!converter) continue;
        const int score = plausibility(to_utf16(*converter, sample));
        if (score > best_score) {
            best = name;
            best_score = score;
        }
    }
    return best;
}

/// UTF-16 without a mark: Latin text has its zero bytes on one side only.
std::string_view detect_utf16(std::string_view bytes) {
    const std::string_view head = bytes.substr(0, 4096);
    std::array<std::size_t, 2> zeros{};
    for (std::size_t i = 0; i < head.size(); ++i) zeros[i % 2] += head[i] == '\0';
    const std::size_t pairs = head.size() / 2;
    if (pairs < 2) return {};
    if (zeros[1] * 10 > pairs * 8 && zeros[0] * 50 < pairs) return "UTF-16LE";
    if (zeros[0] * 10 > pairs * 8 && zeros[1] * 50 < pairs) return "UTF-16BE";
    return {};
}

/// A UTF-8 text with a few damaged places is no other encoding: its whole sequences outnumber the
/// rest.
bool is_mostly_utf8(std::string_view bytes) {
    std::size_t whole = 0;
    std::size_t broken = 0;
    for (std::size_t at = 0; at < bytes.size();) {
        const Decoded next = decode_utf8(bytes, at);
        at += next.length;
        broken += next.code_point == invalid_code_point;
        whole += next.code_point != invalid_code_point && next.length > 1;
    }
    return whole > 4 * broken;
}

std::string_view known_name(std::string_view declared) {
    if (declared.empty() || declared.size() > 40) return {};
    const std::string name(declared);
    // HTML's rule: who says Latin-1 or ASCII means Windows-1252.
    UErrorCode status = U_ZERO_ERROR;
    const char* canonical = ucnv_getAlias(name.c_str(), 0, &status);
    if (U_FAILURE(status) || canonical == nullptr) return {};
    const std::string_view known = canonical;
    if (known == "ISO-8859-1" || known == "US-ASCII") return "windows-1252";
    return known.starts_with("UTF-") ? std::string_view{}
                                     : known;  // bytes that we read are no UTF-16
}

struct Mark {
    std::string_view bytes;
    std::string_view encoding;
};
constexpr std::array<Mark, 3> marks = {
    {{"\xEF\xBB\xBF", "UTF-8"}, {"\xFF\xFE", "UTF-16LE"}, {"\xFE\xFF", "UTF-16BE"}}};

}  // namespace

std::string_view detect_encoding(std::string_view bytes, std::string_view declared) {
    for (const Mark& mark : marks)
        if (bytes.starts_with(mark.bytes)) return mark.encoding;
    if (const std::string_view utf16 = detect_utf16(bytes); !utf16.empty()) return utf16;
    if (is_valid_utf8(bytes)) return "UTF-8";
    if (const std::string_view known = known_name(declared); !known.empty()) return known;
    return is_mostly_utf8(bytes) ? "UTF-8" : detect_legacy(bytes);
}

std::string decode(std::string_view bytes, std::string_view declared) {
    const std::string_view encoding = detect_encoding(bytes, declared);
    for (const Mark& mark : marks)
        if (bytes.starts_with(mark.bytes)) bytes.remove_prefix(mark.bytes.size());
    if (encoding != "UTF-8")
        if (const Converter converter = open_converter(std::string(encoding).c_str()))
            return clean_text(to_utf8(to_utf16(*converter, bytes)));
    return clean_text(bytes);
}

}  // namespace kiosque
