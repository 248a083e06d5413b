#include "tools/train_tagger/write_model.h"

#include "analyzers/entities/tagger/tagger_model.h"
#include "tools/train_tagger/write_table.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include <xxhash.h>

namespace kiosque {
namespace {

int quantised(float weight, int limit) {
    return std::clamp(static_cast<int>(std::lround(weight * tagger_file::scale)), -limit, limit);
}

struct Feature {
    std::uint64_t hash = 0;
    float weight = 0;  ///< what it says: the sum of the squares of its weights
    std::array<std::uint8_t, tag_count> row{};
};

void collect(const ChainWeights& chain, std::vector<Feature>& features) {
    for (const auto& [hash, row] : chain.index) {
        Feature feature{hash, 0, {}};
        for (std::size_t tag = 0; tag < tag_count; ++tag) {
            const float weight = chain.rows[row][tag];
            feature.weight += weight * weight;
            feature.row[tag] = static_cast<std::uint8_t>(quantised(weight, 127));
        }
        const bool silent =
            std::ranges::all_of(feature.row, [](std::uint8_t weight) { return weight == 0; });
        if (!silent) features.push_back(feature);
    }
}

void append_transitions(const ChainWeights& chain, std::string& body) {
    for (Tag before = 0; before < tag_count; ++before)
        for (Tag after = 0; after < tag_count; ++after)
            append_little_endian(
                body, static_cast<std::uint16_t>(quantised(chain.transitions[before][after], 2000)),
                2);
}

}  // namespace

std::string model_bytes(const ChainWeights& first, const ChainWeights& second,
                        std::uint64_t clusters_checksum, std::size_t rows) {
    std::vector<Feature> features;
    collect(first, features);
    collect(second, features);
    std::ranges::sort(features, [](const Feature& a, const Feature& b) {
        return a.weight != b.weight ? a.weight > b.weight : a.hash < b.hash;
    });
    features.resize(std::min(features.size(), rows));
    std::vector<TableEntry<tag_count>> entries;
    entries.reserve(features.size());
    for (const Feature& feature : features) entries.emplace_back(feature.hash, feature.row);
    const TableBytes table = table_bytes<tag_count>(std::move(entries));

    std::string body;
    append_transitions(first, body);
    append_transitions(second, body);
    body += table.bytes;
    std::string bytes(tagger_file::magic);
    append_little_endian(bytes, tagger_file::version, 4);
    append_little_endian(bytes, feature_version, 4);
    append_little_endian(bytes, clusters_checksum, 8);
    append_little_endian(bytes, table.buckets, 4);
    append_little_endian(bytes, table.rows, 4);
    append_little_endian(bytes, XXH3_64bits(body.data(), body.size()), 8);
    return bytes + body;
}

}  // namespace kiosque
