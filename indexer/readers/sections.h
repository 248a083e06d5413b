#pragma once

#include "indexer/readers/delivery.h"
#include "indexer/readers/dividing_rule.h"

#include <functional>
#include <string_view>

namespace kiosque {

/// Delivers the articles that `text`, a file or the body of one, holds by the rule of the options
/// (ReadOptions::split): one without a number where there is no rule or it parts nothing. Several
/// have ids made of their titles, so that an article may be inserted before others without changing
/// theirs; those without a title, of their numbers.
void deliver_sections(std::string_view text, const Delivery& delivery,
                      const std::function<Record(const Section&)>& record_of);

}  // namespace kiosque
