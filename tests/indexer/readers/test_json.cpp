#include "tests/indexer/readers/reading.h"

#include <catch2/catch.hpp>

using namespace kiosque;

namespace {

struct Case {
    std::string_view input;
    std::string_view expected;
};

}  // namespace

TEST_CASE("JSON Lines: one line, what comes out") {
    const Case cases[] = {
        {R"({"id":"a1","title":"Le titre","text":"Le texte."})",
         "+ f#1 id=a1 title=Le titre text=Le texte."},
        {R"({"id":"a 1\u00a0\t","title":"T"})", "+ f#1 id=a%201%C2%A0 title=T"},
        {R"({"id":12,"title":"T","source":3.5})", "+ f#1 id=12 title=T source=3.5"},
        {R"({"title":"T","url":"https://e.fr/a b"})",
         "+ f#1 id=https://e.fr/a%20b title=T url=https://e.fr/a b"},
        {R"({"title":"T","url":"/a"})", "+ f#1 title=T url=/a"},
        {R"({"title":"T","author":["Ana Petit","Luc Noir"]})",
         "+ f#1 title=T author=Ana Petit, Luc Noir"},
        {R"({"title":"T","author":{"name":"Ana Petit"}})", "+ f#1 title=T author=Ana Petit"},
        {R"({"title":"T","author":[{"name":"Ana"},{"name":"Luc"}]})",
         "+ f#1 title=T author=Ana, Luc"},
        {R"({"title":"T","text":["Un.","Deux."]})", "+ f#1 title=T text=Un.|Deux."},
        {R"({"title":null,"text":"Le texte.","author":"","section":true})", "+ f#1 text=Le texte."},
        {R"({"title":" Deux\nlignes ","text":"\n\nLe\r\ntexte.\u0000\n"})",
         "+ f#1 title=Deux lignes text=Le|texte."},
        {R"({"title":"&amp; <b>"})", "+ f#1 title=&amp; <b>"},
        {R"({"title":"T","language":"en-GB"})", "+ f#1 title=T language=en"},
        {R"({"title":"T","language":"fra"})", "+ f#1 title=T"},
        {R"({"title":"T","language":"du pays"})", "+ f#1 title=T"},
        {R"({"title":"T","date":"2023-11-20"})", "+ f#1 title=T date=2023-11-20"},
        {R"({"title":"T","date":"2023"})", "+ f#1 title=T date=2023"},
        {R"({"title":"T","date":20231120})", "+ f#1 title=T date=2023-11-20"},
        {R"({"title":"T","date":"2023-11-20T23:30:00Z"})", "+ f#1 title=T date=2023-11-21"},
        {R"({"title":"T","date":"31 février 2023"})",
         "? f#1 the date \"31 février 2023\" does not exist\n+ f#1 title=T"},
        {R"({"title":"T","date":"bientôt","published":"2023-11-20","updated":"2024"})",
         "? f#1 the date \"bientôt\" cannot be read\n+ f#1 title=T date=2023-11-20"},
        {R"({"title":"T","date":"n. d.","published":"sous peu"})",
         "? f#1 the date \"n. d.\" cannot be read\n? f#1 the date \"sous peu\" cannot be read\n"
         "+ f#1 title=T"},
        {R"({"title":"T","date":"","published":"5-6 janvier 1920"})",
         "+ f#1 title=T date=1920-01-05"},
        {R"({"author":"Ana"})", "- f#1 no title and no text"},
        {R"({"title":" ","text":"\n"})", "- f#1 no title and no text"},
        {R"({})", "- f#1 no title and no text"},
        {R"(["a"])", "- f#1 not a JSON object"},
        {R"("a")", "- f#1 not a JSON object"},
        {R"({"title":"T")",
         "! f#1 not valid JSON near byte 12 of the file: brackets, commas or quotes are missing or "
         "misplaced"},
        {R"({"title":"T)", "! f#1 not valid JSON near byte 11 of the file: a string is not closed"},
        {R"({"title":"\x"})",
         "! f#1 not valid JSON near byte 11 of the file: a string holds a faulty escape"},
        {R"({"title":tru})",
         "! f#1 not valid JSON near byte 12 of the file: a word stands outside quotes"},
        {"{\"title\":\"a\tb\x01z\"}", "+ f#1 title=a b z"},  // raw control characters
        {R"({"title":"a\ud83dz\ude00"})",
         "+ f#1 title=a\uFFFDz\uFFFD"},  // halves of surrogate pairs
        {R"({"title":"\ud83d\ude00"})", "+ f#1 title=😀"},
        {R"({"title":"\\ud83d"})", "+ f#1 title=\\ud83d"},
        {"{\"title\":\"\xC9lys\xE9"
         "e\"}",
         "+ f#1 title=Élysée"},  // Windows-1252
        {"{\"title\":\"\xC3\x89lys\xFF"
         "e\"}",
         "+ f#1 title=Élys\uFFFDe"},  // damaged UTF-8
        {"\xEF\xBB\xBF{\"title\":\"T\"}", "+ f#1 title=T"},
        {"\xEF\xBB\xBF{\"title\":tru}",
         "! f#1 not valid JSON near byte 15 of the file: a word stands outside quotes"},
    };
    for (const Case& c : cases) {
        CAPTURE(c.input);
        CHECK(read_dump(c.input, Format::json_lines) == c.expected);
    }
}

TEST_CASE("JSON Lines: a malformed line fails alone, and numbers are line numbers") {
    CHECK(read_dump("{\"title\":\"a\"}\r\n\n{\"title\":}\n  \n{\"title\":\"b\"}",
                    Format::json_lines) ==
          "+ f#1 title=a\n"
          "! f#3 not valid JSON near byte 25 of the file: brackets, commas or quotes are missing "
          "or misplaced\n"
          "+ f#5 title=b");
}

TEST_CASE("JSON Lines: other names") {
    const std::string_view line =
        R"({"title":"T","description":"D","text":"X","source":"S","media":"M"})";
    const auto with = [&](std::string_view map) {
        ReadOptions options;
        options.map = parse_field_map(map);
        return read_dump(line, Format::json_lines, "f", options);
    };
    CHECK(with("text=description") == "+ f#1 title=T source=S text=D");
    CHECK(with("text=absent,text=description") == "+ f#1 title=T source=S text=D");
    CHECK(with(" source = media , text=absent") == "+ f#1 title=T source=M text=X");
    CHECK(read_dump(R"({"Titre":"T","TEXTE":"X"})", Format::json_lines) == "+ f#1 title=T text=X");
}

TEST_CASE("key=value folders fill what the record leaves open") {
    ReadOptions options;
    options.map = parse_field_map("source=media");
    const std::vector<std::pair<std::string, std::string>> keys = {
        {"media", "La Une"}, {"year", "2022"}, {"month", "03"}, {"day", "7"}, {"section", "Monde"}};
    const auto read = [&](std::string_view line) {
        return read_dump(line, Format::json_lines, "f", options, keys);
    };
    CHECK(read(R"({"title":"T"})") ==
          "+ f#1 title=T date=filename:2022-03-07 source=La Une section=Monde");
    CHECK(read(R"({"title":"T","section":"Sport","date":"2022-03-08"})") ==
          "+ f#1 title=T date=2022-03-08 source=La Une section=Sport");
    CHECK(read(R"({"title":"T","source":"Autre","date":"?"})") ==
          "? f#1 the date \"?\" cannot be read\n"
          "+ f#1 title=T date=filename:2022-03-07 source=Autre section=Monde");
}

TEST_CASE("folders with impossible dates make coarser ones, with a warning") {
    const auto date = [](std::vector<std::pair<std::string, std::string>> keys) {
        return read_dump(R"({"title":"T"})", Format::json_lines, "f", {}, std::move(keys));
    };
    CHECK(date({{"year", "2022"}}) == "+ f#1 title=T date=filename:2022");
    CHECK(date({{"year", "2022"}, {"month", "2"}, {"day", "30"}}) ==
          "? f its folders name the day 2022-02-30, which does not exist\n"
          "+ f#1 title=T date=filename:2022-02");
    CHECK(date({{"year", "2022"}, {"month", "13"}, {"day", "1"}}) ==
          "? f its folders name the day 2022-13-01, which does not exist\n"
          "+ f#1 title=T date=filename:2022");
    CHECK(date({{"year", "99999999999"}}) == "+ f#1 title=T");
    CHECK(date({{"year", "MMXX"}}) == "+ f#1 title=T");
    CHECK(date({{"month", "3"}}) == "+ f#1 title=T");
    CHECK(date({{"date", "2021-05-06"}}) == "+ f#1 title=T date=filename:2021-05-06");
    CHECK(date({{"year", "2020"}, {"year", "2021"}}) ==
          "+ f#1 title=T date=filename:2021");  // the inner one
}

TEST_CASE("JSON documents: arrays, one object, one after another") {
    const Case cases[] = {
        {R"([{"title":"a"},{"title":"b"}])", "+ f#1 title=a\n+ f#2 title=b"},
        {"[\n  {\n    \"title\": \"a]}\\\"{\"\n  },\n  {\"title\": \"b\"}\n]\n",
         "+ f#1 title=a]}\"{\n+ f#2 title=b"},
        {"{\n\"title\": \"a\"\n}", "+ f#1 title=a"},
        {"{\"title\":\"a\"}\n{\"title\":\"b\"}", "+ f#1 title=a\n+ f#2 title=b"},
        {R"([{"title":"a"},3,{"title":"b"}])",
         "+ f#1 title=a\n- f#2 not a JSON object\n+ f#3 title=b"},
        {R"([{"title":"a" "b"},{"title":"c"}])",
         "! f#1 not valid JSON near byte 16 of the file: brackets, commas or quotes are missing or "
         "misplaced\n+ f#2 title=c"},
        {R"([{"title":"a"},{"title":"b)",
         "+ f#1 title=a\n! f#2 not valid JSON near byte 26 of the file: a string is not closed"},
        {R"([{"title":"a"},{"title":"b"},)",
         "+ f#1 title=a\n+ f#2 title=b\n? f the list is not closed; the file may be cut off"},
        {"[]", "- f it holds no object"},
        {"", "- f it holds no object"},
    };
    for (const Case& c : cases) {
        CAPTURE(c.input);
        CHECK(read_dump(c.input, Format::json) == c.expected);
    }
}

TEST_CASE("JSON: records that are too long or too deep fail alone") {
    const std::string long_line =
        "{\"title\":\"" + std::string(64'000'001, 'a') + "\"}\n{\"title\":\"b\"}";
    CHECK(read_dump(long_line, Format::json_lines) ==
          "! f#1 the record is longer than 64 MB\n+ f#2 title=b");
    const std::string deep = "{\"a\":" + std::string(1'000'000, '[') + "\n{\"title\":\"b\"}";
    CHECK(read_dump(deep, Format::json_lines).find("+ f#2 title=b") != std::string::npos);
}

TEST_CASE("parse_field_map refuses what it does not know") {
    using Map = std::vector<std::pair<std::string, std::string>>;
    CHECK(parse_field_map("text=description,source=media") ==
          Map{{"text", "description"}, {"source", "media"}});
    CHECK(parse_field_map("").empty());
    for (const std::string_view faulty : {"text", "text=", "=a", "corps=text"}) {
        CAPTURE(faulty);
        CHECK_THROWS_WITH(parse_field_map(faulty), Catch::Contains("--map"));
    }
}

TEST_CASE("JSON: articles inside other objects") {
    const Case cases[] = {
        {R"({"items":[{"title":"A"},{"title":"B"}]})", "+ f#1 title=A\n+ f#2 title=B"},
        {R"({"version":"https://jsonfeed.org/version/1.1","title":"Le Carnet","language":"fr","items":[
            {"id":"1","title":"A","content_html":"<p>Un &amp; deux.</p>","date_published":"2021-04-05T08:00:00+02:00",
             "authors":[{"name":"Ana Petit"}]}]})",
         "+ f#1 id=1 title=A date=2021-04-05 source=Le Carnet author=Ana Petit text=Un & deux."},
        {R"({"https://e.fr/a":{"title":"A","guid":{"@isPermaLink":"false","#text":"g1"}},"https://e.fr/b":{"title":"B"}})",
         "+ f#1 id=g1 title=A\n+ f#2 title=B"},
        {R"({"response":{"docs":[{"_id":"7","_source":{"titre":"A"}}]}})", "+ f#1 id=7 title=A"},
        {R"({"title":"A","images":[{"title":"Le port"}]})", "+ f#1 title=A"},
        {R"([{"title":{"rendered":"L&#8217;eau"},"content":{"rendered":"<p>Elle monte.</p>"}}])",
         "+ f#1 title=L’eau text=Elle monte."},
        {R"({"title":"L&#039;eau : <abbr title=\"numéro\">nº</abbr> 7","text":"Un.\n\nL&#x2019;autre &amp; &inconnu; & &#1;"})",
         "+ f#1 title=L'eau : nº 7 text=Un.||L’autre & &inconnu; & &#1;"},
        {R"({"name":"x","items":[]})", "- f#1 no title and no text"},
    };
    for (const Case& c : cases) {
        CAPTURE(c.input);
        CHECK(read_dump(c.input, Format::json) == c.expected);
    }
    CHECK(read_dump(R"({"_id":"7","_source":{"titre":"A"}})", Format::json_lines) ==
          "+ f#1 id=7 title=A");
}
