#include "query/search/posting_walk.h"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <string>

namespace kiosque {
namespace {

using Xapian::Query;
using Documents = std::vector<Xapian::docid>;

/// Below so many documents for each that a list has, it is quicker to skip through it than to read
/// it.
constexpr std::size_t worth_skipping = 16;

bool is_term(const Query& query) {
    return query.get_type() == Query::LEAF_TERM || query.get_type() == Query::LEAF_MATCH_ALL;
}

std::string term_of(const Query& query) {
    return query.get_type() == Query::LEAF_TERM ? *query.get_terms_begin() : std::string();
}

/// Whether every part can be walked.
bool is_walkable(const Query& query) {
    switch (query.get_type()) {
        case Query::LEAF_TERM:
        case Query::LEAF_MATCH_ALL:
        case Query::LEAF_MATCH_NOTHING:
            return true;
        case Query::OP_AND_MAYBE:
        case Query::OP_SCALE_WEIGHT:
            return is_walkable(query.get_subquery(0));
        case Query::OP_AND:
        case Query::OP_FILTER:
        case Query::OP_OR:
        case Query::OP_MAX:
        case Query::OP_SYNONYM:
        case Query::OP_AND_NOT:
            for (std::size_t i = 0; i < query.get_num_subqueries(); ++i)
                if (!is_walkable(query.get_subquery(i))) return false;
            return true;
        default:
            return false;
    }
}

class Walker {
  public:
    explicit Walker(const Xapian::Database& database) : database_(database) {}

    Documents documents(const Query& query) const {
        switch (query.get_type()) {
            case Query::LEAF_TERM:
            case Query::LEAF_MATCH_ALL:
                return postings(term_of(query));
            case Query::OP_AND_MAYBE:
            case Query::OP_SCALE_WEIGHT:
                return documents(query.get_subquery(0));
            case Query::OP_AND:
            case Query::OP_FILTER:
                return in_all(query);
            case Query::OP_AND_NOT: {
                Documents found = documents(query.get_subquery(0));
                for (std::size_t i = 1; i < query.get_num_subqueries(); ++i)
                    keep(found, query.get_subquery(i), false);
                return found;
            }
            case Query::OP_OR:
            case Query::OP_MAX:
            case Query::OP_SYNONYM:
                return in_any(query);
            default:
                return {};
        }
    }

  private:
    Documents postings(const std::string& term) const {
        Documents found;
        found.reserve(database_.get_termfreq(term));
        const auto end = database_.postlist_end(term);
        for (auto posting = database_.postlist_begin(term); posting != end; ++posting)
            found.push_back(*posting);
        return found;
    }

    /// At most so many match.
    Xapian::doccount bound(const Query& query) const {
        switch (query.get_type()) {
            case Query::LEAF_TERM:
            case Query::LEAF_MATCH_ALL:
                return database_.get_termfreq(term_of(query));
            case Query::LEAF_MATCH_NOTHING:
                return 0;
            case Query::OP_AND:
            case Query::OP_FILTER: {
                Xapian::doccount least = database_.get_doccount();
                for (std::size_t i = 0; i < query.get_num_subqueries(); ++i)
                    least = std::min(least, bound(query.get_subquery(i)));
                return least;
            }
            case Query::OP_OR:
            case Query::OP_MAX:
            case Query::OP_SYNONYM: {
                std::uint64_t sum = 0;
                for (std::size_t i = 0; i < query.get_num_subqueries(); ++i)
                    sum += bound(query.get_subquery(i));
                return static_cast<Xapian::doccount>(
                    std::min<std::uint64_t>(sum, database_.get_doccount()));
            }
            default:
                return bound(query.get_subquery(0));
        }
    }

    /// From the rarest part to the most frequent.
    Documents in_all(const Query& query) const {
        std::vector<std::pair<Xapian::doccount, Query>> parts;
        for (std::size_t i = 0; i < query.get_num_subqueries(); ++i)
            parts.emplace_back(bound(query.get_subquery(i)), query.get_subquery(i));
        std::ranges::stable_sort(parts, {}, &std::pair<Xapian::doccount, Query>::first);
        Documents found = documents(parts.front().second);
        for (std::size_t i = 1; i < parts.size() && !found.empty(); ++i)
            keep(found, parts[i].second, true);
        return found;
    }

    /// Only those that match the query, or only those that do not.
    void keep(Documents& found, const Query& query, bool matching) const {
        if (is_term(query) && found.size() < bound(query) / worth_skipping) {
            const std::string term = term_of(query);
            auto posting = database_.postlist_begin(term);
            const auto end = database_.postlist_end(term);
            std::erase_if(found, [&](Xapian::docid document) {
                if (posting != end) posting.skip_to(document);
                return (posting != end && *posting == document) != matching;
            });
            return;
        }
        const Documents others = documents(query);
        Documents kept;
        kept.reserve(found.size());
        const auto out = std::back_inserter(kept);
        if (matching)
            std::ranges::set_intersection(found, others, out);
        else
            std::ranges::set_difference(found, others, out);
        found = std::move(kept);
    }

    /// A bit a document where many match, else sorted.
    Documents in_any(const Query& query) const {
        Documents all;
        for (std::size_t i = 0; i < query.get_num_subqueries(); ++i) {
            Documents found = documents(query.get_subquery(i));
            if (all.empty())
                all = std::move(found);
            else
                all.insert(all.end(), found.begin(), found.end());
        }
        if (query.get_num_subqueries() < 2) return all;
        const Xapian::docid last = database_.get_lastdocid();
        if (all.size() < last / 64) {
            std::ranges::sort(all);
            all.erase(std::unique(all.begin(), all.end()), all.end());
            return all;
        }
        std::vector<std::uint64_t> bits(last / 64 + 1);
        for (const Xapian::docid document : all)
            bits[document / 64] |= std::uint64_t{1} << document % 64;
        all.clear();
        for (std::size_t word = 0; word < bits.size(); ++word)
            for (std::uint64_t rest = bits[word]; rest != 0; rest &= rest - 1)
                all.push_back(static_cast<Xapian::docid>(
                    word * 64 + static_cast<unsigned>(std::countr_zero(rest))));
        return all;
    }

    const Xapian::Database& database_;
};

}  // namespace

std::optional<Documents> walk_postings(const Xapian::Database& database, const Query& query) {
    if (!is_walkable(query)) return std::nullopt;
    return Walker(database).documents(query);
}

}  // namespace kiosque
