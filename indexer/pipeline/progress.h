#pragma once

#include <chrono>
#include <cstdint>

namespace kiosque {

inline constexpr double bytes_per_megabyte = 1e6;

/// One line on a terminal, rewritten at most ten times a second: articles, rate, share done, time
/// left. Silent when standard error is no terminal.
class Progress {
  public:
    /// `total_bytes` of input, 0 if unknown: then no share and no time left are shown.
    explicit Progress(std::uint64_t total_bytes);
    ~Progress();
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

    /// Totals so far; `passed_over`: bytes of files that need not be read, which says nothing of
    /// how fast the others go.
    void update(std::uint64_t articles, std::uint64_t bytes, std::uint64_t passed_over = 0);

    /// Takes the line away, before other output.
    void clear();

    /// Seconds since construction.
    double seconds() const;

    static bool on_terminal();

  private:
    using Clock = std::chrono::steady_clock;

    std::uint64_t total_bytes_;
    Clock::time_point start_ = Clock::now();
    Clock::time_point shown_;
    bool visible_ = false;
};

}  // namespace kiosque
