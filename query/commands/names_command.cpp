#include "analyzers/entities/entity_key.h"
#include "analyzers/error.h"
#include "query/commands/commands.h"
#include "query/commands/meaning.h"
#include "query/commands/output.h"
#include "query/commands/with_archive.h"
#include "query/render/delimited.h"
#include "query/search/searcher.h"

#include <algorithm>
#include <fstream>
#include <initializer_list>
#include <iostream>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

namespace kiosque {
namespace {

using Row = std::string (*)(std::initializer_list<std::string_view>);

std::vector<std::string> names_of(const std::string& path) {
    std::ifstream file;
    const bool from_input = path == "-";
    if (!from_input) file.open(path);
    std::istream& lines = from_input ? std::cin : file;
    std::vector<std::string> names;
    for (std::string line; std::getline(lines, line);) {
        if (line.ends_with('\r')) line.pop_back();
        if (line.find_first_not_of(" \t") != line.npos) names.push_back(line);
    }
    // A folder opens, but cannot be read.
    if (lines.bad() || (!from_input && !file.is_open()))
        throw Error(fmt::format("cannot read {}", path));
    return names;
}

/// Articles by year, the years in order; a name of no article has one row without a year.
bool print_years(Archive& archive, const std::string& name, const Selection& selection, Row row,
                 const Typed& typed) {
    FacetRequest by_year;
    by_year.by = FacetRequest::By::year;
    by_year.limit.reset();
    const CountedFacets counted = count_facets(archive, selection, {by_year});
    print_diagnostics(counted.diagnostics, counted.query, typed);
    for (const FacetCount& year : counted.facets.front().counts)
        print(row({name, year.name, std::to_string(year.count)}));
    if (counted.total == 0) print(row({name, "", "0"}));
    return counted.total > 0;
}

std::size_t mentions_in(const StoredArticle& stored, const Sought& sought) {
    std::size_t mentions = 0;
    for (const Entity& entity : stored.entities) {
        const EntityName key{facet_field(entity.kind), entity_key(entity.name)};
        if (std::ranges::find(sought.names, key) != sought.names.end())
            mentions += entity.mentions.size();
    }
    return mentions;
}

bool print_articles(Archive& archive, const std::string& name, const Selection& selection, Row row,
                    const Typed& typed) {
    Found found = find(archive, selection, {Sort::oldest, std::nullopt, 0});
    print_diagnostics(found.results.diagnostics, found.results.query, typed);
    for (std::size_t i = 0; i < found.hits.size(); ++i) {
        const auto stored = found.hits.article(i);
        if (!stored) continue;
        const Article& article = stored->article;
        print(row({name, article.id, article.date ? to_iso(*article.date) : "", article.source,
                   std::to_string(mentions_in(*stored, found.hits.sought())), article.title}));
    }
    return found.results.total > 0;
}

}  // namespace

int names_command(const Typed& typed) {
    const std::vector<std::string> names = names_of(typed.names_file);
    const Selection selected = selection(typed);
    const bool by_year = typed.report_by == "year";
    const Row row = typed.format == "csv" ? Row(csv_line) : Row(tsv_line);
    return with_archive(typed, [&](Archive& archive) {
        print(by_year ? row({"name", "year", "articles"})
                      : row({"name", "id", "date", "source", "mentions", "title"}));
        bool any = false;
        for (const std::string& name : names) {
            Selection of_name = selected;
            of_name.filters.push_back({FacetField::person, NameFilter::Mode::any, {name}});
            any |= by_year ? print_years(archive, name, of_name, row, typed)
                           : print_articles(archive, name, of_name, row, typed);
        }
        return any ? found : found_nothing;
    });
}

}  // namespace kiosque
