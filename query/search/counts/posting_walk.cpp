#include "query/search/counts/posting_walk.h"

#include "query/search/counts/date_set.h"
#include "query/search/counts/number_reader.h"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <numeric>
#include <span>
#include <string>
#include <utility>

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

bool is_conjunction(const Query& query) {
    return query.get_type() == Query::OP_AND || query.get_type() == Query::OP_FILTER;
}

/// Whether its first part alone says what matches.
bool is_wrapped(const Query& query) {
    return query.get_type() == Query::OP_SCALE_WEIGHT || query.get_type() == Query::OP_AND_MAYBE;
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
    explicit Walker(const Shard& shard) : shard_(shard), database_(shard.database) {}

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
    /// One of the parts of a conjunction.
    struct Part {
        Query query;
        Xapian::doccount bound = 0;
        DateSet dates;
    };

    /// Of a query for dates, where a column tells them: a look at the column for each document that
    /// the other parts leave is worth a sixth of a posting, and a range may have more postings than
    /// all else.
    DateSet dates_of(const Query& query) const {
        return shard_.columns.empty() ? DateSet() : DateSet(query);
    }

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

    /// The parts of the conjunction, nested ones too. Those that every article matches are none.
    void add_parts(const Query& query, std::vector<Part>& parts) const {
        if (is_wrapped(query)) {
            add_parts(query.get_subquery(0), parts);
        } else if (is_conjunction(query)) {
            for (std::size_t i = 0; i < query.get_num_subqueries(); ++i)
                add_parts(query.get_subquery(i), parts);
        } else if (query.get_type() != Query::LEAF_MATCH_ALL) {
            parts.push_back({query, bound(query), dates_of(query)});
        }
    }

    /// From the rarest part to the most frequent, and then those that a column tells, unless they
    /// are by far the rarest.
    Documents in_all(const Query& query) const {
        std::vector<Part> parts;
        add_parts(query, parts);
        if (parts.empty()) return postings(std::string());
        std::ranges::stable_sort(parts, {}, [](const Part& part) {
            const std::uint64_t cost = part.bound;
            return part.dates.empty() ? cost : cost * worth_skipping;
        });
        // A term among dates is walked where its documents have some.
        std::size_t done = 1;
        Documents found;
        if (parts.size() > 1 && is_term(parts[0].query) && !parts[1].dates.empty()) {
            found = dated_postings(term_of(parts[0].query), parts[1].dates);
            done = 2;
        } else {
            found = documents(parts[0].query);
        }
        for (const Part& part : std::span(parts).subspan(done)) {
            if (found.empty()) break;
            if (part.dates.empty())
                keep(found, part.query, true);
            else
                keep_dated(found, 0, part.dates, true);
        }
        return found;
    }

    /// The documents of a term that are of the dates. Neighbours are mostly of one time: blocks of
    /// another are passed over.
    Documents dated_postings(const std::string& term, const DateSet& dates) const {
        Documents found;
        found.reserve(database_.get_termfreq(term));
        const auto end = database_.postlist_end(term);
        auto posting = database_.postlist_begin(term);
        while (posting != end) {
            const NumberBlock* const block = shard_.columns.block(slot::date, *posting);
            if (block != nullptr && !dates.may_meet(block->least, block->greatest)) {
                posting.skip_to(block->last + 1);
                continue;
            }
            const std::size_t before = found.size();
            Xapian::docid document = *posting;
            const Xapian::docid last = document | (NumberColumns::block_size - 1);
            while (document <= last) {
                found.push_back(document);
                if (++posting == end) break;
                document = *posting;
            }
            keep_dated(found, before, dates, true);
        }
        return found;
    }

    /// From `kept` on, only those of the dates, or only those that are not.
    void keep_dated(Documents& found, std::size_t kept, const DateSet& dates, bool matching) const {
        NumberReader reader(shard_, slot::date);
        std::span<const Xapian::docid> rest = std::span(found).subspan(kept);
        const auto keep = [&](Xapian::docid document, bool is_there) {
            found[kept] = document;  // a branch could not be predicted
            kept += is_there == matching ? 1 : 0;
        };
        while (!rest.empty()) {
            const NumberBlock* const block = shard_.columns.block(slot::date, rest.front());
            if (block == nullptr) {
                const auto date = reader.of(rest.front());
                keep(rest.front(), !date.empty() && dates.contains(date.front()));
                rest = rest.subspan(1);
                continue;
            }
            const auto behind = std::ranges::upper_bound(rest, block->last);
            const auto here = rest.first(static_cast<std::size_t>(behind - rest.begin()));
            for (const Xapian::docid document : here) {
                const std::uint32_t* const begin = block->begins + (document - block->first);
                const std::uint32_t date = block->numbers[begin[0]];  // there is one to read
                keep(document, (begin[0] != begin[1]) & dates.contains(date));
            }
            rest = rest.subspan(here.size());
        }
        found.resize(kept);
    }

    /// All documents of the dates.
    Documents dated(const DateSet& dates) const {
        Documents all(database_.get_lastdocid());
        std::iota(all.begin(), all.end(), Xapian::docid{1});
        keep_dated(all, 0, dates, true);
        return all;
    }

    /// Only those that match the query, or only those that do not.
    void keep(Documents& found, const Query& query, bool matching) const {
        if (const DateSet dates = dates_of(query); !dates.empty())
            return keep_dated(found, 0, dates, matching);
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
        if (bound(query) > database_.get_lastdocid() / worth_skipping)
            if (const DateSet dates = dates_of(query); !dates.empty()) return dated(dates);
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

    const Shard& shard_;
    const Xapian::Database& database_;
};

}  // namespace

std::optional<Documents> walk_postings(const Shard& shard, const Query& query) {
    if (!is_walkable(query)) return std::nullopt;
    return Walker(shard).documents(query);
}

}  // namespace kiosque
