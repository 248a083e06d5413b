#pragma once

#include "query/search/request/results.h"

#include <span>
#include <string>

namespace kiosque {

/// The object of `search --format json` (its keys are a contract, see README), in three parts so
/// that any number of hits is written in constant memory: head, hits joined by commas, tail.
std::string results_json_head(const Results& results);
std::string results_json_tail(const Results& results);

/// One hit as a JSON object, without newline: an element of "hits", a line of `--format jsonl`.
std::string hit_json(const Hit& hit);

/// The object of `facets` and `timeline --format json`, with its newline.
std::string facet_json(const Facet& facet, std::uint64_t total);
/// Of several: {"schema", "total", "facets": {kind: counts}}.
std::string facets_json(std::span<const Facet> facets, std::uint64_t total);

}  // namespace kiosque
