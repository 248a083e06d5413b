#include "query/search/pair_counter.h"

#include "indexer/schema/ordinals.h"
#include "query/search/matches.h"
#include "query/search/question.h"
#include "query/search/slot_walk.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <unordered_map>
#include <utility>

namespace kiosque {
namespace {

constexpr std::uint32_t unnumbered = std::numeric_limits<std::uint32_t>::max();

/// Numbers the names of one field across the shards, which number them for themselves.
class CommonNumbers {
  public:
    CommonNumbers(const Shards& shards, FacetField field) : shards_(shards), field_(field) {
        for (const Shard& shard : shards.each)
            numbers_.emplace_back(shard.dictionary(field).size(), unnumbered);
    }

    std::uint32_t number(std::size_t shard, std::uint32_t ordinal) {
        std::uint32_t& number = numbers_[shard].at(ordinal);
        if (number == unnumbered) number = numbered(shard, ordinal);
        return number;
    }

    std::string name(std::uint32_t number) const {
        const auto& [shard, ordinal] = where_[number];
        return shards_.each[shard].dictionary(field_).at(ordinal).name;
    }

    std::vector<std::uint64_t> articles;  ///< by common number

  private:
    /// Of a single shard no name need be read to tell names apart.
    std::uint32_t numbered(std::size_t shard, std::uint32_t ordinal) {
        const auto fresh = static_cast<std::uint32_t>(where_.size());
        if (shards_.each.size() > 1) {
            const std::string& key = shards_.each[shard].dictionary(field_).at(ordinal).key;
            const auto [known, is_new] = by_key_.try_emplace(key, fresh);
            if (!is_new) return known->second;
        }
        where_.emplace_back(shard, ordinal);
        articles.push_back(0);
        return fresh;
    }

    const Shards& shards_;
    FacetField field_;
    std::vector<std::vector<std::uint32_t>> numbers_;
    std::vector<std::pair<std::size_t, std::uint32_t>> where_;
    std::unordered_map<std::string, std::uint32_t> by_key_;
};

/// The common numbers of an article's names; damaged ordinals are passed over.
void read_numbers(const std::string& value, std::size_t shard, std::uint32_t names,
                  CommonNumbers& numbers, std::vector<std::uint32_t>& out) {
    out.clear();
    for_each_ordinal(value, [&](std::uint32_t ordinal) {
        if (ordinal >= names) return;
        out.push_back(numbers.number(shard, ordinal));
        ++numbers.articles[out.back()];
    });
}

class PairCounter {
  public:
    PairCounter(const Shards& shards, const PairRequest& request)
        : shards_(shards),
          request_(request),
          first_(shards, request.first),
          second_(shards, request.second) {}

    void count(std::size_t shard, const std::vector<Xapian::docid>& documents) {
        const Shard& where = shards_.each[shard];
        const bool same = request_.first == request_.second;
        SlotWalk firsts(where.database, facet_row(request_.first).slot);
        SlotWalk seconds(where.database, facet_row(request_.second).slot);
        const auto names_of = [&](FacetField field) { return where.dictionary(field).size(); };
        std::vector<std::uint32_t> a;
        std::vector<std::uint32_t> b;
        for (const Xapian::docid document : documents) {
            read_numbers(firsts.at(document), shard, names_of(request_.first), first_, a);
            if (same)
                b = a;
            else
                read_numbers(seconds.at(document), shard, names_of(request_.second), second_, b);
            for (const std::uint32_t one : a)
                for (const std::uint32_t other : b)
                    if (!same || one < other) ++together_[std::uint64_t{one} << 32U | other];
        }
    }

    std::vector<Pair> pairs(std::uint64_t total) const {
        const CommonNumbers& others = request_.first == request_.second ? first_ : second_;
        std::vector<Pair> pairs;
        for (const auto& [both, count] : together_) {
            if (count < request_.min_count) continue;
            const auto one = static_cast<std::uint32_t>(both >> 32U);
            const auto other = static_cast<std::uint32_t>(both);
            const std::uint64_t with_first = first_.articles[one];
            const std::uint64_t with_second = others.articles[other];
            pairs.push_back({first_.name(one), others.name(other), count, with_first, with_second,
                             log_likelihood_ratio(count, with_first, with_second, total)});
        }
        return pairs;
    }

  private:
    const Shards& shards_;
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
