#pragma once

#include "analyzers/dates/partial_date.h"

#include <cmath>
#include <optional>

#include <nlohmann/json.hpp>

namespace kiosque {

/// null for none.
inline nlohmann::ordered_json json_date(const std::optional<PartialDate>& date) {
    using Json = nlohmann::ordered_json;
    return date ? Json(to_iso(*date)) : Json(nullptr);
}

/// Three decimals of a score, two of an association: more would only differ between machines.
inline double rounded_score(double score) {
    return std::round(score * 1000) / 1000;
}
inline double rounded_association(double association) {
    return std::round(association * 100) / 100;
}

}  // namespace kiosque
