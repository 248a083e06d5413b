#include "analyzers/dates/publication_date.h"

namespace kiosque {

std::optional<PartialDate> date_from_path(std::string_view path) {
    for (std::size_t at = 0; at + 10 <= path.size(); ++at) {
        if (const auto date = parse_iso_date(path.substr(at, 10))) return date;
    }
    return std::nullopt;
}

}  // namespace kiosque
