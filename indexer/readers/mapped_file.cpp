#include "indexer/readers/mapped_file.h"

#include "analyzers/error.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdint>
#include <system_error>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace kiosque {

/// A mapping whose faults are mended. The handler of a signal can be reached by nothing but what is
/// global; it may not lock either, so that these are atomic.
struct FaultGuard {
    std::atomic<char*> start = nullptr;  ///< null: free
    std::atomic<std::size_t> size = 0;
    std::atomic<bool> faulted = false;
};

namespace {

static_assert(std::atomic<char*>::is_always_lock_free);

std::array<FaultGuard, 64> guards;

/// The system sends SIGBUS where a mapping has no file behind it any more. Zeros take the place of
/// the page, and whoever reads the file is told; elsewhere the signal does what it always does.
void mend_fault(int signal, siginfo_t* fault, void* /*context*/) {
    static const auto page = static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
    auto* const at = static_cast<char*>(fault->si_addr);
    for (FaultGuard& guard : guards) {
        char* const start = guard.start.load();
        if (start == nullptr || at < start || at >= start + guard.size.load()) continue;
        char* const place = at - reinterpret_cast<std::uintptr_t>(at) % page;
        void* const zeros =
            ::mmap(place, page, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
        if (zeros == MAP_FAILED) break;
        guard.faulted.store(true);
        return;
    }
    ::signal(signal, SIG_DFL);  // comes again at once
}

FaultGuard* guarded(char* start, std::size_t size) {
    static const bool handled = [] {
        struct sigaction action {};
        action.sa_sigaction = mend_fault;
        action.sa_flags = SA_SIGINFO | SA_RESTART;
        ::sigemptyset(&action.sa_mask);
        return ::sigaction(SIGBUS, &action, nullptr) == 0;
    }();
    if (!handled) return nullptr;
    for (FaultGuard& guard : guards) {
        std::size_t free = 0;
        if (!guard.size.compare_exchange_strong(free, size)) continue;
        guard.faulted.store(false);
        guard.start.store(start);
        return &guard;
    }
    return nullptr;
}

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
        guard_ = guarded(static_cast<char*>(start), size);
        if (guard_ == nullptr) {
            ::munmap(start, size);
            refuse(location, "too many large files are open");
        }
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
    if (guard_ == nullptr) return;
    guard_->start.store(nullptr);
    ::munmap(const_cast<char*>(bytes_.data()), bytes_.size());  // mmap's own, never written
    guard_->size.store(0);
}

void MappedFile::release(std::size_t begin, std::size_t end) const {
    static const auto page = static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
    if (guard_ == nullptr) return;
    begin = (begin + page - 1) / page * page;
    end = std::min(end, bytes_.size()) / page * page;
    if (begin < end)
        ::madvise(const_cast<char*>(bytes_.data()) + begin, end - begin, MADV_DONTNEED);
}

bool MappedFile::has_shrunk() const {
    return guard_ != nullptr && guard_->faulted.load();
}

}  // namespace kiosque
