#pragma once

#include "query/search/request/results.h"

#include <string>

namespace kiosque {

/// The columns of hits as CSV and TSV: rank, id, score, title, date, source, path, snippet.
std::string hit_csv_header();
std::string hit_csv(const Hit& hit);
std::string hit_tsv_header();
std::string hit_tsv(const Hit& hit);

}  // namespace kiosque
