#pragma once

#include "indexer/readers/article_reader.h"
#include "indexer/readers/dating.h"
#include "indexer/readers/record.h"

#include <string>
#include <string_view>

namespace kiosque {

/// What every format does with a record once it has been read: fills the gaps from folder names,
/// decides on id and date, cleans the text and hands the article to the sink. One for each input.
class Delivery {
  public:
    /// The references must outlive the object.
    Delivery(const Provenance& provenance, const ReadOptions& options, const ArticleSink& sink);

    const ReadOptions& options() const { return options_; }
    const Provenance& provenance() const { return provenance_; }

    /// `number` counts from 1 within the input; 0 where the input is one article.
    void record(Record&& record, std::size_t number = 0) const;
    /// One of several articles of a text, which has no ids and addresses of their own: the id is
    /// made of `name`, which tells them apart better than their numbers.
    void part(Record&& record, std::size_t number, std::string_view name) const;
    void skipped(std::string reason, std::size_t number = 0) const;
    void failed(std::string reason, std::size_t number = 0) const;
    void warned(std::string reason, std::size_t number = 0) const;

    /// Readers of many records ask before each, with the bytes behind them; false: return.
    bool goes_on(std::size_t read) const { return !sink_.goes_on || sink_.goes_on(read); }

  private:
    std::string value(const Record& record, RecordField field) const;
    std::string path_for_id(std::string_view path) const;
    void deliver(Record&& record, std::size_t number, std::string own_id) const;

    const Provenance& provenance_;
    const ReadOptions& options_;
    const ArticleSink& sink_;
    Record folders_;  ///< what key=value folders say
    Dating names_;    ///< what file and folder names say of the date
};

}  // namespace kiosque
