#include "query/render/hit_format.h"

#include "query/render/citation.h"
#include "query/render/delimited.h"
#include "query/render/hit_json.h"
#include "query/render/hit_rows.h"
#include "query/render/hit_text.h"

#include <array>

namespace kiosque {
namespace {

std::string no_head(const Results&) {
    return {};
}

std::string no_tail(const Results&, const Shown&, const TextStyle&) {
    return {};
}

constexpr std::array all_hit_formats{
    HitFormat{"text", true, no_head,
              [](const Hit& hit, bool, const TextStyle& style) { return hit_text(hit, style); },
              closing_text},
    HitFormat{"json", true, results_json_head,
              [](const Hit& hit, bool first, const TextStyle&) {
                  return (first ? "" : ",") + hit_json(hit);
              },
              [](const Results& results, const Shown&, const TextStyle&) {
                  return results_json_tail(results);
              }},
    HitFormat{"jsonl", true, no_head,
              [](const Hit& hit, bool, const TextStyle&) { return hit_json(hit) + "\n"; }, no_tail},
    HitFormat{"csv", true, [](const Results&) { return hit_csv_header(); },
              [](const Hit& hit, bool, const TextStyle&) { return hit_csv(hit); }, no_tail},
    HitFormat{"tsv", true, [](const Results&) { return hit_tsv_header(); },
              [](const Hit& hit, bool, const TextStyle&) { return hit_tsv(hit); }, no_tail},
    HitFormat{"ids", false, no_head,
              [](const Hit& hit, bool, const TextStyle&) { return tsv_line({hit.id}); }, no_tail},
    HitFormat{"ids0", false, no_head,
              [](const Hit& hit, bool, const TextStyle&) { return hit.id + '\0'; }, no_tail},
    HitFormat{"bibtex", false, no_head,
              [](const Hit& hit, bool, const TextStyle&) { return hit_bibtex(hit); }, no_tail},
    HitFormat{"ris", false, no_head,
              [](const Hit& hit, bool, const TextStyle&) { return hit_ris(hit); }, no_tail},
};

}  // namespace

std::span<const HitFormat> hit_formats() {
    return all_hit_formats;
}

}  // namespace kiosque
