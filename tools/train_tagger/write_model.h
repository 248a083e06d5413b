#pragma once

#include "tools/train_tagger/chain_trainer.h"

#include <cstdint>
#include <string>

namespace kiosque {

/// The bytes that TaggerModel reads: both passes' weights, quantised; if more than fit into `rows`,
/// those that say least are left out.
std::string model_bytes(const ChainWeights& first, const ChainWeights& second,
                        std::uint64_t clusters_checksum, std::size_t rows);

}  // namespace kiosque
