#pragma once

#include "indexer/schema/fields.h"

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace kiosque {

/// The command line as it was typed: nothing is checked or looked up yet (meaning.h does).
struct Typed {
    struct Names {
        std::vector<std::string> all, any, none;  ///< --person, --any-person, --not-person
    };

    std::vector<std::string> databases;
    bool partial = false;
    std::vector<std::string> query;
    std::array<Names, facet_fields> names;  ///< by FacetField
    std::string from;
    std::string to;
    std::string on;
    std::string about;
    bool undated = false;
    std::string facets;
    std::string facet_kinds;
    std::uint64_t min_count = 1;
    std::vector<std::string> entity_name;  ///< its words
    std::string entity_kind;
    std::string other_kind;        ///< of a pair
    std::uint64_t min_common = 2;  ///< articles of a pair
    std::string pair_order = "association";
    std::string context_order = "date";  ///< of a concordance
    std::string prefix;
    std::string order;  ///< of facets; empty for the usual one
    bool without_own_filter = false;
    std::string by = "month";
    bool share = false;
    std::string timeline_format;  ///< empty: for whoever reads it
    std::string sort;
    bool collapse = false;
    std::string names_file;
    std::string report_by = "year";
    std::string limit;
    std::uint32_t offset = 0;
    std::string format = "text";
    std::string colour = "auto";
    std::string id;
    std::string queries_file;
};

}  // namespace kiosque
