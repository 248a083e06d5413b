#pragma once

#include "analyzers/annotator.h"

#include <memory>

namespace kiosque {

/// Recognises persons, companies, organisations and places, and merges the aliases of each within
/// the article.
std::unique_ptr<const Annotator> make_entity_annotator();

}  // namespace kiosque
