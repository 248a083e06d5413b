#include "analyzers/french/accentless_stem.h"
#include "analyzers/french/stemmer.h"

namespace kiosque {

std::string accentless_stem(FrenchStemmer& stemmer, std::string_view exact) {
    return stemmer.stem(exact);
}

}  // namespace kiosque
