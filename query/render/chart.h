#pragma once

#include "query/render/text_style.h"

#include <cstddef>
#include <string>
#include <vector>

namespace kiosque {

/// A row of a bar chart: a name, its figures, a bar. Without figures, a row that only says that
/// some are left out.
struct ChartRow {
    std::string name;
    std::vector<std::string> figures;  ///< as many in every row that has any
    double value = 0;                  ///< what the bar shows, against the greatest of the chart
};

struct ChartLayout {
    std::size_t widest_name;
    std::size_t bar;
    bool names_right =
        false;  ///< aligned at their end: « 1er mars 2015 » under « 28 février 2015 »
};

/// Names, figures and bars in aligned columns, within the style's width.
std::string chart_text(const std::vector<ChartRow>& rows, ChartLayout layout,
                       const TextStyle& style);

}  // namespace kiosque
