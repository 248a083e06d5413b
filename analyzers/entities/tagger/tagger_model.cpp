#include "analyzers/entities/tagger/tagger_model.h"

#include "analyzers/entities/tagger/features.h"
#include "analyzers/entities/tagger/model_bytes.h"

#include <algorithm>
#include <cstring>

namespace kiosque {

TaggerModel::TaggerModel(std::string_view bytes) {
    constexpr std::size_t transition_bytes = passes * tag_count * tag_count * 2;
    ModelBytes input(bytes, "the entity tagger's model");
    input.expect_header(tagger_file::magic, tagger_file::version);
    if (input.u32() != feature_version) input.refuse("it was trained for other features");
    clusters_checksum_ = input.u64();
    const std::size_t buckets = input.u32();
    const std::size_t rows = input.u32();
    checksum_ = input.u64();
    const std::size_t table_bytes = Table::bytes_for(buckets, rows);
    ModelBytes body(input.checked_rest(transition_bytes + table_bytes, checksum_),
                    "the entity tagger's model");
    for (Transitions& transitions : transitions_)
        for (auto& before : transitions)
            for (std::size_t after = 0; after < tag_count; ++after) before[after] = body.i16();
    table_ = Table(body.take(table_bytes), buckets, rows);
    if (buckets == 0 || !table_.sound()) input.refuse("the file is damaged");
}

void TaggerModel::add(std::span<const std::uint64_t> features, TagScores& scores) const {
    // Three rounds, each of which asks for the memory that the next one reads: most of the time
    // goes into waiting for it.
    constexpr std::size_t at_once = 64;
    std::array<const unsigned char*, at_once> rows;
    TagScores sums = scores;
    while (!features.empty()) {
        const auto batch = features.first(std::min(features.size(), at_once));
        features = features.subspan(batch.size());
        for (const std::uint64_t feature : batch) table_.approach(feature);
        std::size_t found = 0;
        for (const std::uint64_t feature : batch) {
            rows[found] = table_.find(feature);
            if (rows[found] != nullptr) __builtin_prefetch(rows[found++]);
        }
        for (std::size_t i = 0; i < found; ++i) {
            std::array<signed char, tag_lanes> weights;
            std::memcpy(weights.data(), rows[i], weights.size());
            for (std::size_t lane = 0; lane < tag_lanes; ++lane)
                sums[lane] = static_cast<std::int16_t>(sums[lane] + weights[lane]);
        }
    }
    scores = sums;
}

}  // namespace kiosque
