#pragma once

#include "indexer/glass/document.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kiosque {

/// Gathers the terms of one document in any order and as often as they occur. Buffers are kept from
/// document to document: no allocation a term.
class TermCollector {
  public:
    /// prefix + value, as make_term makes it. `frequency` 0: a term that only filters.
    void add(std::string_view prefix, std::string_view value, std::uint32_t frequency);

    /// Moves the terms, sorted and counted, into the document; the collector is empty afterwards.
    void take(glass::Document& document);

  private:
    struct Occurrence {
        std::uint64_t leading = 0;  // glass::leading_bytes
        std::uint32_t offset = 0;
        std::uint32_t length = 0;
        std::uint32_t frequency = 0;
    };

    std::string_view name(const Occurrence& occurrence) const {
        return std::string_view(names_).substr(occurrence.offset, occurrence.length);
    }

    std::string names_;
    std::vector<Occurrence> occurrences_;
};

}  // namespace kiosque
