#pragma once

#include "query/search/request/request.h"
#include "query/search/request/results.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kiosque {

class Archive;

/// One part of what was asked, held against one article.
struct ExplainedPart {
    enum class Role : std::uint8_t {
        required,     ///< keeps the article out if it is not there
        alternative,  ///< one of several joined by OR
        excluded,     ///< keeps the article out if it is there
        ignored,      ///< a word too common to ask for anything
    };

    std::string asked;  ///< as typed: a piece of the query, or "--person NAME"
    Role role = Role::required;
    bool found = false;
    double score = 0;                ///< by itself
    std::vector<std::string> forms;  ///< as the article writes it, each once, title first
    std::size_t places = 0;          ///< how often it stands in title and text
    std::string actual = {};         ///< for a date: what the article has instead or within

    bool keeps_out() const {
        return (role == Role::required && !found) || (role == Role::excluded && found);
    }
};

struct Explanation {
    std::string id;
    std::string title;
    bool matches = false;
    double score = 0;  ///< by the words alone, before the best hits are weighed again
    std::vector<ExplainedPart> parts;
    std::string query;
    std::vector<Diagnostic> diagnostics;
};

/// Throws Error if no article has the id.
Explanation explain(Archive& archive, std::string_view id, const Selection& selection);

}  // namespace kiosque
