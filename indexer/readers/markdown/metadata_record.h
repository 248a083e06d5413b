#pragma once

#include "indexer/readers/record.h"

#include <cstdint>
#include <optional>

namespace kiosque {

enum class MetadataStatus : std::uint8_t { sound, no_metadata, damaged };

/// What a front matter says of an article. `record` is set where `status` is sound.
struct MetadataRecord {
    MetadataStatus status = MetadataStatus::sound;
    std::optional<Record> record;
};

}  // namespace kiosque
