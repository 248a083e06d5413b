#include "analyzers/error.h"
#include "query/commands/commands.h"
#include "query/commands/options.h"
#include "query/commands/output.h"
#include "query/search/searcher.h"

#include <fstream>
#include <string>

#include <fmt/format.h>

namespace kiosque {

int run_command(const Typed& typed) {
    constexpr std::uint32_t trec_depth = 1'000;
    std::ifstream queries(typed.queries_file);
    if (!queries) throw Error(fmt::format("cannot read {}", typed.queries_file));
    Archive archive(locations(typed));
    Page page;
    page.limit = limit(typed.limit, trec_depth);
    bool any = false;
    std::string line;
    for (std::size_t number = 1; std::getline(queries, line); ++number) {
        if (line.empty()) continue;
        const auto tab = line.find('\t');
        if (tab == std::string::npos)
            throw Error(fmt::format("{}, line {}: expected QID, a tab, and the query",
                                    typed.queries_file, number));
        Selection words;
        words.query = line.substr(tab + 1);
        words.free_text = true;
        for (const Hit& hit : search(archive, words, page, {}, false).hits) {
            print(fmt::format("{} Q0 {} {} {:.6f} kiosque\n", line.substr(0, tab), hit.id, hit.rank,
                              hit.score));
            any = true;
        }
    }
    return any ? found : found_nothing;
}

}  // namespace kiosque
