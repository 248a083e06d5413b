#include "query/search/pair_counter.h"

#include "query/search/entity_ordinals.h"
#include "query/search/matches.h"
#include "query/search/question.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <unordered_map>
#include <utility>

namespace kiosque {
namespace {

constexpr std::uint32_t unnumbered = std::numeric_limits<std::uint32_t>::max();

struct Numbered {
    Xapian::docid document = 0;
    std::uint32_t name = 0;
};

/// Numbers the names of one field across the shards, which number them for themselves.
class CommonNumbers {
  public:
    CommonNumbers(const Shards& shards, FacetField field) {
        for (const Shard& shard : shards.each) {
            entities_.emplace_back(shard, field);
            numbers_.emplace_back(entities_.back().size(), unnumbered);
        }
    }

    /// The numbers of each article's names, by article; counts the articles of each name.
    std::vector<Numbered> read(std::size_t shard, const std::vector<Xapian::docid>& documents) {
        std::vector<Numbered> all;
        entities_[shard].for_each(documents, [&](Xapian::docid document, std::uint32_t ordinal) {
            const std::uint32_t name = number(shard, ordinal);
            ++articles[name];
            all.push_back({document, name});
        });
        return all;
    }

    std::string name(std::uint32_t number) const {
        const auto& [shard, ordinal] = where_[number];
        return entities_[shard].name(ordinal).name;
    }

    std::vector<std::uint64_t> articles;  ///< by common number

  private:
    std::uint32_t number(std::size_t shard, std::uint32_t ordinal) {
        std::uint32_t& number = numbers_[shard].at(ordinal);
        if (number == unnumbered) number = numbered(shard, ordinal);
        return number;
    }

    /// Of a single shard no name need be read to tell names apart.
    std::uint32_t numbered(std::size_t shard, std::uint32_t ordinal) {
        const auto fresh = static_cast<std::uint32_t>(where_.size());
        if (entities_.size() > 1) {
            const auto [known, is_new] =
                by_key_.try_emplace(entities_[shard].name(ordinal).key, fresh);
            if (!is_new) return known->second;
        }
        where_.emplace_back(shard, ordinal);
        articles.push_back(0);
        return fresh;
    }

    std::vector<EntityOrdinals> entities_;
    std::vector<std::vector<std::uint32_t>> numbers_;
    std::vector<std::pair<std::size_t, std::uint32_t>> where_;
    std::unordered_map<std::string, std::uint32_t> by_key_;
};

class PairCounter {
  public:
    PairCounter(const Shards& shards, const PairRequest& request)
        : request_(request), first_(shards, request.first), second_(shards, request.second) {}

    void count(std::size_t shard, const std::vector<Xapian::docid>& documents) {
        const bool same = request_.first == request_.second;
        const std::vector<Numbered> firsts = first_.read(shard, documents);
        const std::vector<Numbered> seconds = same ? firsts : second_.read(shard, documents);
        auto other = seconds.begin();
        for (const Numbered& one : firsts) {
            while (other != seconds.end() && other->document < one.document) ++other;
            for (auto each = other; each != seconds.end() && each->document == one.document; ++each)
                if (!same || one.name < each->name)
                    ++together_[std::uint64_t{one.name} << 32U | each->name];
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
