#include "indexer/database/term_collector.h"

#include "indexer/glass/byte_order.h"
#include "indexer/schema/terms.h"

#include <algorithm>

namespace kiosque {

void TermCollector::add(std::string_view prefix, std::string_view value, std::uint32_t frequency) {
    Occurrence occurrence;
    occurrence.offset = static_cast<std::uint32_t>(names_.size());
    occurrence.frequency = frequency;
    if (prefix.size() + value.size() <= longest_term)
        names_.append(prefix).append(value);
    else
        names_ += make_term(prefix, value);
    occurrence.length = static_cast<std::uint32_t>(names_.size()) - occurrence.offset;
    occurrence.leading = glass::leading_bytes(name(occurrence));
    occurrences_.push_back(occurrence);
}

void TermCollector::take(glass::Document& document) {
    std::ranges::sort(occurrences_, [this](const Occurrence& a, const Occurrence& b) {
        if (a.leading != b.leading) return a.leading < b.leading;
        return a.offset != b.offset && name(a) < name(b);
    });
    document.names.clear();
    document.terms.clear();
    for (const Occurrence& occurrence : occurrences_) {
        const std::string_view name_ = name(occurrence);
        if (!document.terms.empty() && document.name(document.terms.back()) == name_) {
            document.terms.back().frequency += occurrence.frequency;
            continue;
        }
        document.terms.push_back({static_cast<std::uint32_t>(document.names.size()),
                                  occurrence.length, occurrence.frequency,
                                  glass::term_hash(name_)});
        document.names += name_;
    }
    names_.clear();
    occurrences_.clear();
}

}  // namespace kiosque
