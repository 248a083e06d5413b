#include "analyzers/entities/folded_word.h"

#include "analyzers/text/unicode.h"

namespace kiosque {
namespace {

// U+00C0 to U+00FF; a blank where the letter is none or needs fold().
constexpr std::string_view latin_1 =
    "aaaaaa ceeeeiiii nooooo  uuuuy  "
    "aaaaaa ceeeeiiii nooooo  uuuuy y";

}  // namespace

std::string_view fold_word(std::string_view word, std::string& buffer) {
    buffer.clear();
    for (std::size_t i = 0; i < word.size(); ++i) {
        const auto byte = static_cast<unsigned char>(word[i]);
        if (byte < 0x80) {
            buffer += byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + 32) : word[i];
            continue;
        }
        const bool latin = byte == 0xC3 && i + 1 < word.size();
        const std::size_t index = latin ? static_cast<unsigned char>(word[i + 1]) - 0x80U : 0;
        const char base = latin && index < latin_1.size() ? latin_1[index] : ' ';
        if (base == ' ') return buffer = fold(word);
        buffer += base;
        ++i;
    }
    return buffer;
}

}  // namespace kiosque
