#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kiosque::glass {

/// One term of a document: its place in Document::names, how often it occurs, and its hash
/// (term_hash), computed once by whoever makes the document.
struct Term {
    std::uint32_t offset = 0;
    std::uint32_t length = 0;
    std::uint32_t frequency = 0;  ///< within the document; 0 for a term that only filters
    std::uint64_t hash = 0;
};

struct Value {
    std::uint32_t slot = 0;
    std::string bytes;  ///< never empty
};

/// A document as plain bytes: what Xapian::Document holds, without an allocation a term.
struct Document {
    std::string names;          ///< the terms' names, one after the other
    std::vector<Term> terms;    ///< ascending bytewise by name, each once
    std::vector<Value> values;  ///< ascending by slot
    std::string data;

    std::string_view name(const Term& term) const {
        return std::string_view(names).substr(term.offset, term.length);
    }

    /// Xapian's document length: the sum of its terms' frequencies.
    std::uint32_t length() const {
        std::uint32_t sum = 0;
        for (const Term& term : terms) sum += term.frequency;
        return sum;
    }
};

std::uint64_t term_hash(std::string_view name);

}  // namespace kiosque::glass
