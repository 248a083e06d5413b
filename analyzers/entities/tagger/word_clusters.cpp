#include "analyzers/entities/tagger/word_clusters.h"

#include "analyzers/entities/tagger/model_bytes.h"

namespace kiosque {

WordKey cluster_key(const NameToken& token) {
    constexpr std::uint64_t capital = 0xA24BAED4963EE407U;
    if (token.shape == Shape::number) return word_key("0");
    return has_capital(token) ? mix_bits(token.key ^ capital) : token.key;
}

WordClusterTable::WordClusterTable(std::string_view bytes) {
    namespace file = word_cluster_file;
    ModelBytes input(bytes, "the word classes");
    input.expect_header(file::magic, file::version);
    const std::size_t buckets = input.u32();
    const std::size_t rows = input.u32();
    checksum_ = input.u64();
    table_ = Table(input.checked_rest(Table::bytes_for(buckets, rows), checksum_), buckets, rows);
    if (buckets == 0 || !table_.sound()) input.refuse("the file is damaged");
}

WordClusters WordClusterTable::find(WordKey cluster_key) const {
    const unsigned char* row = table_.find(cluster_key);
    if (row == nullptr) return {};
    std::uint32_t packed = 0;
    for (std::size_t i = 4; i-- > 0;) packed = packed << 8U | row[i];
    WordClusters clusters;
    for (std::size_t grain = 0; grain < cluster_grains; ++grain) {
        const unsigned width = word_cluster_file::bits[grain];
        clusters[grain] = static_cast<std::uint16_t>(packed & ((1U << width) - 1));
        packed >>= width;
    }
    return clusters;
}

}  // namespace kiosque
