#include "query/search/facet_counter.h"

#include "indexer/schema/date_terms.h"
#include "indexer/schema/ordinals.h"

#include <algorithm>
#include <unordered_map>

namespace kiosque {
namespace {

constexpr std::string_view undated = "undated";

class OrdinalSpy : public Xapian::MatchSpy {
  public:
    explicit OrdinalSpy(const FacetDictionary& dictionary, std::uint32_t slot)
        : slot_(slot), counts_(dictionary.size()) {}

    void operator()(const Xapian::Document& document, double) override {
        for_each_ordinal(document.get_value(slot_), [&](std::uint32_t ordinal) {
            if (ordinal < counts_.size()) ++counts_[ordinal];
        });
    }

    const std::vector<std::uint32_t>& counts() const { return counts_; }

  private:
    std::uint32_t slot_;
    std::vector<std::uint32_t> counts_;
};

/// Counts packed dates whole; days are few, so they become months or years afterwards.
class DateSpy : public Xapian::MatchSpy {
  public:
    void operator()(const Xapian::Document& document, double) override {
        ++counts_[document.get_value(slot::date)];
    }

    const std::unordered_map<std::string, std::uint32_t>& counts() const { return counts_; }

  private:
    std::unordered_map<std::string, std::uint32_t> counts_;
};

std::string period(std::string_view packed, FacetRequest::By by) {
    std::optional<PartialDate> date = unpack_date(packed);
    if (!date) return std::string(undated);
    if (by != FacetRequest::By::day) date->day = 0;
    if (by == FacetRequest::By::year) date->month = 0;
    return to_iso(*date);
}

std::vector<FacetCounter::Named> named_counts(const FacetDictionary& dictionary,
                                              const std::vector<std::uint32_t>& counts,
                                              Limit most) {
    std::vector<std::uint32_t> ordinals;
    for (std::uint32_t ordinal = 0; ordinal < counts.size(); ++ordinal)
        if (counts[ordinal] != 0) ordinals.push_back(ordinal);
    // Names are fetched for those alone that can be shown.
    std::uint32_t least = 1;
    if (most && *most == 0) return {};
    if (most && *most < ordinals.size()) {
        const auto last = ordinals.begin() + (*most - 1);
        std::ranges::nth_element(ordinals, last, std::ranges::greater(),
                                 [&](std::uint32_t ordinal) { return counts[ordinal]; });
        least = counts[*last];
    }
    std::vector<FacetCounter::Named> named;
    for (const std::uint32_t ordinal : ordinals) {
        if (counts[ordinal] < least) continue;
        const FacetName& name = dictionary.at(ordinal);
        named.push_back({name.key, {name.name, counts[ordinal]}});
    }
    return named;
}

}  // namespace

FacetCounter::FacetCounter(const Shard& shard, const FacetRequest& request)
    : shard_(&shard), request_(request) {
    if (request.by == FacetRequest::By::name) {
        spy_ = std::make_unique<OrdinalSpy>(shard.dictionary(request.field),
                                            facet_row(request.field).slot);
    } else {
        spy_ = std::make_unique<DateSpy>();
    }
}

std::vector<FacetCounter::Named> FacetCounter::counts(Limit most) const {
    if (const auto* const names = dynamic_cast<const OrdinalSpy*>(spy_.get()))
        return named_counts(shard_->dictionary(request_.field), names->counts(), most);
    std::vector<Named> named;
    for (const auto& [packed, count] : dynamic_cast<const DateSpy&>(*spy_).counts()) {
        std::string name = period(packed, request_.by);
        named.push_back({name, {name, count}});
    }
    return named;
}

Facet join_counts(const FacetRequest& request, const std::vector<FacetCounter>& counters) {
    const bool by_name = request.by == FacetRequest::By::name;
    // A name rare in each shard may be frequent in all.
    const Limit most = by_name && counters.size() == 1 ? request.limit : std::nullopt;
    std::unordered_map<std::string, FacetCount> joined;
    for (const FacetCounter& counter : counters) {
        for (FacetCounter::Named& named : counter.counts(most)) {
            FacetCount& count = joined[std::move(named.key)];
            if (count.count == 0) count.name = std::move(named.count.name);
            count.count += named.count.count;
        }
    }
    Facet facet{std::string(facet_name(request)), {}};
    for (auto& [key, count] : joined) facet.counts.push_back(std::move(count));
    std::ranges::sort(facet.counts, [&](const FacetCount& a, const FacetCount& b) {
        if (by_name && a.count != b.count) return a.count > b.count;
        return a.name < b.name;  // "undated" comes after every digit
    });
    if (by_name && request.limit && *request.limit < facet.counts.size())
        facet.counts.resize(*request.limit);
    return facet;
}

std::string_view facet_name(const FacetRequest& request) {
    switch (request.by) {
        case FacetRequest::By::day:
            return "day";
        case FacetRequest::By::month:
            return "month";
        case FacetRequest::By::year:
            return "year";
        case FacetRequest::By::name:
            break;
    }
    return facet_row(request.field).name;
}

}  // namespace kiosque
