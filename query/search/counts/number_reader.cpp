#include "query/search/counts/number_reader.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace kiosque {
namespace {

/// Most documents have a few numbers, and how many cannot be predicted. So four are copied whatever
/// their number is, without a branch, and counted together: three to seven times faster than a loop
/// over each document's numbers.
class Gatherer {
  public:
    explicit Gatherer(std::vector<std::uint32_t>& counts) : counts_(counts.data()) {}

    /// Each is the index of a count; `at_once` can be read.
    void add(std::span<const std::uint32_t> numbers) {
        if (numbers.size() > at_once) {
            for (const std::uint32_t number : numbers) ++counts_[number];
            return;
        }
        std::memcpy(gathered_.data() + size_, numbers.data(), at_once * sizeof(std::uint32_t));
        size_ += numbers.size();
        if (size_ > gathered_.size() - at_once) flush();
    }

    void flush() {
        for (std::size_t i = 0; i < size_; ++i) ++counts_[gathered_[i]];
        size_ = 0;
    }

  private:
    static constexpr std::size_t at_once = 4;

    std::uint32_t* counts_;
    std::array<std::uint32_t, 1024> gathered_{};
    std::size_t size_ = 0;
};

}  // namespace

NumberReader::NumberReader(const ShardMatches& matches, std::uint32_t slot)
    : shard_(matches.shard), matches_(&matches), slot_(slot) {
    if (matches.shard->is_remote) values_.emplace(matches.shard->database, matches.query, slot);
}

std::span<const std::uint32_t> NumberReader::from_slot(Xapian::docid document) {
    if (!values_) values_.emplace(shard_->database, slot_);
    numbers_.clear();
    for_each_number(slot_, values_->at(document),
                    [&](std::uint32_t number) { numbers_.push_back(number); });
    return numbers_;
}

std::vector<std::uint32_t> count_numbers(const ShardMatches& matches, std::uint32_t slot,
                                         std::uint32_t end) {
    std::vector<std::uint32_t> counts(end);
    NumberReader reader(matches, slot);
    Gatherer gatherer(counts);
    std::span<const Xapian::docid> documents = reader.documents();
    while (!documents.empty()) {
        const NumberBlock* const block = matches.shard->columns.block(slot, documents.front());
        if (block != nullptr && block->greatest < end) {
            const auto behind = std::ranges::upper_bound(documents, block->last);
            const auto here = documents.first(static_cast<std::size_t>(behind - documents.begin()));
            for (const Xapian::docid document : here) gatherer.add(block->of(document));
            documents = documents.subspan(here.size());
        } else {
            for (const std::uint32_t number : reader.of(documents.front()))
                if (number < end) ++counts[number];
            documents = documents.subspan(1);
        }
    }
    gatherer.flush();
    return counts;
}

}  // namespace kiosque
