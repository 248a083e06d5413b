#include "query/search/archive/slot_values.h"

#include <algorithm>
#include <utility>

namespace kiosque {

SlotColumn fetch_column(const Xapian::Database& shard, const Xapian::Query& query,
                        std::uint32_t slot) {
    Xapian::Enquire enquire(shard);
    enquire.set_query(query);
    enquire.set_weighting_scheme(Xapian::BoolWeight());
    enquire.set_sort_by_value(slot, false);
    const Xapian::MSet found = enquire.get_mset(0, shard.get_doccount());
    std::vector<std::pair<Xapian::docid, std::string>> rows;
    rows.reserve(found.size());
    for (auto each = found.begin(); each != found.end(); ++each)
        rows.emplace_back(*each, each.get_sort_key());
    std::ranges::sort(rows, {}, [](const auto& row) { return row.first; });
    SlotColumn column;
    column.documents.reserve(rows.size());
    column.values.reserve(rows.size());
    for (auto& [document, value] : rows) {
        column.documents.push_back(document);
        column.values.push_back(std::move(value));
    }
    return column;
}

std::vector<Xapian::docid> fetch_documents(const Xapian::Database& shard,
                                           const Xapian::Query& query) {
    Xapian::Enquire enquire(shard);
    enquire.set_query(query);
    enquire.set_weighting_scheme(Xapian::BoolWeight());
    enquire.set_docid_order(Xapian::Enquire::ASCENDING);
    const Xapian::MSet found = enquire.get_mset(0, shard.get_doccount());
    std::vector<Xapian::docid> documents;
    documents.reserve(found.size());
    for (auto each = found.begin(); each != found.end(); ++each) documents.push_back(*each);
    return documents;
}

std::string_view SlotValues::in_stream(Xapian::docid document) {
    if (value_ == end_) return {};
    value_.skip_to(document);
    if (value_ == end_ || value_.get_docid() != document) return {};
    read_ = *value_;
    return read_;
}

std::string_view SlotValues::in_column(Xapian::docid document) {
    const auto& documents = column_.documents;
    while (row_ < documents.size() && documents[row_] < document) ++row_;
    const bool is_there = row_ < documents.size() && documents[row_] == document;
    return is_there ? std::string_view(column_.values[row_]) : std::string_view();
}

}  // namespace kiosque
