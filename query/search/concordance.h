#pragma once

#include "query/search/request/request.h"
#include "query/search/request/results.h"

#include <optional>
#include <string>
#include <vector>

namespace kiosque {

class Archive;

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

/// The places where words, phrases or names of the selection stand in the texts of its articles:
/// the first `limit` of all in the order wanted, ties by date. By date, reading ends with them;
/// other orders read every matching article.
Concordance concordance(Archive& archive, const Selection& selection, ContextOrder order,
                        Limit limit);

}  // namespace kiosque
