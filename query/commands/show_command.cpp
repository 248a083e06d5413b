#include "analyzers/error.h"
#include "indexer/schema/article_json.h"
#include "query/commands/commands.h"
#include "query/commands/meaning.h"
#include "query/commands/output.h"
#include "query/commands/with_archive.h"
#include "query/render/article_text.h"
#include "query/render/json_line.h"
#include "query/search/searcher.h"

#include <fmt/format.h>

namespace kiosque {

int show_command(const Typed& typed) {
    return with_archive(typed, [&](Archive& archive) {
        const auto stored = find_article(archive, typed.id);
        if (!stored) throw Error(fmt::format("no article has the id {}", typed.id));
        if (typed.format == "json")
            print(escape_controls(article_json(stored->article, stored->entities, stored->dates)) +
                  '\n');
        else
            print(article_text(*stored, style(typed)));
        return found;
    });
}

}  // namespace kiosque
