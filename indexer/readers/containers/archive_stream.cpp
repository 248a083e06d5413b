#include "indexer/readers/containers/archive_stream.h"

#include <algorithm>
#include <clocale>

#include <archive.h>
#include <archive_entry.h>

namespace kiosque {

namespace {

/// libarchive turns names into the encoding of the thread's locale, and gives none where that lacks
/// a character: of « été » in a zip that says its names are UTF-8, nothing in the locale "C".
class Utf8Names {
  public:
    Utf8Names() : before_(uselocale(utf8())) {}
    ~Utf8Names() { uselocale(before_); }
    Utf8Names(const Utf8Names&) = delete;
    Utf8Names& operator=(const Utf8Names&) = delete;

  private:
    static locale_t utf8() {
        static const locale_t made = newlocale(LC_CTYPE_MASK, "C.UTF-8", locale_t{});
        return made;
    }

    locale_t before_;
};

std::string path_of(archive_entry* entry) {
    // The name in UTF-8 where the archive says in which encoding it is, else its bytes.
    if (const char* name = archive_entry_pathname_utf8(entry)) return name;
    const char* name = archive_entry_pathname(entry);
    return name == nullptr ? std::string() : name;
}

}  // namespace

void ArchiveStream::Close::operator()(archive* opened) const {
    archive_read_free(opened);
}

ArchiveStream::ArchiveStream(std::string_view bytes) : archive_(archive_read_new()) {
    archive* const a = archive_.get();
    archive_read_support_filter_gzip(a);
    archive_read_support_filter_bzip2(a);
    archive_read_support_filter_xz(a);
    archive_read_support_filter_zstd(a);
    archive_read_support_filter_lz4(a);
    archive_read_support_format_zip(a);
    archive_read_support_format_tar(a);
    archive_read_support_format_7zip(a);
    archive_read_support_format_empty(a);
    archive_read_support_format_raw(a);
    if (archive_read_open_memory(a, bytes.data(), bytes.size()) != ARCHIVE_OK) {
        fail();
        lost_ = true;
    }
}

ArchiveStream::~ArchiveStream() = default;

void ArchiveStream::fail() {
    const char* const message = archive_error_string(archive_.get());
    error_ = message == nullptr ? "damaged" : message;
    if (error_.size() > 1 && error_[1] >= 'a' && error_[0] >= 'A' && error_[0] <= 'Z')
        error_[0] = static_cast<char>(error_[0] | 0x20);
}

bool ArchiveStream::next() {
    const Utf8Names names;
    archive_entry* entry = nullptr;
    while (!lost_) {
        error_.clear();
        const int status = archive_read_next_header(archive_.get(), &entry);
        if (status == ARCHIVE_EOF) return false;
        if (status == ARCHIVE_RETRY) continue;
        if (status < ARCHIVE_WARN) {
            fail();
            lost_ = true;
            return false;
        }
        if (archive_format(archive_.get()) == ARCHIVE_FORMAT_RAW) {
            name_.clear();
            return true;
        }
        if (archive_entry_filetype(entry) != AE_IFREG) continue;
        name_ = path_of(entry);
        return true;
    }
    return false;
}

std::size_t ArchiveStream::read(char* buffer, std::size_t size) {
    if (!error_.empty()) return 0;
    const la_ssize_t got = archive_read_data(archive_.get(), buffer, size);
    if (got >= 0) return static_cast<std::size_t>(got);
    fail();
    lost_ = got == ARCHIVE_FATAL;
    return 0;
}

}  // namespace kiosque
