#include "query/search/pair_counter.h"

#include "query/search/archive/archive.h"
#include "query/search/building/question.h"
#include "query/search/counts/common_numbers.h"
#include "query/search/counts/matches.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>
#include <utility>

namespace kiosque {
namespace {

class PairCounter {
  public:
    PairCounter(const Shards& shards, const PairRequest& request)
        : request_(request), first_(shards, request.first), second_(shards, request.second) {}

    void count(std::size_t shard, const ShardMatches& matches) {
        const bool same = request_.first == request_.second;
        const std::vector<CommonNumbers::Numbered> firsts = first_.read(shard, matches);
        const std::vector<CommonNumbers::Numbered> seconds =
            same ? firsts : second_.read(shard, matches);
        auto other = seconds.begin();
        for (const CommonNumbers::Numbered& one : firsts) {
            while (other != seconds.end() && other->document < one.document) ++other;
            for (auto each = other; each != seconds.end() && each->document == one.document; ++each)
                if (!same || one.entity < each->entity)
                    ++together_[std::uint64_t{one.entity} << 32U | each->entity];
        }
    }

    std::vector<Pair> pairs(std::uint64_t total) {
        CommonNumbers& others = request_.first == request_.second ? first_ : second_;
        std::vector<std::uint32_t> ones;
        std::vector<std::uint32_t> seconds;
        for (const auto& [both, count] : together_) {
            if (count < request_.min_count) continue;
            ones.push_back(static_cast<std::uint32_t>(both >> 32U));
            seconds.push_back(static_cast<std::uint32_t>(both));
        }
        first_.look_up_names(ones);
        others.look_up_names(seconds);
        std::vector<Pair> pairs;
        for (const auto& [both, count] : together_) {
            if (count < request_.min_count) continue;
            const auto one = static_cast<std::uint32_t>(both >> 32U);
            const auto other = static_cast<std::uint32_t>(both);
            const std::uint64_t with_first = first_.articles()[one];
            const std::uint64_t with_second = others.articles()[other];
            pairs.push_back({first_.name(one).name, others.name(other).name, count, with_first,
                             with_second,
                             log_likelihood_ratio(count, with_first, with_second, total)});
        }
        return pairs;
    }

  private:
    PairRequest request_;
    CommonNumbers first_;
    CommonNumbers second_;
    std::unordered_map<std::uint64_t, std::uint64_t> together_;
};

void put_in_order(std::vector<Pair>& pairs, const PairRequest& request) {
    const bool by_count = request.order == PairRequest::Order::count;
    // Two names of one field stand in the order of their names, whatever their numbers.
    if (request.first == request.second)
        for (Pair& pair : pairs)
            if (pair.second < pair.first) {
                std::swap(pair.first, pair.second);
                std::swap(pair.with_first, pair.with_second);
            }
    std::ranges::sort(pairs, [&](const Pair& a, const Pair& b) {
        if (by_count && a.both != b.both) return a.both > b.both;
        if (!by_count && a.association != b.association) return a.association > b.association;
        return std::pair(std::string_view(a.first), std::string_view(a.second)) <
               std::pair(std::string_view(b.first), std::string_view(b.second));
    });
    if (request.limit && *request.limit < pairs.size()) pairs.resize(*request.limit);
}

/// k · ln(k / expected), 0 for k = 0.
double term(double k, double row, double column, double total) {
    return k == 0 ? 0 : k * std::log(k * total / (row * column));
}

}  // namespace

double log_likelihood_ratio(std::uint64_t both, std::uint64_t first, std::uint64_t second,
                            std::uint64_t total) {
    const auto n = static_cast<double>(total);
    const auto k = static_cast<double>(both);
    const auto a = static_cast<double>(first);
    const auto b = static_cast<double>(second);
    const double ratio = 2 * (term(k, a, b, n) + term(a - k, a, n - b, n) +
                              term(b - k, n - a, b, n) + term(n - a - b + k, n - a, n - b, n));
    return k * n < a * b ? -ratio : ratio;
}

Pairs count_pairs(Archive& archive, const Selection& selection, const PairRequest& request) {
    return archive.read([&](const Shards& shards) {
        Question question =
            ask(shards, archive.analyzer(), archive.workspace(), selection, Otherwise::nothing);
        const Matches matches = matches_of(shards, question.query());
        PairCounter counter(shards, request);
        for (std::size_t shard = 0; shard < matches.size(); ++shard)
            counter.count(shard, matches[shard]);
        Pairs counted{request.first, request.second, {}, size_of(matches), {}, {}};
        counted.pairs = counter.pairs(counted.total);
        put_in_order(counted.pairs, request);
        counted.query = std::move(question.text);
        counted.diagnostics = std::move(question.diagnostics);
        return counted;
    });
}

}  // namespace kiosque
