#pragma once

#include "query/render/text_style.h"
#include "query/search/entity_profile.h"

#include <span>
#include <string>
#include <string_view>

namespace kiosque {

/// One way to write what an archive knows of an entity.
struct ProfileFormat {
    std::string_view name;
    std::string (*profile)(const EntityProfile& profile, const TextStyle& style);
};

/// text; json; tsv and csv (both with a header: part, name, count, articles, association; `part` is
/// kind, alias, first, last, year or a companion's kind).
std::span<const ProfileFormat> profile_formats();

}  // namespace kiosque
