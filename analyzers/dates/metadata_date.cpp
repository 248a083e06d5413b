#include "analyzers/dates/publication_date.h"

namespace kiosque {

std::optional<PartialDate> parse_metadata_date(std::string_view text, std::string_view) {
    return parse_iso_date(text.substr(0, 10));
}

}  // namespace kiosque
