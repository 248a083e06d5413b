#include "indexer/glass/version_file.h"

#include "indexer/glass/packing.h"
#include "indexer/glass/version_format.h"

#include <random>

namespace kiosque::glass {
namespace {

/// Tags longer than this are deflated when Xapian modifies a table later.
constexpr unsigned compressed_from = 18;

/// A random UUID, version 4.
std::string random_uuid() {
    std::random_device device;
    std::string uuid;
    while (uuid.size() < 16) uuid += static_cast<char>(device() & 0xffU);
    uuid[6] = static_cast<char>(0x40U | (static_cast<unsigned char>(uuid[6]) & 0x0fU));
    uuid[8] = static_cast<char>(0x80U | (static_cast<unsigned char>(uuid[8]) & 0x3fU));
    return uuid;
}

void pack_root(std::string& out, const Root& root, unsigned compress_above) {
    pack_uint(out, root.block);
    pack_uint(out, root.level << 2 | sequential | (root.blocks == 0 ? without_blocks : 0));
    pack_uint(out, root.entries);
    pack_uint(out, block_size >> block_size_shift);
    pack_uint(out, compress_above);
    std::string free_list;
    if (root.blocks > 0) {
        pack_uint(free_list, revision);
        pack_uint(free_list, root.blocks);  // the first that is not used
        free_list.append(4, '\0');          // no free block: an empty queue
    }
    pack_string(out, free_list);
}

void pack_statistics(std::string& out, const Statistics& statistics) {
    pack_uint(out, statistics.documents);
    pack_uint(out, statistics.last_document - statistics.documents);
    pack_uint(out, statistics.shortest);
    pack_uint(out, statistics.highest_frequency);
    pack_uint(out, statistics.longest - statistics.highest_frequency);
    pack_uint(out, 0U);  // no changesets
    pack_uint(out, statistics.total_length);
    pack_uint(out, 0U);  // no spelling
}

}  // namespace

void write_version_file(const std::filesystem::path& folder, const Roots& roots,
                        const Statistics& statistics) {
    std::string bytes(version_magic);
    bytes += random_uuid();
    pack_uint(bytes, revision);
    pack_root(bytes, roots.postlist, 0);
    pack_root(bytes, roots.docdata, compressed_from);
    pack_root(bytes, roots.termlist, compressed_from);
    pack_root(bytes, {}, 0);                // position
    pack_root(bytes, {}, compressed_from);  // spelling
    pack_root(bytes, {}, compressed_from);  // synonym
    pack_statistics(bytes, statistics);
    const std::filesystem::path draft = folder / "v.tmp";
    OutputFile file(draft);
    file.append(bytes);
    file.close_durably();
    std::filesystem::rename(draft, folder / "iamglass");
    make_durable(folder);
}

}  // namespace kiosque::glass
