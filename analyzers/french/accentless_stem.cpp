#include "analyzers/french/accentless_stem.h"

#include "analyzers/french/stemmer.h"
#include "analyzers/text/unicode.h"

namespace kiosque {

std::string accentless_stem(FrenchStemmer& stemmer, std::string_view exact) {
    return fold(stemmer.stem(fold(exact)));
}

}  // namespace kiosque
