#include "query/search/named_persons.h"

#include "analyzers/entities/entity_key.h"
#include "indexer/schema/terms.h"

#include <algorithm>

namespace kiosque {
namespace {

constexpr std::size_t longest_name = 4;  ///< words

}  // namespace

std::vector<NamedPerson> named_persons(const Xapian::Database& database,
                                       const std::vector<RankedWord>& words) {
    std::vector<NamedPerson> persons;
    for (std::size_t first = 0; first + 1 < words.size(); ++first) {
        std::string name = words[first].word.written;
        NamedPerson longest;
        double weight = words[first].weight;
        for (std::size_t next = first + 1; next < std::min(words.size(), first + longest_name) &&
                                           words[next].place == words[next - 1].place + 1;
             ++next) {
            (name += ' ') += words[next].word.written;
            weight += words[next].weight;
            std::string term = facet_term(FacetField::person, entity_key(name));
            if (database.term_exists(term)) longest = {std::move(term), weight};
        }
        if (!longest.term.empty()) persons.push_back(std::move(longest));
    }
    return persons;
}

}  // namespace kiosque
