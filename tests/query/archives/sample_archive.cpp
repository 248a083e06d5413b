#include "tests/query/archives/sample_archive.h"

#include "tests/query/archives/linear_scan.h"

#include <set>
#include <utility>

#include <catch2/catch.hpp>

namespace kiosque {

Entry entry(std::string id, std::string title, std::string text, std::string_view date,
            std::string source, std::vector<TinyArchive::Named> names) {
    Entry made;
    made.article.id = std::move(id);
    made.article.title = std::move(title);
    made.article.text = std::move(text);
    made.article.source = std::move(source);
    if (!date.empty()) {
        made.article.date = parse_iso_date(date);
        made.article.date_from = DateOrigin::metadata;
    }
    made.names = std::move(names);
    return made;
}

const std::vector<Entry>& articles() {
    static const std::vector<Entry> all = {
        entry("a1", "L’avocat du maire",
              "Le conseil municipal a entendu l’avocat. À la une ce soir.", "2023-11-20",
              "Le Phare",
              {{EntityKind::person, "Jeanne Martin"}, {EntityKind::company, "Verdeau"}}),
        entry("a2", "Élections : la gauche en tête",
              "Les élections municipales ont eu lieu dimanche. La gauche l’emporte.", "2023-11",
              "Le Phare", {{EntityKind::person, "Paul Martin"}}),
        entry("a3", "ELECTIONS MUNICIPALES", "Le maire sortant est battu. Verdeau recrute.", "2023",
              "L’Écho du Littoral",
              {{EntityKind::person, "Jeanne Martin"}, {EntityKind::person, "Paul Martin"}}),
        entry("a4", "Pêche au large", "Le pêcheur a pêché trois bars. Un péché mignon ?",
              "2024-02-29", "L’Écho du Littoral",
              {{EntityKind::company, "Verdeau"}, {EntityKind::company, "Verdeau Énergie"}}),
        entry("a5", "Sans date", "Une avocate plaide. Le maire est absent ; la mairie est vide.",
              {}, "Le Phare"),
        entry("a6", "",
              "Texte sans titre, sur le porte-monnaie électronique du président de la République.",
              "1999-12-31"),
        entry("a7", "Cœur de ville", "Le coeur du vieux bourg bat encore. Être ou ne pas être là.",
              "2000-01-01", "Gazette", {{EntityKind::person, "Zoé Durand-Ruel"}}),
        entry("a8", "Rien", "", "2023-12-01", "Gazette"),
    };
    return all;
}

std::string ids(const Results& results) {
    std::string list;
    for (const Hit& hit : results.hits) list += (list.empty() ? "" : " ") + hit.id;
    return list;
}

std::string sorted_ids(const Results& results) {
    std::set<std::string> sorted;
    for (const Hit& hit : results.hits) sorted.insert(hit.id);
    std::string list;
    for (const std::string& id : sorted) list += (list.empty() ? "" : " ") + id;
    return list;
}

Results search_for(Archive& archive, std::string query) {
    Selection selection;
    selection.query = std::move(query);
    return search(archive, selection, every_hit);
}

std::string found(Archive& archive, std::string query) {
    const Results results = search_for(archive, std::move(query));
    CHECK(results.total == results.hits.size());
    return (results.exact ? "" : "~ ") + sorted_ids(results);
}

std::string scanned(const Node& tree) {
    LinearScan scan;
    std::string list;
    for (const Entry& each : articles())
        if (scan.matches(tree, each)) list += (list.empty() ? "" : " ") + each.article.id;
    return list;
}

}  // namespace kiosque
