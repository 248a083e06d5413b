#include "analyzers/text/unicode.h"

#include "analyzers/text/utf8.h"

#include <array>

#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

namespace kiosque {
namespace {

/// Below this, one table lookup gives a letter's lower case and its letter without accent: Basic
/// Latin, Latin-1 and Latin Extended-A, that is all of French and nearly all of its neighbours.
constexpr char32_t latin_end = 0x180;

const icu::Normalizer2& nfc() {
    UErrorCode status = U_ZERO_ERROR;
    return *icu::Normalizer2::getNFCInstance(status);
}

const icu::Normalizer2& nfd() {
    UErrorCode status = U_ZERO_ERROR;
    return *icu::Normalizer2::getNFDInstance(status);
}

/// What is written as several letters or not at all. nullptr: the character stands for itself.
const char* spelt_out(char32_t c) {
    switch (c) {
        case 0x00AD:  // soft hyphen
        case 0x200B:  // zero-width space, non-joiner, joiner, word joiner, byte-order mark
        case 0x200C:
        case 0x200D:
        case 0x2060:
        case 0xFEFF:
            return "";
        case 0x00C6:
        case 0x00E6:
            return "ae";
        case 0x0152:
        case 0x0153:
            return "oe";
        case 0x017F:
        case 0x02E2:  // superscripts: 1ᵉʳ, XIXᵉ, nᵒ, nº
            return "s";
        case 0x00AA:
            return "a";
        case 0x00BA:
        case 0x1D52:
            return "o";
        case 0x02B3:
            return "r";
        case 0x1D48:
            return "d";
        case 0x1D49:
            return "e";
        case 0x2018:  // opening quotation mark, typed for an apostrophe
        case 0x2019:
        case 0x201B:
        case 0x02BC:
        case 0x02B9:
        case 0x2032:
        case 0xFF07:
            return "'";
        case 0xFB00:
            return "ff";
        case 0xFB01:
            return "fi";
        case 0xFB02:
            return "fl";
        case 0xFB03:
            return "ffi";
        case 0xFB04:
            return "ffl";
        case 0xFB05:
        case 0xFB06:
            return "st";
        default:
            return nullptr;
    }
}

/// Letters whose stroke is no combining mark, so that decomposition does not remove it.
const char* without_stroke(char32_t c) {
    switch (c) {
        case 0x00DF:
            return "ss";
        case 0x00F0:
            return "d";
        case 0x00F8:
            return "o";
        case 0x00FE:
            return "th";
        case 0x0111:
            return "d";
        case 0x0127:
            return "h";
        case 0x0131:
            return "i";
        case 0x0142:
            return "l";
        case 0x0167:
            return "t";
        default:
            return nullptr;
    }
}

/// Lower case of the Latin letters that have a lower case of one code point in the table's range.
const std::array<char16_t, latin_end>& lower_table() {
    static const auto table = [] {
        std::array<char16_t, latin_end> lower{};
        for (char32_t c = 0; c < latin_end; ++c) {
            lower.at(c) = static_cast<char16_t>(u_tolower(static_cast<UChar32>(c)));
        }
        return lower;
    }();
    return table;
}

/// The fast path: true when `text` holds nothing but table characters and the signs of spelt_out,
/// for which normalisation is character by character. U+0130 has a lower case of two code points.
bool normalise_latin(std::string_view text, std::string& out) {
    const auto& lower = lower_table();
    for (std::size_t at = 0; at < text.size();) {
        const Decoded here = decode_utf8(text, at);
        at += here.length;
        if (const char* spelt = spelt_out(here.code_point)) {
            out += spelt;
        } else if (here.code_point < latin_end && here.code_point != 0x130) {
            append_utf8(out, lower[here.code_point]);
        } else {
            return false;
        }
    }
    return true;
}

std::string normalise_any(std::string_view text) {
    std::string spelt;
    for (std::size_t at = 0; at < text.size();) {
        const Decoded here = decode_utf8(text, at);
        const char* other = spelt_out(here.code_point);
        if (other != nullptr) {
            spelt += other;
        } else {
            spelt += text.substr(at, here.length);
        }
        at += here.length;
    }
    UErrorCode status = U_ZERO_ERROR;
    icu::UnicodeString lower = icu::UnicodeString::fromUTF8(spelt);
    lower.toLower(icu::Locale::getRoot());
    const icu::UnicodeString composed = nfc().normalize(lower, status);
    // Composing can make a ligature with an accent (ǽ); it stays one letter, as Unicode has it.
    std::string out;
    return composed.toUTF8String(out);
}

std::string strip_marks(std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::UnicodeString apart =
        nfd().normalize(icu::UnicodeString::fromUTF8(
                            icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size()))),
                        status);
    icu::UnicodeString kept;
    for (std::int32_t i = 0; i < apart.length(); i = apart.moveIndex32(i, 1)) {
        const UChar32 c = apart.char32At(i);
        if (u_charType(c) == U_NON_SPACING_MARK) continue;
        const char* plain = without_stroke(static_cast<char32_t>(c));
        const char* spelt = spelt_out(static_cast<char32_t>(c));
        if (plain != nullptr) {
            kept.append(icu::UnicodeString::fromUTF8(plain));
        } else if (spelt != nullptr) {
            kept.append(icu::UnicodeString::fromUTF8(spelt));
        } else {
            kept.append(c);
        }
    }
    std::string out;
    return nfc().normalize(kept, status).toUTF8String(out);
}

/// Latin letters without accent or stroke, as strip_marks has them.
const std::array<std::string, latin_end>& bare_table() {
    static const auto table = [] {
        std::array<std::string, latin_end> bare;
        for (char32_t c = 0; c < latin_end; ++c) {
            std::string letter;
            append_utf8(letter, c);
            bare.at(c) = strip_marks(letter);
        }
        return bare;
    }();
    return table;
}

/// The fast path of strip_marks: a stemmed word a call would spend most of its time in ICU.
bool strip_latin(std::string_view text, std::string& out) {
    const auto& bare = bare_table();
    for (std::size_t at = 0; at < text.size();) {
        const Decoded here = decode_utf8(text, at);
        if (here.code_point >= latin_end) return false;
        if (here.length == 1) {
            out += text[at];
        } else {
            out += bare[here.code_point];
        }
        at += here.length;
    }
    return true;
}

}  // namespace

bool is_valid_utf8(std::string_view bytes) {
    for (std::size_t at = 0; at < bytes.size();) {
        const Decoded here = decode_utf8(bytes, at);
        if (here.code_point == invalid_code_point) return false;
        at += here.length;
    }
    return true;
}

std::string clean_text(std::string_view bytes, std::size_t* invalid) {
    std::string out;
    out.reserve(bytes.size());
    std::size_t replaced = 0;
    for (std::size_t at = 0; at < bytes.size();) {
        const Decoded here = decode_utf8(bytes, at);
        if (here.code_point == invalid_code_point) {
            out += "\uFFFD";
            ++replaced;
        } else if (bytes[at] == '\r') {
            if (at + 1 == bytes.size() || bytes[at + 1] != '\n') out += '\n';
        } else if (bytes[at] != '\0') {
            out += bytes.substr(at, here.length);
        }
        at += here.length;
    }
    if (invalid != nullptr) *invalid = replaced;
    return out;
}

std::string normalise(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    if (normalise_latin(text, out)) return out;
    return normalise_any(text);
}

std::string fold(std::string_view text) {
    const std::string normal = normalise(text);
    std::string out;
    out.reserve(normal.size());
    if (strip_latin(normal, out)) return out;
    return strip_marks(normal);
}

}  // namespace kiosque
