// bytes → NameStatistics: a damaged or foreign file is refused, never read out of bounds.

#include "analyzers/entities/name_statistics.h"
#include "analyzers/error.h"

#include <cstdint>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    try {
        const kiosque::NameStatistics statistics(
            std::string_view(reinterpret_cast<const char*>(data), size));
        statistics.find(kiosque::WordKey{});
    } catch (const kiosque::Error&) {
        return 0;
    }
    return 0;
}
