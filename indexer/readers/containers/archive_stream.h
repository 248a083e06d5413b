#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

struct archive;
struct archive_entry;

namespace kiosque {

/// The members of an archive in memory, one after the other, each as a stream of bytes
/// (libarchive). Filters are libarchive's own; programs that it could start are not among them.
class ArchiveStream {
  public:
    /// `bytes` must outlive the object.
    explicit ArchiveStream(std::string_view bytes);
    ~ArchiveStream();
    ArchiveStream(const ArchiveStream&) = delete;
    ArchiveStream& operator=(const ArchiveStream&) = delete;

    /// Goes to the next regular file; false at the end or when the archive cannot be read further:
    /// then error() tells.
    bool next();

    /// Of the current member: its path as stored; empty for what is compressed but no archive.
    const std::string& name() const { return name_; }

    /// Up to `size` bytes of the current member; 0 at its end, or on damage: then error() tells.
    std::size_t read(char* buffer, std::size_t size);

    /// A phrase for the user; empty if all is well. next() forgets a member's damage.
    const std::string& error() const { return error_; }

  private:
    void fail();

    struct Close {
        void operator()(archive* opened) const;
    };
    std::unique_ptr<archive, Close> archive_;
    bool lost_ = false;  ///< no further member can be found
    std::string name_;
    std::string error_;
};

}  // namespace kiosque
