#include "query/commands/output.h"

#include "analyzers/error.h"
#include "analyzers/message.h"
#include "query/commands/commands.h"
#include "query/commands/meaning.h"
#include "query/render/diagnostic_text.h"
#include "query/render/hit_format.h"
#include "query/search/hits/collapse.h"

#include <algorithm>
#include <cstdio>
#include <limits>
#include <span>

#include <fmt/format.h>

namespace kiosque {

void print(std::string_view text) {
    if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size())
        throw Error("cannot write to standard output; is the disk full?");
}

void print_diagnostics(const std::vector<Diagnostic>& diagnostics, std::string_view query,
                       const Typed& typed) {
    const TextStyle errors = style(typed, true);
    for (const Diagnostic& diagnostic : diagnostics)
        tell(diagnostic_text(diagnostic, query, errors));
}

namespace {

class HitPrinter {
  public:
    explicit HitPrinter(const Typed& typed)
        : format_(std::ranges::find(hit_formats(), typed.format, &HitFormat::name)),
          style_(style(typed)) {}

    void head(const Results& results) const { print(format_->head(results)); }

    void hit(HitList& hits, std::size_t index, const std::vector<std::string>& copies = {}) {
        auto hit = hits.read(index, format_->with_snippets);
        if (!hit) return;
        hit->copies = copies;
        print(format_->hit(*hit, shown_.hits == 0, style_));
        if (shown_.hits++ == 0) shown_.first_rank = hit->rank;
    }

    void tail(const Results& results) const { print(format_->tail(results, shown_, style_)); }

  private:
    std::span<const HitFormat>::iterator format_;
    TextStyle style_;
    Shown shown_;
};

}  // namespace

int print_found(Found answer, const Typed& typed) {
    const Results& results = answer.results;
    HitList& hits = answer.hits;
    print_diagnostics(results.diagnostics, results.query, typed);
    HitPrinter printer(typed);
    printer.head(results);
    std::uint64_t last = results.total;
    if (typed.collapse) {
        const Page wanted = page(typed);
        const std::uint32_t rest = std::numeric_limits<std::uint32_t>::max() - wanted.offset;
        const Limit groups =
            wanted.limit ? Limit(wanted.offset + std::min(rest, *wanted.limit)) : std::nullopt;
        const std::vector<HitGroup> collapsed = collapse(hits, groups);
        last = collapsed.size();
        for (std::size_t i = wanted.offset; i < collapsed.size(); ++i)
            printer.hit(hits, collapsed[i].hit, collapsed[i].copies);
    } else {
        for (std::size_t i = 0; i < hits.size(); ++i) printer.hit(hits, i);
    }
    printer.tail(results);
    if (typed.offset > 0 && typed.offset >= last && last > 0)
        tell(diagnostic_text(
            {fmt::format("--offset {} passes over all of them: there are {}", typed.offset, last),
             std::nullopt},
            {}, style(typed, true)));
    return results.total > 0 ? found : found_nothing;
}

}  // namespace kiosque
