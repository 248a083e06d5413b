#pragma once

#include "analyzers/entities/tagger/tag.h"

#include <array>
#include <cstddef>
#include <span>
#include <string>

namespace kiosque {

/// Names found, of those given, and those that were to be found; exact edges and type.
struct SpanCount {
    std::size_t right = 0;
    std::size_t given = 0;
    std::size_t gold = 0;

    double precision() const;
    double recall() const;
    double f1() const;
};

struct SpanScore {
    std::array<SpanCount, name_types> types;

    void add(std::span<const Tag> tags, std::span<const Tag> gold);
    SpanCount all() const;
    /// "PER .912 .905 .908  ORG …  all …": precision, recall, F1.
    std::string line() const;
};

}  // namespace kiosque
