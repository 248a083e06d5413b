#include "analyzers/entities/tagger/tagger_model.h"

#include "analyzers/entities/tagger/features.h"
#include "analyzers/entities/tagger/model_bytes.h"

namespace kiosque {

TaggerModel::TaggerModel(std::string_view bytes) {
    constexpr std::size_t transition_bytes = passes * tag_count * tag_count * 2;
    ModelBytes input(bytes, "the entity tagger's model");
    input.expect_header(tagger_file::magic, tagger_file::version);
    if (input.u32() != feature_version) input.refuse("it was trained for other features");
    clusters_checksum_ = input.u64();
    const std::size_t rows = input.u32();
    checksum_ = input.u64();
    ModelBytes body(input.checked_rest(transition_bytes + rows * Table::row_size, checksum_),
                    "the entity tagger's model");
    for (Transitions& transitions : transitions_)
        for (auto& before : transitions)
            for (std::size_t after = 0; after < tag_count; ++after) before[after] = body.i16();
    table_ = Table(body.take(rows * Table::row_size));
}

}  // namespace kiosque
