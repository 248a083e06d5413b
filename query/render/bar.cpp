#include "query/render/bar.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

namespace kiosque {
namespace {

constexpr std::array<std::string_view, 8> eighths{"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};

}  // namespace

std::string bar(double value, double maximum, std::size_t width) {
    if (value <= 0 || maximum <= 0 || width == 0) return {};
    const double share = std::min(1.0, value / maximum);
    const auto units =
        static_cast<std::size_t>(std::lround(share * 8 * static_cast<double>(width)));
    const std::size_t drawn = std::max<std::size_t>(units, 1);
    std::string out;
    for (std::size_t i = 0; i < drawn / 8; ++i) out += "█";
    out += eighths.at(drawn % 8);
    return out;
}

}  // namespace kiosque
