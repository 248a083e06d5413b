#include "analyzers/french/stemmer.h"

#include "analyzers/error.h"
#include "analyzers/french/feminine.h"
#include "analyzers/french/irregular_stem.h"
#include "analyzers/french/noun_in_e.h"
#include "analyzers/french/noun_in_ee.h"
#include "analyzers/french/noun_in_er.h"
#include "analyzers/french/noun_in_s.h"
#include "analyzers/french/people.h"
#include "analyzers/french/plural.h"
#include "analyzers/french/short_stem.h"
#include "analyzers/french/spelling.h"
#include "analyzers/text/unicode.h"
#include "analyzers/text/utf8.h"

#include <utility>

#include <libstemmer.h>

namespace kiosque {
namespace {

/// « Elysée », « Etat »: French capitals often go without their accent, and no two words differ by
/// that of the first letter alone.
std::string with_plain_first_letter(std::string word) {
    if (word.empty() || static_cast<unsigned char>(word.front()) < 0x80) return word;
    const std::size_t length = decode_utf8(word, 0).length;
    return fold(word.substr(0, length)) + word.substr(length);
}

/// « entree » is « entrée », no « entre »: no French word ends in a double e.
std::string with_accented_ending(std::string word) {
    const std::size_t end = word.size() - (word.ends_with('s') ? 1 : 0);
    if (end > 3 && word.compare(end - 2, 2, "ee") == 0) word.replace(end - 2, 1, "é");
    return word;
}

}  // namespace

void FrenchStemmer::Deleter::operator()(sb_stemmer* stemmer) const {
    sb_stemmer_delete(stemmer);
}

FrenchStemmer::FrenchStemmer() : snowball_(sb_stemmer_new("french", "UTF_8")) {
    if (!snowball_) throw Error("libstemmer has no French stemmer; install it again");
}

std::string FrenchStemmer::stem(std::string_view written) {
    std::string exact = with_accented_ending(with_plain_first_letter(one_spelling(written)));
    const std::string folded = fold(exact);
    if (const std::string_view irregular = irregular_stem(folded); !irregular.empty()) {
        return std::string(irregular);
    }
    if (is_noun_in_s(folded)) return exact;
    if (const std::string_view noun = noun_in_er(folded); !noun.empty()) return std::string(noun);
    if (const std::string_view noun = noun_in_ee(folded); !noun.empty()) return std::string(noun);
    if (const std::string_view noun = noun_in_e(exact); !noun.empty()) return std::string(noun);
    const std::size_t ending = letters_after_people(folded);
    if (ending != std::string_view::npos) return exact.substr(0, exact.size() - ending);
    if (is_plain_plural(folded)) exact.pop_back();
    exact = one_gender(folded, std::move(exact));
    const sb_symbol* out =
        sb_stemmer_stem(snowball_.get(), reinterpret_cast<const sb_symbol*>(exact.data()),
                        static_cast<int>(exact.size()));
    if (out == nullptr) return exact;
    return distinct_stem(exact, {reinterpret_cast<const char*>(out),
                                 static_cast<std::size_t>(sb_stemmer_length(snowball_.get()))});
}

}  // namespace kiosque
