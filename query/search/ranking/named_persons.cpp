#include "query/search/ranking/named_persons.h"

#include "analyzers/entities/entity_key.h"
#include "indexer/schema/terms.h"
#include "query/search/names/entity_query.h"

#include <algorithm>
#include <utility>

namespace kiosque {
namespace {

constexpr std::size_t longest_name = 4;  ///< words

std::vector<std::string> terms_of(const Shards& shards, const EntityName& name) {
    std::vector<std::string> terms;
    const auto add = [&](const EntityName& each) {
        std::string term = facet_term(each.field, each.key);
        if (shards.all.term_exists(term)) terms.push_back(std::move(term));
    };
    const EntityName entity = entity_of(shards, name);
    const auto stored = decided(shards, entity);
    if (entity.field != FacetField::person || (stored && stored->record.ignored)) return terms;
    add(entity);
    if (stored)
        for (const EntityName& other : stored->names) add(other);
    return terms;
}

}  // namespace

std::vector<NamedPerson> named_persons(const Shards& shards, const std::vector<RankedWord>& words) {
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
            auto terms = terms_of(shards, {FacetField::person, entity_key(name)});
            if (!terms.empty()) longest = {std::move(terms), weight};
        }
        if (!longest.terms.empty()) persons.push_back(std::move(longest));
    }
    return persons;
}

}  // namespace kiosque
