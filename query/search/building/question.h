#pragma once

#include "query/search/building/query_builder.h"
#include "query/search/request/request.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <xapian.h>

namespace kiosque {

/// One of the conditions that a selection adds to its query.
struct AppliedFilter {
    std::optional<FacetField> field;  ///< nullopt for dates
    bool leave_out = false;
    Xapian::Query articles;
    std::vector<EntityName> names;
};

/// What a selection asks of an archive, as Xapian runs it.
struct Question {
    std::string text;   ///< the query as it was parsed
    bool exact = true;  ///< false: no article has all words, this asks for any of them
    BuiltQuery built;   ///< the query without the filters
    std::vector<AppliedFilter> filters;
    std::vector<Diagnostic> diagnostics;
    std::optional<std::string> suggestion;  ///< the query without misspellings

    /// What query and filters ask for that a reader can see.
    Sought sought() const;

    /// Query and filters, without those of the field `own` if there is one: a facet that is counted
    /// so shows what else could have been chosen.
    Xapian::Query query(std::optional<FacetField> own = std::nullopt) const;
};

/// What is asked where no article has all of the words: hits are ranked, so that those with some of
/// them help; a count of them would answer another question.
enum class Otherwise : std::uint8_t { any_word, nothing };

/// Says which it was. Throws Error if `from` is after `to`. The result keeps references to the
/// analyzer.
Question ask(const Shards& shards, const FrenchAnalyzer& analyzer, Workspace& workspace,
             const Selection& selection, Otherwise otherwise);

/// The articles of a selection's filters alone.
std::vector<AppliedFilter> filters_of(const Shards& shards, const Selection& selection,
                                      std::vector<Diagnostic>& diagnostics);

}  // namespace kiosque
