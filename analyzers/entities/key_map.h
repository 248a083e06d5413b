#pragma once

#include "analyzers/entities/word_key.h"

#include <cstddef>
#include <utility>
#include <vector>

namespace kiosque {

/// WordKey → small value, by open addressing. std::unordered_map costs an allocation a key and a
/// cache miss more a look-up, and there is one look-up a token. Keys are already mixed; key 0 marks
/// a free slot.
template <typename Value>
class KeyMap {
  public:
    const Value* find(WordKey key) const {
        if (slots_.empty()) return nullptr;
        for (std::size_t at = key & mask();; at = (at + 1) & mask()) {
            if (slots_[at].first == key) return &slots_[at].second;
            if (slots_[at].first == 0) return nullptr;
        }
    }

    /// The value of `key`, value-initialised when it is new. Valid until the next call.
    Value& operator[](WordKey key) {
        if (2 * (size_ + 1) > slots_.size()) grow();
        std::size_t at = key & mask();
        while (slots_[at].first != key && slots_[at].first != 0) at = (at + 1) & mask();
        if (slots_[at].first == 0) {
            slots_[at].first = key;
            ++size_;
        }
        return slots_[at].second;
    }

    std::size_t size() const { return size_; }

    void clear() {
        slots_.clear();
        size_ = 0;
    }

  private:
    std::size_t mask() const { return slots_.size() - 1; }

    void grow() {
        std::vector<std::pair<WordKey, Value>> old(slots_.empty() ? 64 : 2 * slots_.size());
        old.swap(slots_);
        size_ = 0;
        for (auto& [key, value] : old) {
            if (key != 0) (*this)[key] = std::move(value);
        }
    }

    std::vector<std::pair<WordKey, Value>> slots_;  // size 0 or a power of two
    std::size_t size_ = 0;
};

}  // namespace kiosque
