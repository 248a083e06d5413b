#include "tools/train_tagger/exchange_clustering.h"

#include <algorithm>
#include <cmath>
#include <span>

namespace kiosque {
namespace {

/// n log n for whole n, from a table where it is short.
class NLogN {
  public:
    NLogN() {
        table_.reserve(size);
        for (std::size_t n = 0; n < size; ++n) table_.push_back(exact(static_cast<double>(n)));
    }
    float operator()(std::uint32_t n) const {
        return n < size ? table_[n] : exact(static_cast<double>(n));
    }

  private:
    static constexpr std::size_t size = 1U << 16U;
    static float exact(double n) { return n == 0 ? 0.0F : static_cast<float>(n * std::log(n)); }

    std::vector<float> table_;
};

class Exchange {
  public:
    Exchange(const WordContexts& contexts, std::size_t context_count, std::size_t clusters)
        : contexts_(contexts),
          clusters_(clusters),
          joint_(context_count * clusters),
          totals_(clusters),
          class_of_(contexts.size()) {
        for (std::size_t word = 0; word < contexts.size(); ++word) {
            class_of_[word] = static_cast<std::uint32_t>(word % clusters);
            add(word, 1);
        }
    }

    std::size_t round() {
        std::size_t moved = 0;
        for (std::size_t word = 0; word < contexts_.size(); ++word) {
            add(word, -1);
            const std::uint32_t best = best_class(word);
            if (best != class_of_[word]) ++moved;
            class_of_[word] = best;
            add(word, 1);
        }
        return moved;
    }

    const std::vector<std::uint32_t>& classes() const { return class_of_; }

  private:
    void add(std::size_t word, int sign) {
        const std::uint32_t cluster = class_of_[word];
        for (const auto [context, count] : contexts_[word]) {
            const auto change = static_cast<std::uint32_t>(sign * static_cast<int>(count));
            joint_[context * clusters_ + cluster] += change;
            totals_[cluster] += change;
        }
    }

    /// The gain in Σ n(context, class) log n(context, class) − Σ n(class) log n(class).
    std::uint32_t best_class(std::size_t word) {
        gains_.assign(clusters_, 0.0);
        std::uint32_t total = 0;
        for (const auto [context, count] : contexts_[word]) {
            total += count;
            const std::span row(joint_.data() + context * clusters_, clusters_);
            const float alone = n_log_n_(count);
            for (std::size_t cluster = 0; cluster < clusters_; ++cluster) {
                const std::uint32_t n = row[cluster];
                gains_[cluster] += n == 0 ? alone : n_log_n_(n + count) - n_log_n_(n);
            }
        }
        for (std::size_t cluster = 0; cluster < clusters_; ++cluster)
            gains_[cluster] -= n_log_n_(totals_[cluster] + total) - n_log_n_(totals_[cluster]);
        return static_cast<std::uint32_t>(std::ranges::max_element(gains_) - gains_.begin());
    }

    const WordContexts& contexts_;
    std::size_t clusters_;
    NLogN n_log_n_;
    std::vector<std::uint32_t> joint_;  // [context][cluster]
    std::vector<std::uint32_t> totals_;
    std::vector<std::uint32_t> class_of_;
    std::vector<double> gains_;
};

}  // namespace

std::vector<std::uint32_t> cluster_words(const WordContexts& contexts, std::size_t context_count,
                                         std::size_t clusters, int rounds,
                                         const std::function<void(int, std::size_t)>& progress) {
    Exchange exchange(contexts, context_count, clusters);
    for (int round = 1; round <= rounds; ++round) {
        const std::size_t moved = exchange.round();
        progress(round, moved);
        if (moved * 200 < contexts.size()) break;
    }
    return exchange.classes();
}

}  // namespace kiosque
