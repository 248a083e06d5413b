#include "analyzers/error.h"
#include "query/search/archive_info.h"
#include "query/search/concordance.h"
#include "query/search/pair_counter.h"
#include "query/search/searcher.h"
#include "query/search/similar.h"
#include "query/search/timeline.h"
#include "tests/query/archives/sample_archive.h"
#include "tests/query/archives/shard_server.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <memory>
#include <random>
#include <string>
#include <vector>

#include <catch2/catch.hpp>
#include <fmt/format.h>

using namespace kiosque;

namespace {

bool servers_can_run() {
    if (ShardServer::is_installed()) return true;
    WARN("xapian-tcpsrv is not installed (package xapian-tools): servers are not tested");
    return false;
}

/// A random archive, and what is asked of it.
class Newsroom {
  public:
    explicit Newsroom(std::mt19937& random) : random_(random) {}

    std::vector<Entry> articles(std::size_t count) {
        std::vector<Entry> made;
        for (std::size_t i = 0; i < count; ++i) made.push_back(article(i));
        return made;
    }

    std::size_t below(std::size_t end) {
        return std::uniform_int_distribution<std::size_t>(0, end - 1)(random_);
    }

    std::string pick(const std::vector<std::string>& from) { return from[below(from.size())]; }

  private:
    Entry article(std::size_t number) {
        const std::vector<std::string> phrases = {
            "le maire de Seyne",    "la mairie ferme",         "l’avocat plaide",
            "les élections",        "les elections reportées", "un péché mignon",
            "la pêche au bar",      "Verdeau recrute à Seyne", "le président de la région",
            "la région présidente", "un maire sans mairie",    "le conseil municipal de la ville",
            "la ville en conseil"};
        const std::vector<std::string> dates = {
            "", "1999", "2001-04", "2001-04-02", "2001-04-02", "2002-12-31", "2003-01-01"};
        const std::vector<TinyArchive::Named> names = {
            {EntityKind::person, "Jeanne Martin"}, {EntityKind::person, "Paul Martin"},
            {EntityKind::person, "Zoé Durand"},    {EntityKind::company, "Verdeau"},
            {EntityKind::company, "Lune SA"},      {EntityKind::place, "Seyne"}};
        std::string text;
        for (std::size_t words = 1 + below(6); words > 0; --words) text += pick(phrases) + ". ";
        Entry made = entry(fmt::format("n{:03}", (number * 37) % 1000), pick(phrases), text,
                           pick(dates), pick({"Le Phare", "Gazette", "L’Écho"}));
        for (const TinyArchive::Named& name : names)
            if (below(3) == 0) made.names.push_back(name);
        // One name, written in several ways.
        if (below(3) == 0)
            made.names.push_back(
                {EntityKind::person, pick({"Élie Roy", "Elie Roy", "ELIE ROY", "élie roy"})});
        if (below(3) == 0)
            made.names.push_back({EntityKind::organisation, pick({"Comité Bleu", "comité bleu"})});
        if (below(3) == 0) made.dates.push_back({PartialDate{1914}, PartialDate{1918}});
        return made;
    }

    std::mt19937& random_;
};

std::string told(const std::vector<Diagnostic>& diagnostics) {
    std::string out;
    for (const Diagnostic& each : diagnostics) out += each.message + "\n";
    return out;
}

std::string told(const Facet& facet) {
    std::string out = facet.kind + ":";
    for (const FacetCount& count : facet.counts)
        out += fmt::format(" {} {},", count.name, count.count);
    return out + "\n";
}

std::string told(const Results& results) {
    std::string out = fmt::format("{} of {} {}\n", results.hits.size(), results.total,
                                  results.exact ? "exact" : "best");
    for (const Hit& hit : results.hits)
        out += fmt::format("{} {} {:.6f} {} | {}\n", hit.rank, hit.id, hit.score, hit.title,
                           hit.snippet.text);
    for (const Facet& facet : results.facets) out += told(facet);
    return out + results.suggestion.value_or("-") + "\n" + told(results.diagnostics);
}

struct Ask {
    Selection selection;
    Page page;
};

const std::vector<std::string> queries = {"",
                                          "maire",
                                          "mairie OR avocat",
                                          "maire ville conseil",
                                          "\"le maire\"",
                                          "\"la région\" -\"président de la région\"",
                                          "élections",
                                          "elections",
                                          "péché",
                                          "pech*",
                                          "=maire",
                                          "maire NEAR/3 mairie",
                                          "titre:\"la ville\"",
                                          "texte:région OR titre:(avocat plaide)",
                                          "personne:Martin",
                                          "entreprise:Verdeau élections",
                                          "maires~",
                                          "mairrie",
                                          "date:2001..2002 seyne",
                                          "-maire"};

Ask random_question(Newsroom& newsroom) {
    Ask ask;
    ask.selection.query = newsroom.pick(queries);
    if (newsroom.below(4) == 0)
        ask.selection.filters.push_back(
            {FacetField::person,
             static_cast<NameFilter::Mode>(newsroom.below(3)),
             {newsroom.pick({"Martin", "Zoé Durand", "Jeanne Martin"})}});
    if (newsroom.below(4) == 0) ask.selection.from = PartialDate{2001, 4, 0};
    if (newsroom.below(8) == 0) ask.selection.about = {{PartialDate{1916}, PartialDate{1916}}};
    if (newsroom.below(8) == 0) {
        ask.selection = {};
        ask.selection.undated = true;
    }
    ask.page.sort = static_cast<Sort>(newsroom.below(3));
    ask.page.offset = static_cast<std::uint32_t>(newsroom.below(3) * newsroom.below(20));
    if (newsroom.below(2) == 0)
        ask.page.limit = std::nullopt;
    else
        ask.page.limit = static_cast<std::uint32_t>(newsroom.below(12));
    return ask;
}

std::vector<FacetRequest> every_facet() {
    std::vector<FacetRequest> requests;
    for (const FacetRow& row : facet_table) {
        requests.emplace_back().field = row.field;
        requests.back().limit = 3;
    }
    for (const auto by : {FacetRequest::By::day, FacetRequest::By::month, FacetRequest::By::year,
                          FacetRequest::By::about_year})
        requests.emplace_back().by = by;
    return requests;
}

/// Everything that the archive has to say to the question.
std::string answer(Archive& archive, const Ask& ask) {
    std::string out = told(search(archive, ask.selection, ask.page, every_facet()));
    const CountedFacets counted = count_facets(archive, ask.selection, every_facet());
    out += fmt::format("{}\n", counted.total);
    for (const Facet& facet : counted.facets) out += told(facet);
    for (const TimelinePeriod& period :
         count_timeline(archive, ask.selection, FacetRequest::By::month, true).periods)
        out += fmt::format("{} {} of {}\n", period.name, period.count, period.articles.value_or(0));
    for (const FacetField second : {FacetField::company, FacetField::person})
        for (const Pair& pair :
             count_pairs(archive, ask.selection, {.second = second, .limit = std::nullopt}).pairs)
            out += fmt::format("{} + {}: {} of {}, {} {:.6f}\n", pair.first, pair.second, pair.both,
                               pair.with_first, pair.with_second, pair.association);
    return out;
}

std::string answer_by_id(Archive& archive, const std::string& id) {
    std::string out = find_article(archive, id).value().article.text + "\n";
    Found like = find_similar(archive, id, {}, every_hit);
    for (std::size_t i = 0; i < like.hits.size(); ++i) {
        const auto hit = like.hits.read(i, true);
        out += fmt::format("{} {:.6f} {}\n", hit->id, hit->score, hit->snippet.text);
    }
    Selection about_the_mayor;
    about_the_mayor.query = "maire";
    for (const ContextLine& line :
         concordance(archive, about_the_mayor, ContextOrder::left, std::nullopt).lines)
        out += line.id + " ";
    const ArchiveInfo info = archive_info(archive);
    return out +
           fmt::format("\n{} {} {} {}\n", info.articles, info.undated, to_iso(*info.first),
                       to_iso(*info.last)) +
           told(info.sources) + told(info.languages);
}

/// The databases of a tiny archive as they may lie on machines: in folders, listed in a stub, or
/// behind servers.
class Layout {
  public:
    Layout(const TinyArchive& tiny, Newsroom& newsroom, bool with_servers) {
        const std::filesystem::path stub = tiny.folder() / "stub";
        std::ofstream list(stub);
        bool listed = false;
        for (const std::string& location : tiny.locations()) {
            const bool served = with_servers && newsroom.below(2) == 0;
            if (served) servers_.push_back(std::make_unique<ShardServer>(location));
            const bool in_stub = newsroom.below(3) == 0;
            listed |= in_stub;
            if (in_stub && served)
                list << "remote " << servers_.back()->address() << "\n";
            else if (in_stub)
                list << "auto " << std::filesystem::path(location).filename().string() << "\n";
            else
                locations.push_back(served ? servers_.back()->location() : location);
        }
        if (listed) locations.push_back(stub.string());
    }

    std::vector<std::string> locations;

  private:
    std::vector<std::unique_ptr<ShardServer>> servers_;
};

}  // namespace

TEST_CASE("any split of an archive over folders, stubs and servers answers as one database") {
    const bool with_servers = servers_can_run();
    const auto seed = std::random_device()();
    CAPTURE(seed);
    std::mt19937 random(seed);
    Newsroom newsroom(random);
    for (int round = 0; round < 6; ++round) {
        const std::vector<Entry> entries = newsroom.articles(20 + newsroom.below(60));
        const std::size_t shards = 1 + newsroom.below(5);
        std::vector<std::size_t> shard_of(entries.size());
        for (std::size_t& shard : shard_of) shard = newsroom.below(shards);
        const TinyArchive whole(entries);
        const TinyArchive split(entries, shard_of, shards);
        const Layout layout(split, newsroom, with_servers);
        CAPTURE(layout.locations);
        Archive one = whole.open();
        Archive all(layout.locations);
        for (int question = 0; question < 40; ++question) {
            const Ask ask = random_question(newsroom);
            CAPTURE(ask.selection.query, ask.page.sort, ask.page.offset,
                    ask.page.limit.value_or(99));
            REQUIRE(answer(all, ask) == answer(one, ask));
        }
        const std::string id = entries[newsroom.below(entries.size())].article.id;
        CHECK(answer_by_id(all, id) == answer_by_id(one, id));
    }
}

TEST_CASE("a server that dies is told, or left out on request") {
    if (!servers_can_run()) return;
    const TinyArchive tiny(articles(), 2);
    ShardServer server(tiny.locations()[1]);
    const std::vector<std::string> locations{tiny.locations()[0], server.location()};
    Archive whole(locations);
    Archive part(locations, Unreachable::left_out);
    CHECK(search_for(whole, "").total == 8);
    CHECK(search_for(part, "").missing.empty());
    server.kill();

    CHECK_THROWS_WITH(
        search_for(whole, ""),
        Catch::Contains(server.location() + " does not answer") && Catch::Contains("--partial"));
    const Results rest = search_for(part, "");
    CHECK(rest.total == 4);
    CHECK(rest.missing == std::vector<std::string>{server.location()});
    CHECK(part.missing() == rest.missing);

    CHECK_THROWS_WITH(Archive(locations), Catch::Contains("does not answer"));
    Archive rest_of_it(locations, Unreachable::left_out);
    CHECK(search(rest_of_it, {}, every_hit).total == 4);
    CHECK_THROWS_WITH(Archive({server.location()}, Unreachable::left_out),
                      Catch::Contains("none of the databases answers"));
}

TEST_CASE("hits of a server that dies while they are read are no longer read") {
    if (!servers_can_run()) return;
    const TinyArchive tiny(articles(), 2);
    ShardServer server(tiny.locations()[1]);
    Archive archive({tiny.locations()[0], server.location()}, Unreachable::left_out);
    Found found = find(archive, {}, every_hit);
    REQUIRE(found.hits.size() == 8);
    server.kill();
    const auto read_all = [&] {
        for (std::size_t i = 0; i < found.hits.size(); ++i) found.hits.read(i, true);
    };
    CHECK_THROWS_WITH(read_all(), Catch::Contains("fell away"));
}

TEST_CASE("what is added is found behind the server") {
    if (!servers_can_run()) return;
    const TinyArchive tiny(articles());
    const ShardServer server(tiny.locations().front());
    Archive archive({server.location()});
    CHECK(search_for(archive, "maire").total > 0);
    tiny.add(entry("new", "Un maire de plus", ""));
    tiny.add(entry("newer", "Encore un maire", ""));
    // A server shows an open connection the state that it found; a new one shows the newest.
    CHECK(Archive({server.location()}).read([](const Shards& shards) {
        return shards.all.get_doccount();
    }) == 10);
}

TEST_CASE("articles of one id in several shards stay apart") {
    if (!servers_can_run()) return;
    const std::vector<Entry> entries = {
        entry("x", "", "Le maire parle.", "2001"), entry("x", "", "La maire, le parler.", "2002"),
        entry("x", "", "Il parle, le maire.", "2003"), entry("y", "", "Le maire.", "2004")};
    const TinyArchive tiny(entries, 4);
    std::vector<std::unique_ptr<ShardServer>> servers;
    std::vector<std::string> locations{tiny.locations()[0]};
    for (std::size_t i = 1; i < 4; ++i) {
        servers.push_back(std::make_unique<ShardServer>(tiny.locations()[i]));
        locations.push_back(servers.back()->location());
    }
    Archive archive(locations);
    const auto years = [&](const std::string& query) {
        Selection selection;
        selection.query = query;
        std::string list;
        for (const Hit& hit : search(archive, selection, {Sort::oldest, std::nullopt, 0}).hits)
            list += to_iso(*hit.date) + " ";
        return list;
    };
    CHECK(years("\"le maire\"") == "2001 2003 2004 ");
    CHECK(years("\"le maire\" parle") == "2001 2003 ");
    CHECK(years("parler -\"le maire\"") == "2002 ");
}

TEST_CASE("several databases behind one port are refused: their names could not be told apart") {
    if (!servers_can_run()) return;
    const TinyArchive tiny(articles(), 2);
    ShardServer server(tiny.locations()[0], tiny.locations()[1]);
    CHECK_THROWS_WITH(Archive({server.location()}), Catch::Contains("several databases as one"));
}

TEST_CASE("lists of databases") {
    const TinyArchive tiny(articles(), 2);
    const auto written = [&](const std::string& lines) {
        const std::string list = (tiny.folder() / "list").string();
        std::ofstream(list) << lines;
        return list;
    };
    const auto articles_in = [](const std::string& location) {
        Archive archive({location});
        return search(archive, {}, every_hit).total;
    };
    CHECK(articles_in(written("auto 0\n")) == 4);
    CHECK(articles_in(written("# both\n\nauto 0\nglass " + tiny.locations()[1] + "\r\n")) == 8);
    CHECK(articles_in(written("auto 0\nauto 1\nauto 0\n")) == 8);
    std::filesystem::create_directory(tiny.folder() / "stub");
    std::ofstream(tiny.folder() / "stub" / "XAPIANDB") << "auto ../1\n";
    CHECK(articles_in(written("auto 0\nauto stub\n")) == 8);

    const auto refused = [&](const std::string& lines) {
        try {
            const Archive archive({written(lines)});
        } catch (const Error& error) {
            return std::string(error.what());
        }
        return std::string();
    };
    CHECK_THAT(refused("auto list\n"), Catch::Contains("without end"));
    CHECK_THAT(refused(""), Catch::Contains("lists no database"));
    CHECK_THAT(refused("Le maire parle.\n"),
               Catch::Contains("neither a database nor a list of databases: line 1"));
    CHECK_THAT(refused("auto 0\nremote 7100\n"), Catch::Contains("names no server"));
    CHECK_THAT(refused("auto 2\n"), Catch::Contains("no database at"));
    CHECK_THROWS_WITH(Archive({"xapian://nobody"}), Catch::Contains("xapian://HOST:PORT"));
    CHECK_THROWS_WITH(Archive({"xapian://127.0.0.1:99999"}), Catch::Contains("names no server"));
}
