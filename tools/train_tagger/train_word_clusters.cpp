// Learns classes of words from raw news: train_word_clusters NEWS EXCLUDED OUTPUT
#include "analyzers/entities/name_token.h"
#include "analyzers/entities/tagger/word_clusters.h"
#include "analyzers/error.h"
#include "analyzers/french/french_analyzer.h"
#include "analyzers/workspace.h"
#include "tools/train_tagger/exchange_clustering.h"
#include "tools/train_tagger/news.h"
#include "tools/train_tagger/write_table.h"

#include <algorithm>
#include <fstream>
#include <unordered_map>
#include <vector>

#include <fmt/format.h>
#include <xxhash.h>

namespace {

using namespace kiosque;

constexpr std::array<std::size_t, cluster_grains> cluster_counts{80, 320, 1000};
constexpr std::array<std::size_t, cluster_grains> contexts_kept{6000, 6000, 2500};
constexpr std::uint32_t least_count = 8;  // a rarer word's contexts say too little
constexpr std::size_t most_words = 60000;
constexpr std::uint32_t least_pair = 2;  // seen once, a neighbour is chance
constexpr int rounds = 8;

/// The news as sequences of cluster keys; 0 between sentences.
std::vector<WordKey> read_words(const char* folder, const ExcludedArticles& excluded) {
    std::vector<WordKey> words;
    const FrenchAnalyzer analyzer;
    Workspace workspace;
    AnalysedText analysed;
    std::vector<NameToken> tokens;
    for_each_article(folder, excluded, [&](const Article& article) {
        for (const std::string* text : {&article.title, &article.text}) {
            workspace.begin_article();
            analyzer.analyze(*text, workspace, analysed);
            tokens.clear();
            append_name_tokens(*text, analysed.words, Field::text, tokens);
            for (const NameToken& token : tokens) {
                if (token.starts_sentence) words.push_back(0);
                words.push_back(cluster_key(token));
            }
            words.push_back(0);
        }
    });
    return words;
}

struct Vocabulary {
    std::vector<WordKey> words;  // most frequent first; [0] is the edge of a sentence
    std::unordered_map<WordKey, std::uint32_t> index;
};

Vocabulary count_words(const std::vector<WordKey>& words) {
    std::unordered_map<WordKey, std::uint32_t> counts;
    for (const WordKey word : words) ++counts[word];
    std::vector<std::pair<std::uint32_t, WordKey>> by_count;
    for (const auto& [word, count] : counts)
        if (word != 0 && count >= least_count) by_count.emplace_back(count, word);
    std::ranges::sort(by_count, [](const auto& a, const auto& b) {
        return a.first != b.first ? a.first > b.first : a.second < b.second;
    });
    by_count.resize(std::min(by_count.size(), most_words));
    Vocabulary vocabulary;
    vocabulary.words.push_back(0);
    for (const auto& [count, word] : by_count) vocabulary.words.push_back(word);
    for (std::uint32_t i = 0; i < vocabulary.words.size(); ++i)
        vocabulary.index[vocabulary.words[i]] = i;
    return vocabulary;
}

/// Contexts are the `kept` most frequent words, to the left (even numbers) and right (odd).
WordContexts count_contexts(const std::vector<WordKey>& words, const Vocabulary& vocabulary,
                            std::size_t kept) {
    std::unordered_map<std::uint64_t, std::uint32_t> pairs;
    const auto index = [&vocabulary](WordKey word) {
        const auto found = vocabulary.index.find(word);
        return found == vocabulary.index.end() ? UINT32_MAX : found->second;
    };
    std::uint32_t left = 0;
    for (const WordKey word : words) {
        const std::uint32_t here = index(word);
        if (left < kept && here != UINT32_MAX)
            ++pairs[std::uint64_t{here} << 32U | std::uint64_t{left} * 2];
        if (here < kept && left != UINT32_MAX)
            ++pairs[std::uint64_t{left} << 32U | (std::uint64_t{here} * 2 + 1)];
        left = here;
    }
    WordContexts contexts(vocabulary.words.size());
    for (const auto& [pair, count] : pairs)
        if (count >= least_pair)
            contexts[pair >> 32U].push_back({static_cast<std::uint32_t>(pair), count});
    for (auto& all : contexts) std::ranges::sort(all, {}, &ContextCount::context);
    return contexts;
}

void write(const char* path, const Vocabulary& vocabulary,
           const std::vector<std::vector<std::uint32_t>>& grains) {
    std::vector<TableEntry<4>> entries;
    for (std::size_t word = 1; word < vocabulary.words.size(); ++word) {
        std::uint32_t packed = 0;
        unsigned shift = 0;
        for (std::size_t grain = 0; grain < cluster_grains; ++grain) {
            packed |= (grains[grain][word] + 1) << shift;
            shift += word_cluster_file::bits[grain];
        }
        entries.push_back({vocabulary.words[word], {}});
        for (std::size_t i = 0; i < 4; ++i)
            entries.back().second[i] = static_cast<std::uint8_t>(packed >> (8 * i));
    }
    const TableBytes table = table_bytes<4>(entries);
    std::string bytes(word_cluster_file::magic);
    append_little_endian(bytes, word_cluster_file::version, 4);
    append_little_endian(bytes, table.buckets, 4);
    append_little_endian(bytes, table.rows, 4);
    append_little_endian(bytes, XXH3_64bits(table.bytes.data(), table.bytes.size()), 8);
    bytes += table.bytes;
    std::ofstream out(path, std::ios::binary);
    out << bytes;
    if (!out.flush()) throw Error(fmt::format("{} cannot be written", path));
    fmt::print("{} words, {} bytes\n", entries.size(), bytes.size());
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 4) {
        fmt::print(stderr, "usage: train_word_clusters NEWS EXCLUDED OUTPUT\n");
        return 2;
    }
    try {
        const std::vector<WordKey> words = read_words(argv[1], ExcludedArticles(argv[2]));
        const Vocabulary vocabulary = count_words(words);
        fmt::print("{} tokens, {} words\n", words.size(), vocabulary.words.size() - 1);
        std::vector<std::vector<std::uint32_t>> grains;
        for (std::size_t grain = 0; grain < cluster_grains; ++grain) {
            const std::size_t kept = contexts_kept[grain];
            grains.push_back(cluster_words(count_contexts(words, vocabulary, kept), 2 * kept,
                                           cluster_counts[grain], rounds,
                                           [&](int round, std::size_t moved) {
                                               fmt::print("{} classes, round {}: {} words moved\n",
                                                          cluster_counts[grain], round, moved);
                                               std::fflush(stdout);
                                           }));
        }
        write(argv[3], vocabulary, grains);
    } catch (const Error& error) {
        fmt::print(stderr, "train_word_clusters: {}\n", error.what());
        return 2;
    }
    return 0;
}
