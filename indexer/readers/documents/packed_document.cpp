#include "indexer/readers/documents/packed_document.h"

#include "indexer/readers/containers/archive_stream.h"

namespace kiosque {

namespace {

constexpr std::size_t longest_unpacked = 64'000'000;  ///< bytes unpacked

bool has_type(std::string_view head, std::string_view type) {
    // "mimetype" is the first member and not compressed, so that its content can be seen.
    return head.starts_with("PK\3\4") && head.substr(0, 200).find("mimetype") == 30 &&
           head.substr(0, 200).find(type) != std::string_view::npos;
}

}  // namespace

DocumentParts unpack_document(std::string_view bytes,
                              const std::function<bool(std::string_view name)>& wanted,
                              std::string& error) {
    DocumentParts parts;
    ArchiveStream archive(bytes);
    std::size_t total = 0;
    while (archive.next()) {
        if (!wanted(archive.name())) continue;
        std::string& part = parts[archive.name()];
        for (std::size_t got = 1; got > 0;) {
            constexpr std::size_t block = 1 << 16;
            const std::size_t before = part.size();
            part.resize(before + block);
            got = archive.read(part.data() + before, block);
            part.resize(before + got);
            total += got;
            if (total > longest_unpacked) {
                error = "unpacked, its text is longer than 64 MB";
                parts.erase(archive.name());
                return parts;
            }
        }
        if (!archive.error().empty()) error = "damaged or cut off: " + archive.error();
    }
    if (!archive.error().empty()) error = "damaged or cut off: " + archive.error();
    return parts;
}

bool looks_like_word(std::string_view head) {
    return head.starts_with("PK\3\4") &&
           (head.find("word/") != std::string_view::npos || head.find("[Content_Types].xml") == 30);
}

bool looks_like_open_document(std::string_view head) {
    return has_type(head, "application/vnd.oasis.opendocument.text");
}

bool looks_like_epub(std::string_view head) {
    return has_type(head, "application/epub+zip");
}

}  // namespace kiosque
