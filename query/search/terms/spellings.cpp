#include "query/search/terms/spellings.h"

#include "analyzers/text/unicode.h"
#include "analyzers/text/utf8.h"

#include <array>

namespace kiosque {
namespace {

constexpr char32_t first_accented = 0xC0;
constexpr char32_t end_accented = 0x250;  // Latin-1, Extended-A and -B

/// The accented small letters of each plain one, in UTF-8.
using Variants = std::array<std::vector<std::string>, 128>;

Variants make_variants() {
    Variants variants;
    for (char32_t c = first_accented; c < end_accented; ++c) {
        std::string letter;
        append_utf8(letter, c);
        const std::string plain = fold(letter);
        if (plain.size() == 1 && normalise(letter) == letter)
            variants[static_cast<unsigned char>(plain.front()) & 0x7FU].push_back(letter);
    }
    return variants;
}

const std::vector<std::string>& accented(char plain) {
    static const Variants variants = make_variants();
    static const std::vector<std::string> none;
    const auto byte = static_cast<unsigned char>(plain);
    return byte < variants.size() ? variants[byte] : none;
}

}  // namespace

std::vector<std::string> spellings(const Xapian::Database& database, std::string_view layer,
                                   std::string_view folded) {
    std::vector<std::string> known{std::string()};
    for (const char letter : folded) {
        if (known.empty()) break;
        std::vector<std::string> longer;
        const auto keep = [&](std::string spelling) {
            const std::string begin = std::string(layer) + spelling;
            if (database.allterms_begin(begin) != database.allterms_end(begin))
                longer.push_back(std::move(spelling));
        };
        for (const std::string& spelling : known) {
            keep(spelling + letter);
            for (const std::string& variant : accented(letter)) keep(spelling + variant);
        }
        known = std::move(longer);
    }
    return known;
}

}  // namespace kiosque
