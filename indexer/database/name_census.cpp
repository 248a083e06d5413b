#include "indexer/database/name_census.h"

#include "analyzers/entities/entity_key.h"
#include "indexer/schema/facet_dictionary.h"
#include "indexer/schema/stored_article.h"
#include "indexer/schema/terms.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>

namespace kiosque {
namespace {

constexpr std::array entity_fields{FacetField::person, FacetField::company,
                                   FacetField::organisation, FacetField::place};

using TieCounts = std::map<std::pair<EntityName, EntityName>, std::uint64_t>;  // acronym, full

/// Two to eight capitals, with dots or not.
bool is_acronym(std::string_view text) {
    constexpr std::size_t shortest = 2;
    constexpr std::size_t longest = 8;
    std::size_t letters = 0;
    for (const char c : text) {
        if (c == '.') continue;
        if (c < 'A' || c > 'Z') return false;
        ++letters;
    }
    return letters >= shortest && letters <= longest;
}

/// What one article calls an entity by its long form and by an acronym.
void count_ties(const StoredArticle& stored, TieCounts& ties) {
    std::set<std::pair<EntityName, EntityName>> of_article;
    for (const Entity& entity : stored.entities) {
        if (entity.kind != EntityKind::company && entity.kind != EntityKind::organisation) continue;
        const FacetField field = facet_field(entity.kind);
        std::set<std::string> acronyms;
        std::set<std::string> long_forms;
        for (const Mention& mention : entity.mentions) {
            const std::string_view text =
                slice(mention.field == Field::title ? stored.article.title : stored.article.text,
                      mention.span);
            std::string key = entity_key(text);
            if (is_acronym(text))
                acronyms.insert(std::move(key));
            else if (key.find(' ') != std::string::npos)
                long_forms.insert(std::move(key));
        }
        for (const std::string& acronym : acronyms)
            for (const std::string& full : long_forms)
                of_article.insert({{field, acronym}, {field, full}});
    }
    for (const auto& tie : of_article) ++ties[tie];
}

}  // namespace

NameCensus take_census(const Xapian::Database& database) {
    NameCensus census;
    for (const FacetField field : entity_fields) {
        const FacetDictionary dictionary(database, field);
        dictionary.for_each([&](std::uint32_t, const FacetName& name) {
            const auto articles = database.get_termfreq(facet_term(field, name.key));
            if (!name.key.empty() && articles > 0)
                census.names.push_back({{field, name.key}, name.name, articles});
        });
    }
    std::ranges::sort(census.names, {}, &CountedName::name);
    TieCounts ties;
    for (auto each = database.postlist_begin(""); each != database.postlist_end(""); ++each)
        count_ties(decode_article(database.get_document(*each).get_data()), ties);
    for (const auto& [tie, articles] : ties)
        census.ties.push_back({tie.first, tie.second, articles});
    return census;
}

}  // namespace kiosque
