#pragma once

#include "query/render/text_style.h"
#include "query/search/archive_info.h"

#include <string>

namespace kiosque {

/// `kiosque info` for people, and as one JSON object with its newline.
std::string info_text(const ArchiveInfo& info, const TextStyle& style);
std::string info_json(const ArchiveInfo& info);

}  // namespace kiosque
