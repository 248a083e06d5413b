#include "indexer/readers/containers/container.h"

#include "indexer/readers/containers/archive_stream.h"
#include "indexer/readers/containers/warc.h"
#include "indexer/readers/folder_keys.h"
#include "indexer/readers/input.h"
#include "indexer/readers/record_path.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace kiosque {

namespace {

constexpr int deepest = 1;  ///< a zip in a tar is opened, a zip in that is not

/// Bytes of a JSON Lines member that are held at a time.
constexpr std::size_t piece_bytes = 32'000'000;

/// As stored, without the "./" that tar puts before it.
std::string_view member_name(const ArchiveStream& archive) {
    std::string_view name = archive.name();
    if (name.starts_with("./")) name.remove_prefix(2);
    return name;
}

bool is_hidden(std::string_view name) {
    return name.starts_with('.') || name.find("/.") != std::string_view::npos ||
           name.starts_with("__MACOSX/");
}

void report(const std::function<void(Problem&&)>& to, const std::string& path, std::string reason) {
    if (to) to({path, std::move(reason)});
}

Provenance provenance_of(std::string_view member, const Provenance& container) {
    Provenance inner = container;
    inner.path += '!' + encode_path(member);
    for (auto slash = member.find('/'); slash != std::string_view::npos; slash = member.find('/')) {
        add_folder_key(member.substr(0, slash), inner.folder_keys);
        member.remove_prefix(slash + 1);
    }
    return inner;
}

bool goes_on(const ArticleSink& sink) {
    return !sink.goes_on || sink.goes_on(0);
}

/// For the readers of members: how far they are in theirs says nothing of the container.
ArticleSink sink_for_members(const ArticleSink& sink) {
    ArticleSink inner = sink;
    inner.goes_on = [&sink](std::size_t) { return goes_on(sink); };
    return inner;
}

/// One member on its way from the stream to its reader.
class MemberReader {
  public:
    MemberReader(ArchiveStream& archive, Provenance provenance, const ReadOptions& options,
                 const ArticleSink& sink, std::size_t limit, int depth)
        : archive_(archive),
          provenance_(std::move(provenance)),
          options_(options),
          sink_(sink),
          limit_(limit),
          depth_(depth) {}

    void read() {
        fill(piece_bytes);
        if (is_warc(bytes_)) return read_web_archive();
        if (bytes_.size() == piece_bytes &&
            detect_format(bytes_, provenance_.path) == Format::json_lines)
            read_pieces();
        else
            read_whole();
        if (!archive_.error().empty())
            report(sink_.failed, provenance_.path,
                   "damaged or cut off: " + archive_.error() + "; what came before was read");
    }

  private:
    void fill(std::size_t size) {
        constexpr std::size_t block = 1 << 16;
        while (bytes_.size() < size) {
            const std::size_t before = bytes_.size();
            bytes_.resize(std::min(before + block, size));
            const std::size_t got = archive_.read(bytes_.data() + before, bytes_.size() - before);
            bytes_.resize(before + got);
            if (got == 0) break;
        }
    }

    void read_whole() {
        fill(limit_ + 1);
        if (bytes_.size() > limit_)
            return report(sink_.failed, provenance_.path,
                          fmt::format("unpacked it is longer than {} MB; a faulty or hostile "
                                      "archive, else unpack it first",
                                      limit_ / 1'000'000));
        read_input(bytes_, provenance_, options_, sink_, depth_ + 1);
    }

    /// At line ends, so that no line is read twice and none is cut.
    void read_pieces() {
        while (!bytes_.empty() && goes_on(sink_)) {
            const auto newline = bytes_.rfind('\n');
            const bool last = bytes_.size() < piece_bytes || newline == std::string::npos;
            const std::size_t end = last ? bytes_.size() : newline + 1;
            const std::string_view piece(bytes_.data(), end);
            read_articles(piece, Format::json_lines, provenance_, options_, sink_);
            provenance_.records_before +=
                static_cast<std::size_t>(std::count(piece.begin(), piece.end(), '\n'));
            bytes_.erase(0, end);
            fill(piece_bytes);
        }
    }

    void read_web_archive() {
        std::string_view head = bytes_;
        ByteSource source([&](char* buffer, std::size_t size) {
            if (head.empty()) return archive_.read(buffer, size);
            const std::size_t part = head.copy(buffer, size);
            head.remove_prefix(part);
            return part;
        });
        read_warc(source, provenance_, options_, sink_);
        if (!archive_.error().empty())
            report(sink_.failed, provenance_.path, "damaged or cut off: " + archive_.error());
    }

    ArchiveStream& archive_;
    Provenance provenance_;
    const ReadOptions& options_;
    const ArticleSink& sink_;
    std::size_t limit_;
    int depth_;
    std::string bytes_;
};

}  // namespace

bool is_container(std::string_view bytes) {
    using namespace std::string_view_literals;
    constexpr auto marks = std::to_array<std::string_view>(
        {"PK\3\4"sv, "PK\5\6"sv, "7z\xBC\xAF\x27\x1C"sv, "\x1F\x8B"sv, "\xFD\x37zXZ\0"sv,
         "\x28\xB5\x2F\xFD"sv, "\x04\x22\x4D\x18"sv});
    const bool bzip2 =
        bytes.starts_with("BZh") && bytes.size() > 10 && bytes.substr(4).starts_with("1AY&SY");
    return bzip2 ||
           std::any_of(marks.begin(), marks.end(),
                       [&](std::string_view mark) { return bytes.starts_with(mark); }) ||
           bytes.substr(std::min<std::size_t>(257, bytes.size())).starts_with("ustar") ||
           is_warc(bytes);
}

void read_container(std::string_view bytes, const Provenance& provenance,
                    const ReadOptions& options, const ArticleSink& outer, int depth,
                    const ContainerLimits& limits) {
    const ArticleSink sink = sink_for_members(outer);
    if (is_warc(bytes)) {
        ByteSource source([&](char* buffer, std::size_t size) {
            const std::size_t part = bytes.copy(buffer, size);
            bytes.remove_prefix(part);
            return part;
        });
        return read_warc(source, provenance, options, sink);
    }
    if (depth > deepest)
        return report(sink.failed, provenance.path,
                      "a container in a container in a container is not opened");
    ArchiveStream archive(bytes);
    const std::size_t limit =
        std::min(limits.member_bytes, std::max(limits.free_bytes, bytes.size() * limits.ratio));
    while (goes_on(sink) && archive.next()) {
        if (archive.name().empty())  // compressed, but no archive: the file itself
            MemberReader(archive, provenance, options, sink, limit, depth).read();
        else if (!is_hidden(member_name(archive)))
            MemberReader(archive, provenance_of(member_name(archive), provenance), options, sink,
                         limit, depth)
                .read();
    }
    if (!archive.error().empty())
        report(sink.failed, provenance.path,
               "damaged or cut off: " + archive.error() + "; members before it were read");
}

}  // namespace kiosque
