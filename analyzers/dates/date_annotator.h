#pragma once

#include "analyzers/annotator.h"

#include <memory>

namespace kiosque {

/// Finds the calendar expressions of title and text (DateMention), resolved against the article's
/// publication date where they need one.
std::unique_ptr<const Annotator> make_date_annotator();

}  // namespace kiosque
