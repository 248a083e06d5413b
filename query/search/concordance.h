#pragma once

#include "query/search/archive.h"
#include "query/search/request.h"
#include "query/search/results.h"

#include <optional>
#include <string>
#include <vector>

namespace kiosque {

/// One occurrence of what was sought, within its line of text. White space is single spaces.
struct ContextLine {
    std::string left, keyword, right;
    std::string id;
    std::optional<PartialDate> date;
    std::string source;
};

struct Concordance {
    std::vector<ContextLine> lines;
    std::uint64_t articles = 0;  ///< that match
    bool cut = false;            ///< there are more occurrences than were asked for
    std::string query;
    std::vector<Diagnostic> diagnostics;
};

/// In order of date, or so that equal contexts stand together: by the words before the keyword,
/// from it outwards, or by those behind it.
enum class ContextOrder : std::uint8_t { date, left, right };

/// Every place where words, phrases or names of the selection stand in the texts of its articles,
/// oldest article first until there are `limit` lines; then in the order wanted.
Concordance concordance(Archive& archive, const Selection& selection, ContextOrder order,
                        Limit limit);

}  // namespace kiosque
