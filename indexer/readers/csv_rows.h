#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace kiosque {

/// The rows of a table with separated fields (RFC 4180): a field in quotes may hold separators,
/// line ends and doubled quotes. Bytes in any encoding that agrees with ASCII. Linear, holds one
/// row.
class CsvRows {
  public:
    /// `text` must outlive the object.
    CsvRows(std::string_view text, char separator) : text_(text), separator_(separator) {}

    /// false at the end. Empty lines are passed over. A quote that is never closed ends at its line
    /// (`damaged` tells): one stray quote must not swallow the rest of the file.
    bool next(std::vector<std::string>& fields, bool& damaged);

    bool at_end() const { return at_ >= text_.size(); }

    /// Bytes of the text that have been read.
    std::size_t position() const { return at_; }

  private:
    bool read_field(std::string& field);
    void read_quoted(std::string& field);
    bool read_to_quote(std::string& field, std::size_t limit);

    std::string_view text_;
    std::size_t at_ = 0;
    char separator_;
    bool damaged_ = false;
    std::size_t unclosed_from_ = std::string_view::npos;  ///< beyond, a quote ends with its line
};

/// Which of ; , tab | separates the fields of `head`, the beginning of a table: the one that gives
/// the first rows the same number of fields, at least two. 0 if none does.
char csv_separator(std::string_view head);

}  // namespace kiosque
