#pragma once

#include "indexer/schema/stored_article.h"
#include "query/search/building/name_filter.h"
#include "query/search/patterns/text_pattern.h"
#include "query/search/terms/query_word.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace kiosque {

/// What a question asks for that a reader can see in a text.
struct Sought {
    std::vector<QueryWord> words;
    std::vector<TextPattern> phrases;
    std::vector<EntityName> names;
    std::optional<DateInterval> days;  ///< that the text is to name

    std::size_t size() const {
        return words.size() + phrases.size() + names.size() + (days ? 1 : 0);
    }
};

/// One place of a text that was asked for.
struct Mark {
    Span span;
    std::size_t what = 0;  ///< index: words first, then phrases, names, days
};

/// The places of the article's text (not its title), in order, without overlaps: of two that
/// overlap the one that begins first, the longer of two that begin together. A phrase is marked as
/// a whole, a name wherever the article mentions it, under whatever form, and a date that is within
/// the days asked for; where there is none, those that reach over them.
std::vector<Mark> marks_in(const AnalysedText& text, const std::vector<Entity>& entities,
                           const std::vector<DateMention>& dates, const Sought& sought);

}  // namespace kiosque
