#include "indexer/glass/output_file.h"

#include "analyzers/error.h"

#include <cerrno>
#include <cstring>
#include <utility>

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

namespace kiosque::glass {
namespace {

constexpr std::size_t buffer_size = std::size_t{1} << 20U;
constexpr int mode = 0666;

[[noreturn]] void fail_at(const std::filesystem::path& location) {
    throw Error(fmt::format("cannot write {}: {}", location.string(), std::strerror(errno)));
}

}  // namespace

OutputFile::OutputFile(std::filesystem::path location)
    : location_(std::move(location)),
      descriptor_(::open(location_.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode)) {
    if (descriptor_ < 0) fail();
    buffer_.reserve(buffer_size);
}

OutputFile::~OutputFile() {
    if (descriptor_ >= 0) ::close(descriptor_);
}

void OutputFile::append(std::string_view bytes) {
    if (buffer_.size() + bytes.size() > buffer_size) flush();
    buffer_ += bytes;
}

void OutputFile::close_durably() {
    flush();
    if (::fsync(descriptor_) != 0) fail();
    const int descriptor = std::exchange(descriptor_, -1);
    if (::close(descriptor) != 0) fail();
}

void OutputFile::flush() {
    for (std::string_view rest = buffer_; !rest.empty();) {
        const ::ssize_t written = ::write(descriptor_, rest.data(), rest.size());
        if (written < 0 && errno != EINTR) fail();
        if (written > 0) rest.remove_prefix(static_cast<std::size_t>(written));
    }
    buffer_.clear();
}

void OutputFile::fail() const {
    fail_at(location_);
}

void make_durable(const std::filesystem::path& folder) {
    const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0) fail_at(folder);
    const bool durable = ::fsync(descriptor) == 0;
    ::close(descriptor);
    if (!durable) fail_at(folder);
}

}  // namespace kiosque::glass
