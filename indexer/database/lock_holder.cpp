#include "indexer/database/lock_holder.h"

#include <charconv>
#include <string>
#include <system_error>

#include <unistd.h>

namespace kiosque {
namespace {

namespace fs = std::filesystem;

/// nullopt for entries of /proc that are no process.
std::optional<long> process_number(const fs::path& entry) {
    const std::string name = entry.filename();
    long number = 0;
    const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), number);
    if (error != std::errc() || end != name.data() + name.size()) return std::nullopt;
    return number;
}

/// False too for processes of others, whose files cannot be seen.
bool has_open(const fs::path& process, const fs::path& file) {
    std::error_code error;
    for (fs::directory_iterator entry(process / "fd", error), end; !error && entry != end;
         entry.increment(error)) {
        std::error_code gone;
        if (fs::equivalent(entry->path(), file, gone)) return true;
    }
    return false;
}

}  // namespace

std::optional<long> lock_holder(const fs::path& database) {
    std::error_code error;
    for (fs::directory_iterator entry("/proc", error), end; !error && entry != end;
         entry.increment(error)) {
        const auto number = process_number(entry->path());
        if (number && *number != ::getpid() && has_open(entry->path(), database / "flintlock"))
            return number;
    }
    return std::nullopt;
}

}  // namespace kiosque
