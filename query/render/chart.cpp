#include "query/render/chart.h"

#include "query/render/bar.h"
#include "query/render/terminal_text.h"

#include <algorithm>

namespace kiosque {
namespace {

constexpr std::size_t narrowest_name = 8;
constexpr std::size_t margin = 2;  // at the left, and before each figure

std::string padded_left(const std::string& text, std::size_t width) {
    const std::size_t own = display_width(text);
    return own < width ? std::string(width - own, ' ') + text : text;
}

std::vector<std::size_t> figure_widths(const std::vector<ChartRow>& rows) {
    std::vector<std::size_t> widths;
    for (const ChartRow& row : rows) {
        widths.resize(std::max(widths.size(), row.figures.size()));
        for (std::size_t i = 0; i < row.figures.size(); ++i)
            widths[i] = std::max(widths[i], display_width(row.figures[i]));
    }
    return widths;
}

}  // namespace

std::string chart_text(const std::vector<ChartRow>& rows, ChartLayout layout,
                       const TextStyle& style) {
    double greatest = 0;
    std::size_t names = 0;
    for (const ChartRow& row : rows) {
        greatest = std::max(greatest, row.value);
        names = std::max(names, display_width(row.name));
    }
    const std::vector<std::size_t> widths = figure_widths(rows);
    std::size_t fixed = margin + 1;  // a space before the bar
    for (const std::size_t width : widths) fixed += margin + width;
    if (style.width) {
        names = std::min(names, layout.widest_name);
        const std::size_t room = *style.width > fixed ? *style.width - fixed : 0;
        layout.bar = std::min(layout.bar, room > names ? room - names : 0);
        names = std::min(names, std::max(room, narrowest_name));
    }
    std::string out;
    for (const ChartRow& row : rows) {
        const bool right = layout.names_right && display_width(row.name) <= names;
        out += std::string(margin, ' ');
        out += right ? padded_left(row.name, names) : fit(row.name, names);
        for (std::size_t i = 0; i < row.figures.size(); ++i)
            out += std::string(margin, ' ') + padded_left(row.figures[i], widths[i]);
        const std::string drawn = bar(row.value, greatest, layout.bar);
        if (!drawn.empty()) out += " " + paint(drawn, Ink::faint, style);
        out.erase(out.find_last_not_of(' ') + 1);
        out += '\n';
    }
    return out;
}

}  // namespace kiosque
