#pragma once

#include "query/render/text_style.h"
#include "query/search/request/results.h"

#include <span>
#include <string>
#include <string_view>

namespace kiosque {

/// One way to write a timeline.
struct TimelineFormat {
    std::string_view name;
    std::string (*timeline)(const Timeline& timeline, const TextStyle& style);
};

/// text, json, tsv, csv. Only text cuts long gaps short.
std::span<const TimelineFormat> timeline_formats();

/// A bar chart for people, one row a period in French; more than twelve empty periods in a row are
/// one row « ⋮ ». With shares, the bars show those.
std::string timeline_text(const Timeline& timeline, const TextStyle& style);

}  // namespace kiosque
