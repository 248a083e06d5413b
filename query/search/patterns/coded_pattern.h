#pragma once

#include "indexer/schema/token_stream.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace kiosque {

/// A TextPattern in the codes of one article's token stream.
struct CodedPattern {
    struct Place {
        std::uint32_t offset = 0;  ///< positions after the first place
        std::vector<TokenStream::Code> codes;
        bool anything = false;        ///< whatever stands there may be meant
        std::uint64_t frequency = 0;  ///< of its words anywhere: rare ones are looked for first

        bool meets(const TokenStream::Part& part, std::uint32_t position) const;
    };

    std::vector<Place> places;
    std::optional<std::uint32_t> distance;  ///< as TextPattern's

    bool found_in(const TokenStream::Part& part) const;
};

}  // namespace kiosque
