#include "analyzers/french/stemmer.h"

namespace kiosque {

void FrenchStemmer::Deleter::operator()(sb_stemmer*) const {}

FrenchStemmer::FrenchStemmer() = default;

std::string FrenchStemmer::stem(std::string_view written) {
    return std::string(written);
}

}  // namespace kiosque
