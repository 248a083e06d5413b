#include "indexer/schema/terms.h"

#include <iterator>

#include <xxhash.h>

namespace kiosque {
namespace {

std::string hash128(std::string_view bytes) {
    XXH128_canonical_t digest;
    XXH128_canonicalFromHash(&digest, XXH3_128bits(bytes.data(), bytes.size()));
    return {std::begin(digest.digest), std::end(digest.digest)};
}

}  // namespace

std::string make_term(std::string_view prefix, std::string_view value) {
    std::string term;
    term.reserve(prefix.size() + value.size());
    term.append(prefix).append(value);
    // Xapian stores a NUL as two bytes; hashes are kept to the same bound by leaving them room for
    // it.
    if (term.size() > longest_term) {
        const std::string tail = hash128(term);
        term.resize(longest_term - 2 * tail.size());
        term += tail;
    }
    return term;
}

std::string id_term(std::string_view id) {
    return make_term(prefix::id, hash128(id));
}

std::string facet_term(FacetField field, std::string_view key) {
    const char letter = facet_row(field).prefix;
    return make_term({&letter, 1}, key);
}

}  // namespace kiosque
