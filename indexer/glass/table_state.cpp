#include "indexer/glass/table_state.h"

#include "indexer/glass/packing.h"
#include "indexer/glass/version_format.h"

#include <algorithm>

namespace kiosque::glass {

std::optional<TableState> read_table_state(std::string_view bytes) {
    TableState state;
    const std::size_t numbers = version_magic.size() + state.identity.size();
    if (bytes.size() < numbers || !bytes.starts_with(version_magic)) return std::nullopt;
    std::copy_n(bytes.begin() + version_magic.size(), state.identity.size(),
                state.identity.begin());
    bytes.remove_prefix(numbers);
    std::uint64_t flags = 0;
    std::uint64_t entries = 0;
    std::uint64_t size = 0;
    for (std::uint64_t* const number : {&state.revision, &state.root, &flags, &entries, &size})
        if (!unpack_uint(bytes, *number)) return std::nullopt;
    state.level = flags >> 2;
    state.block_size = static_cast<std::size_t>(size) << block_size_shift;
    const bool known = size > 0 && state.block_size <= largest_block_size;
    if (!known || (flags & without_blocks) != 0) return std::nullopt;
    return state;
}

}  // namespace kiosque::glass
