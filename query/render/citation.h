#pragma once

#include "query/search/request/results.h"

#include <string>

namespace kiosque {

/// A hit as a BibTeX @article (fields of biblatex; the key is made of the id) or a RIS record of
/// type NEWS, with an empty line behind it. What is not known is left out.
std::string hit_bibtex(const Hit& hit);
std::string hit_ris(const Hit& hit);

}  // namespace kiosque
