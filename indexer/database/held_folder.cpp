#include "indexer/database/held_folder.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace kiosque {

HeldFolder::HeldFolder(const std::filesystem::path& place)
    : folder_(::open(place.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC)) {}

HeldFolder::~HeldFolder() {
    if (folder_ >= 0) ::close(folder_);
}

bool HeldFolder::is_at(const std::filesystem::path& place) const {
    struct stat held {};
    struct stat found {};
    if (folder_ < 0 || ::fstat(folder_, &held) != 0 || ::stat(place.c_str(), &found) != 0)
        return true;
    return held.st_dev == found.st_dev && held.st_ino == found.st_ino;
}

}  // namespace kiosque
