#include "analyzers/error.h"
#include "analyzers/message.h"
#include "analyzers/text/printable.h"
#include "query/commands/commands.h"
#include "query/commands/meaning.h"
#include "query/commands/output.h"
#include "query/commands/with_archive.h"
#include "query/search/searcher.h"

#include <fstream>
#include <iostream>
#include <string>

#include <fmt/format.h>

namespace kiosque {

int run_command(const Typed& typed) {
    constexpr std::uint32_t trec_depth = 1'000;
    const bool from_input = typed.queries_file == "-";
    std::ifstream file;
    if (!from_input) file.open(typed.queries_file);
    std::istream& queries = from_input ? std::cin : file;
    // Peeking tells a folder, which opens but cannot be read.
    if (!queries || (queries.peek(), queries.bad()))
        throw Error(fmt::format("cannot read {}", typed.queries_file));
    return with_archive(typed, [&](Archive& archive) {
        Page page;
        page.limit = limit(typed.limit, trec_depth);
        bool any = false;
        bool all_read = true;
        std::string line;
        for (std::size_t number = 1; std::getline(queries, line); ++number) {
            if (line.ends_with('\r')) line.pop_back();
            if (line.empty()) continue;
            const auto tab = line.find('\t');
            const std::string query_id = printable(std::string_view(line).substr(0, tab));
            if (tab == std::string::npos || query_id.find(' ') != std::string::npos) {
                tell(
                    fmt::format("kiosque: {}, line {}: expected QID without blanks, a tab, and "
                                "the query\n",
                                printable(typed.queries_file), number));
                all_read = false;
                continue;
            }
            Selection words;
            words.query = line.substr(tab + 1);
            // Elsewhere a query without words stands for every article.
            if (words.query.find_first_not_of(" \t") == std::string::npos) continue;
            words.free_text = true;
            for (const Hit& hit : search(archive, words, page, {}, false).hits) {
                print(fmt::format("{} Q0 {} {} {:.6f} kiosque\n", query_id, printable(hit.id),
                                  hit.rank, hit.score));
                any = true;
            }
        }
        if (queries.bad())
            throw Error(fmt::format("cannot read {} to its end", typed.queries_file));
        if (!all_read) return failed;
        return any ? found : found_nothing;
    });
}

}  // namespace kiosque
