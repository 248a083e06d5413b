#pragma once

#include "query/search/request/request.h"
#include "query/search/request/results.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace kiosque {

class Archive;

/// An entity that appears in the same articles as another.
struct Companion {
    std::string name;
    std::uint64_t both = 0;      ///< articles
    std::uint64_t articles = 0;  ///< of this one alone or with the other
    double association = 0;      ///< log_likelihood_ratio

    bool operator==(const Companion&) const = default;
};

struct Companions {
    FacetField kind = FacetField::person;
    std::vector<Companion> entities;  ///< strongest association first, ties by names
};

/// What an archive knows of one entity.
struct EntityProfile {
    std::string name;
    std::string identifier;           ///< elsewhere, such as wikidata:Q157; may be empty
    bool ignored = false;             ///< facets do not count it
    std::vector<FacetCount> kinds;    ///< its kind and its articles, then namesakes of other kinds
    std::vector<FacetCount> aliases;  ///< how articles of the whole archive write it, most frequent
                                      ///< first
    std::uint64_t articles = 0;       ///< of the selection
    std::uint64_t total = 0;          ///< articles of the selection, with it or without
    std::optional<PartialDate> first;  ///< of the dated ones, as precise as is known
    std::optional<PartialDate> last;
    std::vector<TimelinePeriod> years;   ///< without gaps
    std::vector<Companions> companions;  ///< of each kind
};

struct ProfileRequest {
    std::string name;                ///< as typed
    std::optional<FacetField> kind;  ///< else any of the four kinds of entities
    Limit limit = 5;                 ///< companions of each kind
    std::uint64_t min_common = 2;    ///< fewer common articles are left out: chance
};

struct Profiled {
    std::optional<EntityProfile> profile;  ///< nullopt: the diagnostics say why
    std::string query;
    std::vector<Diagnostic> diagnostics;
};

/// `selection` narrows articles, dates and companions; aliases are of the whole archive.
Profiled profile_entity(Archive& archive, const Selection& selection,
                        const ProfileRequest& request);

}  // namespace kiosque
