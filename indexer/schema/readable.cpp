#include "indexer/schema/readable.h"

#include "analyzers/error.h"

#include <cerrno>

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

namespace kiosque {

/// Opens it: access(2) asks about another user where a program runs as somebody else.
bool is_readable(const std::filesystem::path& file, const std::filesystem::path& meant) {
    const int opened = ::open(file.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    if (opened >= 0) {
        ::close(opened);
        return true;
    }
    if (errno != EACCES && errno != EPERM) return false;
    throw Error(fmt::format("{} may not be read by you; ask its owner for permission to read it",
                            meant.string()));
}

}  // namespace kiosque
