#include "indexer/pipeline/progress.h"

#include "analyzers/message.h"

#include <algorithm>

#include <fmt/format.h>
#include <unistd.h>

namespace kiosque {
namespace {

std::string time_left(double seconds) {
    if (seconds < 60) return fmt::format("{:.0f} s left", seconds);
    if (seconds < 3600) return fmt::format("{:.0f} min left", seconds / 60);
    return fmt::format("{:.1f} h left", seconds / 3600);
}

}  // namespace

Progress::Progress(std::uint64_t total_bytes) : total_bytes_(total_bytes) {}

Progress::~Progress() {
    clear();
}

void Progress::update(std::uint64_t articles, std::uint64_t bytes, std::uint64_t passed_over) {
    if (!on_terminal()) return;
    const Clock::time_point now = Clock::now();
    if (visible_ && now - shown_ < std::chrono::milliseconds(100)) return;
    shown_ = now;
    visible_ = true;
    const double elapsed = seconds();
    if (elapsed < 0.2) return;
    const double done = static_cast<double>(bytes);
    std::string line =
        fmt::format("{} articles · {:.0f} articles/s · {:.1f} MB/s", articles,
                    static_cast<double>(articles) / elapsed, done / elapsed / bytes_per_megabyte);
    if (total_bytes_ > 0 && bytes > 0) {
        const auto total = static_cast<double>(total_bytes_);
        const double left = std::max(0.0, total - done - static_cast<double>(passed_over));
        line += fmt::format(" · {:.0f} % · {}", 100 * (total - left) / total,
                            time_left(elapsed * left / done));
    }
    tell("\r\x1b[K" + line);
}

void Progress::clear() {
    if (!visible_) return;
    tell("\r\x1b[K");
    visible_ = false;
}

double Progress::seconds() const {
    return std::chrono::duration<double>(Clock::now() - start_).count();
}

bool Progress::on_terminal() {
    return isatty(STDERR_FILENO) == 1;
}

}  // namespace kiosque
