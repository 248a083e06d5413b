#include "query/render/hit_rows.h"

#include "query/render/delimited.h"

#include <fmt/format.h>

namespace kiosque {
namespace {

template <class Line>
std::string header(Line&& line) {
    return line({"rank", "id", "score", "title", "date", "source", "path", "snippet"});
}

template <class Line>
std::string row(const Hit& hit, Line&& line) {
    const std::string rank = std::to_string(hit.rank);
    const std::string score = fmt::format("{:.3f}", hit.score);
    const std::string date = hit.date ? to_iso(*hit.date) : "";
    return line({rank, hit.id, score, hit.title, date, hit.source, hit.path, hit.snippet.text});
}

}  // namespace

std::string hit_csv_header() {
    return header(csv_line);
}

std::string hit_csv(const Hit& hit) {
    return row(hit, csv_line);
}

std::string hit_tsv_header() {
    return header(tsv_line);
}

std::string hit_tsv(const Hit& hit) {
    return row(hit, tsv_line);
}

}  // namespace kiosque
