#include "analyzers/dates/publication_date.h"

namespace kiosque {

std::optional<PartialDate> date_from_text(std::string_view, std::string_view) {
    return std::nullopt;
}

}  // namespace kiosque
