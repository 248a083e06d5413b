#pragma once

#include "indexer/schema/alias_table.h"
#include "indexer/schema/ordinals.h"
#include "query/search/archive.h"

#include <algorithm>
#include <cstdint>
#include <unordered_map>
#include <vector>

#include <xapian.h>

namespace kiosque {

/// The names of one facet that articles of a shard are counted for: those that the articles have,
/// after the decisions about them. A name is an ordinal of the facet's dictionary.
class EntityOrdinals {
  public:
    EntityOrdinals(const Shard& shard, FacetField field);

    /// Ordinals are smaller.
    std::uint32_t size() const { return size_; }

    FacetName name(std::uint32_t ordinal) const;

    /// visit(document, ordinal) for each of the documents, which ascend, and each of its names,
    /// once.
    template <class Visit>
    void for_each(const std::vector<Xapian::docid>& documents, Visit&& visit) const {
        if (sources_.size() == 1 && sources_.front().counted_for.empty()) {
            Stream stream(*this, sources_.front());
            for (const Xapian::docid document : documents)
                for_each_ordinal(stream.value_of(document), [&](std::uint32_t ordinal) {
                    if (ordinal < size_) visit(document, ordinal);
                });
            return;
        }
        std::vector<Stream> streams;
        for (const Source& source : sources_) streams.emplace_back(*this, source);
        std::vector<std::uint32_t> ordinals;
        for (const Xapian::docid document : documents) {
            ordinals.clear();
            for (Stream& stream : streams) stream.add(document, ordinals);
            std::ranges::sort(ordinals);
            ordinals.erase(std::unique(ordinals.begin(), ordinals.end()), ordinals.end());
            for (const std::uint32_t ordinal : ordinals) visit(document, ordinal);
        }
    }

  private:
    static constexpr std::uint32_t nowhere = AliasTable::ignored;
    static constexpr std::uint32_t is_split = nowhere - 1;

    struct Split {
        std::vector<std::vector<Xapian::docid>> articles;  ///< of each rule, ascending
        std::vector<std::uint32_t> targets;                ///< of each rule
        std::uint32_t rest = nowhere;
    };
    /// A facet with names that are counted here: this one, and others if names changed their kind.
    struct Source {
        FacetField field = FacetField::person;
        std::vector<std::uint32_t> counted_for;  ///< by ordinal; empty: itself
        std::unordered_map<std::uint32_t, Split> splits;
    };
    /// Walks the values of a source. Xapian keeps those of neighbouring documents together, so that
    /// this is several times faster than asking each document for its own.
    class Stream {
      public:
        Stream(const EntityOrdinals& ordinals, const Source& source);
        std::string value_of(Xapian::docid document);
        void add(Xapian::docid document, std::vector<std::uint32_t>& ordinals);

      private:
        const Source* source_;
        Xapian::ValueIterator value_;
        Xapian::ValueIterator end_;
    };

    void apply(const AliasTable& table);
    Source& source(FacetField field);
    std::uint32_t ordinal_here(AliasTable::Place place) const;
    std::vector<Xapian::docid> articles_of(const EntityName& name, const SplitRule& rule) const;

    const Shard* shard_;
    FacetField field_;
    std::uint32_t size_ = 0;
    std::vector<Source> sources_;
    std::unordered_map<std::uint32_t, std::string> renamed_;
};

}  // namespace kiosque
