#include "indexer/pipeline/article_batches.h"
#include "tests/indexer/scratch_folder.h"

#include <catch2/catch.hpp>

using namespace kiosque;

namespace {

struct Seen {
    std::size_t batches = 0;
    std::size_t articles = 0;
    std::size_t problems = 0;
    std::size_t most = 0;  ///< items in one batch
    std::uint64_t files = 0;
    std::uint64_t bytes = 0;
};

/// Wants no more than `wanted` batches.
Seen seen_in(const std::filesystem::path& path, std::size_t wanted = 1'000'000) {
    Seen seen;
    read_batches({path}, {}, [&](ArticleBatch&& batch) {
        const std::size_t problems = batch.skipped.size() + batch.failed.size();
        ++seen.batches;
        seen.articles += batch.articles.size();
        seen.problems += problems;
        seen.most = std::max(seen.most, batch.articles.size() + problems);
        seen.files += batch.files;
        seen.bytes += batch.bytes;
        return seen.batches < wanted;
    });
    return seen;
}

std::string repeated(const std::string& text, std::size_t times) {
    std::string all;
    for (std::size_t i = 0; i < times; ++i) all += text;
    return all;
}

}  // namespace

TEST_CASE("a batch is bounded whatever fills it") {
    const ScratchFolder folder;
    std::string titles;
    for (int i = 0; i < 20'000; ++i) titles += "{\"title\":\"Brève " + std::to_string(i) + "\"}\n";
    folder.write("titles.jsonl", titles);
    Seen seen = seen_in(folder / "titles.jsonl");
    CHECK(seen.articles == 20'000);
    CHECK(seen.most < 1'000);
    folder.write("skipped.jsonl", repeated("{\"x\":1}\n", 20'000));
    seen = seen_in(folder / "skipped.jsonl");
    CHECK(seen.problems == 20'000);
    CHECK(seen.most < 1'000);
    folder.write("failed.jsonl", repeated("{\n", 20'000));
    seen = seen_in(folder / "failed.jsonl");
    CHECK(seen.problems == 20'000);
    CHECK(seen.most < 1'000);
}

TEST_CASE("what is read is counted while a file is being read, and once") {
    const ScratchFolder folder;
    const std::string text = repeated("Une phrase qui se répète. ", 4'000);
    folder.write("in/a.jsonl", repeated("{\"title\":\"Un\",\"text\":\"" + text + "\"}\n", 10));
    folder.write("in/b.txt", "Un titre\n\n" + text);
    const Seen whole = seen_in(folder / "in");
    CHECK(whole.files == 2);
    CHECK(whole.bytes == std::filesystem::file_size(folder / "in/a.jsonl") +
                             std::filesystem::file_size(folder / "in/b.txt"));
    const Seen start = seen_in(folder / "in", 2);
    CHECK(start.files == 0);
    CHECK(start.bytes > 0);
    CHECK(start.bytes < whole.bytes);
}

TEST_CASE("reading ends soon after nothing more is wanted, in every format of many records") {
    const ScratchFolder folder;
    const std::string text = repeated("Une phrase qui se répète. ", 400);
    const std::string object = "{\"title\":\"Un\",\"text\":\"" + text + "\"}";
    const struct {
        const char* name;
        std::string start, record, end;
    } cases[] = {
        {"a.jsonl", "", object + "\n", ""},
        {"a.json", "[" + object, "," + object, "]"},
        {"a.csv", "title,text\n", "Un," + text + "\n", ""},
        {"a.rss", "<rss><channel>",
         "<item><title>Un</title><description>" + text + "</description></item>",
         "</channel></rss>"},
        {"a.tei", "<teiCorpus>", "<TEI><text><body><p>" + text + "</p></body></text></TEI>",
         "</teiCorpus>"},
    };
    for (const auto& c : cases) {
        CAPTURE(c.name);
        folder.write(c.name, c.start + repeated(c.record, 400) + c.end);
        const Seen seen = seen_in(folder / c.name, 1);
        CHECK(seen.batches == 1);
        CHECK(seen.problems == 0);
        CHECK(seen.bytes < std::filesystem::file_size(folder / c.name) / 4);
        CHECK(seen_in(folder / c.name).articles > 0);
    }
}
