#pragma once

#include "analyzers/entities/key_map.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kiosque {

/// One letter inserted, dropped, replaced or exchanged with its neighbour. Letters are bytes: for
/// folded names.
bool one_edit_apart(std::string_view a, std::string_view b);

/// Names by what is left of them when one letter is taken out: two names one edit apart share such
/// a remainder, so that a look-up costs the length of the name, not the number of names.
class MisspellingIndex {
  public:
    /// Names that are too short to be told apart or too long to be names are left out.
    void add(std::string_view name, std::uint32_t value);

    /// Value of the first added name that `name` is one edit from. Of several names with one
    /// remainder only the first is kept: what is spelt like many names misspells none.
    std::optional<std::uint32_t> find(std::string_view name) const;

  private:
    struct Entry {
        std::string name;
        std::uint32_t value = 0;
    };

    std::vector<Entry> entries_;
    KeyMap<std::uint32_t> by_remainder_;  // 1 + index of the entry
};

}  // namespace kiosque
