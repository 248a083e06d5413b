#include "indexer/readers/mapped_file.h"

#include "analyzers/error.h"

#include <cerrno>
#include <system_error>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace kiosque {

namespace {

/// Bytes. Below, one read() beats the page faults of a mapping and cannot be hit by SIGBUS.
constexpr std::size_t largest_copy = 1 << 20;

[[noreturn]] void refuse(const std::filesystem::path& location, std::string_view reason) {
    throw Error(fmt::format("{} cannot be read: {}", location.string(), reason));
}

[[noreturn]] void refuse_errno(const std::filesystem::path& location) {
    refuse(location, std::generic_category().message(errno));
}

class Descriptor {
  public:
    explicit Descriptor(const std::filesystem::path& location)
        : number_(::open(location.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)) {
    }  // a FIFO must not block
    ~Descriptor() {
        if (number_ >= 0) ::close(number_);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;

    int number() const { return number_; }

  private:
    int number_;
};

}  // namespace

MappedFile::MappedFile(const std::filesystem::path& location) {
    const Descriptor file(location);
    struct stat status {};
    if (file.number() < 0 || ::fstat(file.number(), &status) != 0) refuse_errno(location);
    if (!S_ISREG(status.st_mode)) refuse(location, "it is no regular file");
    const auto size = static_cast<std::size_t>(status.st_size);
    if (size > largest_copy) {
        void* const start = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file.number(), 0);
        if (start == MAP_FAILED) refuse_errno(location);
        ::madvise(start, size, MADV_SEQUENTIAL);
        bytes_ = {static_cast<const char*>(start), size};
        return;
    }
    copy_.resize(size);
    std::size_t filled = 0;
    while (filled < size) {
        const ssize_t got = ::read(file.number(), copy_.data() + filled, size - filled);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) refuse_errno(location);
        if (got == 0) break;  // it has shrunk since
        filled += static_cast<std::size_t>(got);
    }
    copy_.resize(filled);
    bytes_ = copy_;
}

MappedFile::~MappedFile() {
    if (bytes_.size() > largest_copy)
        ::munmap(const_cast<char*>(bytes_.data()), bytes_.size());  // mmap's own, never written
}

}  // namespace kiosque
