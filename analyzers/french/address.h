#pragma once

#include <cstddef>
#include <string_view>

namespace kiosque {

/// End of the web or e-mail address that starts at text[start], or `start` when there is none:
/// "https://…", "www.…", "lemonde.fr/politique", "jean.dupont@example.com". Looks at most `limit`
/// bytes ahead. A bare host needs a well-known top-level domain, else "fini.Le" would be one; upper
/// case throughout is as good as lower case. `barren`, 0 for a new text, remembers how far it has
/// looked in vain, so that asking at each label of « a.b.c.d… » takes linear time.
std::size_t address_end(std::string_view text, std::size_t start, std::size_t limit,
                        std::size_t& barren);

}  // namespace kiosque
