#include "query/commands/commands.h"
#include "query/commands/meaning.h"
#include "query/commands/output.h"
#include "query/commands/with_archive.h"
#include "query/render/profile_format.h"

#include <algorithm>

#include <fmt/format.h>

namespace kiosque {

int entity_command(const Typed& typed) {
    constexpr std::uint32_t companions_on_a_screen = 5;
    const auto format = std::ranges::find(profile_formats(), typed.format, &ProfileFormat::name);
    ProfileRequest request;
    request.name = fmt::format("{}", fmt::join(typed.entity_name, " "));
    if (!typed.entity_kind.empty()) request.kind = parse_facet_field(typed.entity_kind);
    request.limit = limit(typed.limit, companions_on_a_screen);
    request.min_common = typed.min_common;
    const Selection selected = selection(typed);
    return with_archive(typed, [&](Archive& archive) {
        const Profiled profiled = profile_entity(archive, selected, request);
        print_diagnostics(profiled.diagnostics, profiled.query, typed);
        if (!profiled.profile) return found_nothing;
        print(format->profile(*profiled.profile, style(typed)));
        return profiled.profile->articles > 0 ? found : found_nothing;
    });
}

}  // namespace kiosque
