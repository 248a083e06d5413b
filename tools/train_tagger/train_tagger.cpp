// Trains the entity tagger: train_tagger --help
#include "analyzers/entities/tagger/tagger_model.h"
#include "analyzers/error.h"
#include "tools/train_tagger/annotated_article.h"
#include "tools/train_tagger/chain_trainer.h"
#include "tools/train_tagger/example.h"
#include "tools/train_tagger/span_score.h"
#include "tools/train_tagger/write_model.h"

#include <fstream>
#include <future>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace {

using namespace kiosque;

struct Options {
    std::string train;
    std::string dev;
    std::string clusters;
    std::string output;
    std::set<FeatureGroup> without;
    std::size_t folds = 6;
    std::size_t rows = 300'000;
    float second_rate = 0.01F;
    bool cross_validate = false;
    TrainingOptions training;
};

std::string read_file(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    if (!in) throw Error(path + ": cannot be read");
    return {std::istreambuf_iterator<char>(in), {}};
}

ChainWeights learn(const std::vector<const Example*>& examples, const TrainingOptions& options) {
    return train_chain(examples, options, [](int, double) {});
}

/// What a model that has not seen an article says of it.
struct HeldOut {
    std::vector<Tag> tags;
    std::vector<FloatScores> scores;
};

HeldOut apply(const ChainWeights& chain, const Example& example) {
    HeldOut result{chain.tag(example), {}};
    for (std::size_t i = 0; i < example.tokens.size(); ++i)
        result.scores.push_back(chain.score(example, i));
    return result;
}

/// Folds are stretches of articles, since neighbours tell of the same events. Each is tagged by a
/// model of the others.
std::vector<HeldOut> hold_out(const std::vector<Example>& examples, const Options& options,
                              const TrainingOptions& training) {
    std::vector<std::future<void>> runs;
    std::vector<HeldOut> results(examples.size());
    for (std::size_t fold = 0; fold < options.folds; ++fold) {
        runs.push_back(std::async(std::launch::async, [&, fold] {
            const std::size_t first = fold * examples.size() / options.folds;
            const std::size_t end = (fold + 1) * examples.size() / options.folds;
            std::vector<const Example*> others;
            for (std::size_t i = 0; i < examples.size(); ++i)
                if (i < first || i >= end) others.push_back(&examples[i]);
            const ChainWeights chain = learn(others, training);
            for (std::size_t i = first; i < end; ++i) results[i] = apply(chain, examples[i]);
        }));
    }
    for (auto& run : runs) run.get();
    return results;
}

Example second_example(const ExampleMaker& maker, const Example& first, const HeldOut& result) {
    Example second = maker.second_pass(first, result.tags);
    second.base = result.scores;
    return second;
}

void report(const std::string& name, const SpanScore& score) {
    fmt::print("{:<22} {}\n", name, score.line());
    std::fflush(stdout);
}

void train(const Options& options) {
    const Knowledge knowledge = load_knowledge();
    const std::string cluster_bytes =
        options.clusters.empty() ? std::string() : read_file(options.clusters);
    const WordClusterTable clusters =
        cluster_bytes.empty() ? WordClusterTable() : WordClusterTable(cluster_bytes);
    const ExampleMaker maker(knowledge, clusters, options.without);

    std::vector<Example> examples;
    for (const AnnotatedArticle& article : read_brat(options.train))
        examples.push_back(maker.first_pass(article));
    auto final_first = std::async(std::launch::async, [&] {
        std::vector<const Example*> all;
        for (const Example& example : examples) all.push_back(&example);
        return learn(all, options.training);
    });
    const std::vector<HeldOut> held_out = hold_out(examples, options, options.training);
    SpanScore first_score;
    std::vector<Example> second_examples;
    for (std::size_t i = 0; i < examples.size(); ++i) {
        first_score.add(held_out[i].tags, examples[i].gold);
        second_examples.push_back(second_example(maker, examples[i], held_out[i]));
    }
    report("held out, first pass", first_score);
    const ChainWeights first = final_first.get();
    TrainingOptions second_training = options.training;
    second_training.rate = options.second_rate;
    second_training.transitions = first.transitions;
    if (options.cross_validate) {
        SpanScore score;
        const std::vector<HeldOut> again = hold_out(second_examples, options, second_training);
        for (std::size_t i = 0; i < examples.size(); ++i)
            score.add(again[i].tags, examples[i].gold);
        report("held out, second pass", score);
    }
    std::vector<const Example*> all;
    for (const Example& example : second_examples) all.push_back(&example);
    const ChainWeights second = learn(all, second_training);
    if (!options.dev.empty()) {
        SpanScore first_dev;
        SpanScore second_dev;
        for (const AnnotatedArticle& article : read_brat(options.dev)) {
            const Example example = maker.first_pass(article);
            const HeldOut result = apply(first, example);
            first_dev.add(result.tags, example.gold);
            second_dev.add(second.tag(second_example(maker, example, result)), example.gold);
        }
        report("dev, first pass", first_dev);
        report("dev, second pass", second_dev);
    }
    if (options.output.empty()) return;
    const std::string bytes = model_bytes(first, second, clusters.checksum(), options.rows);
    std::ofstream out(options.output, std::ios::binary);
    out << bytes;
    if (!out.flush()) throw Error(options.output + ": cannot be written");
    fmt::print("{} + {} features learnt, {} bytes written\n", first.rows.size(), second.rows.size(),
               bytes.size());
}

}  // namespace

int main(int argc, char** argv) {
    Options options;
    bool perceptron = false;
    const std::map<std::string, FeatureGroup> groups{{"word", FeatureGroup::word},
                                                     {"affix", FeatureGroup::affix},
                                                     {"shape", FeatureGroup::shape},
                                                     {"cluster", FeatureGroup::cluster},
                                                     {"statistics", FeatureGroup::statistics},
                                                     {"lexicon", FeatureGroup::lexicon},
                                                     {"gap", FeatureGroup::gap},
                                                     {"rules", FeatureGroup::rules},
                                                     {"document", FeatureGroup::document}};
    std::vector<FeatureGroup> without;
    CLI::App app("Trains the entity tagger on a folder of BRAT files and measures it.");
    app.add_option("--train", options.train, "folder to learn from")->required();
    app.add_option("--dev", options.dev, "folder to measure on");
    app.add_option("--clusters", options.clusters, "word classes (train_word_clusters)");
    app.add_option("--output", options.output, "the model");
    app.add_option("--folds", options.folds, "parts of the train set, each tagged by the others");
    app.add_option("--rows", options.rows, "size of the model's table");
    app.add_option("--without", without, "feature groups to leave out")
        ->transform(CLI::CheckedTransformer(groups));
    app.add_flag("--perceptron", perceptron, "instead of a conditional random field");
    app.add_flag("--cross-validate", options.cross_validate, "measure the second pass held out");
    app.add_option("--epochs", options.training.epochs);
    app.add_option("--rate", options.training.rate);
    app.add_option("--second-rate", options.second_rate);
    app.add_option("--decay", options.training.decay);
    app.add_option("--least-count", options.training.least_count, "of a feature");
    app.add_option("--seed", options.training.seed);
    CLI11_PARSE(app, argc, argv);
    options.without = {without.begin(), without.end()};
    if (perceptron) options.training.loss = Loss::perceptron;
    try {
        train(options);
    } catch (const Error& error) {
        fmt::print(stderr, "train_tagger: {}\n", error.what());
        return 2;
    }
    return 0;
}
