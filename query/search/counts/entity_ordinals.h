#pragma once

#include "indexer/schema/alias_table.h"
#include "query/search/archive/archive.h"
#include "query/search/counts/number_reader.h"

#include <algorithm>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
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

    /// Whether it has been decided how the name is displayed.
    bool is_renamed(std::uint32_t ordinal) const { return renamed_.contains(ordinal); }

    /// visit(document, ordinal) for each of the shard's matches, ascending, and each of its names,
    /// once.
    template <class Visit>
    void for_each(const ShardMatches& matches, Visit&& visit) const {
        if (undecided()) {
            NumberReader reader(matches, facet_row(field_).slot);
            for (const Xapian::docid document : reader.documents())
                for (const std::uint32_t ordinal : reader.of(document))
                    if (ordinal < size_) visit(document, ordinal);
            return;
        }
        std::vector<Stream> streams;
        for (const Source& source : sources_) streams.emplace_back(matches, source);
        std::vector<std::uint32_t> ordinals;
        for (const Xapian::docid document : streams.front().documents()) {
            ordinals.clear();
            for (Stream& stream : streams) stream.add(document, ordinals);
            if (std::ranges::adjacent_find(ordinals, std::ranges::greater_equal()) !=
                ordinals.end()) {
                std::ranges::sort(ordinals);
                ordinals.erase(std::unique(ordinals.begin(), ordinals.end()), ordinals.end());
            }
            for (const std::uint32_t ordinal : ordinals) visit(document, ordinal);
        }
    }

    /// By ordinal, how many of the documents, which ascend, have the name.
    std::vector<std::uint32_t> count(const ShardMatches& matches) const;

    /// For which entity of this facet a name that the document has, of this facet or another, is
    /// counted there; nullopt: for none.
    std::optional<std::uint32_t> entity_of(Xapian::docid document, FacetField field,
                                           std::uint32_t ordinal) const;

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

        std::uint32_t entity_of(Xapian::docid document, std::uint32_t ordinal) const;
    };
    /// What the articles are counted for because of a source.
    class Stream {
      public:
        Stream(const ShardMatches& matches, const Source& source);
        const std::vector<Xapian::docid>& documents() const { return reader_.documents(); }
        void add(Xapian::docid document, std::vector<std::uint32_t>& ordinals);

      private:
        const Source* source_;
        NumberReader reader_;
    };

    /// Every name is counted for itself.
    bool undecided() const { return sources_.size() == 1 && sources_.front().counted_for.empty(); }
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
