#pragma once

#include <algorithm>
#include <cstddef>
#include <ctime>

namespace kiosque::test {

/// Processor seconds of `work(size)`, the better of two runs.
template <class Work>
double seconds_of(const Work& work, std::size_t size) {
    const auto once = [&] {
        const std::clock_t start = std::clock();  // of this process: others may be busy
        work(size);
        return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
    };
    const double first = once();
    return std::min(first, once());
}

/// Whether `work` takes time in proportion to its argument: of eight times the size eight times as
/// long, where a quadratic one takes 64. A ratio holds on a busy machine and under sanitizers,
/// where a limit in seconds does not; the addend is the clock's grain on the smaller size.
template <class Work>
bool grows_linearly(const Work& work, std::size_t size) {
    return seconds_of(work, 8 * size) < 24 * seconds_of(work, size) + 0.02;
}

}  // namespace kiosque::test
