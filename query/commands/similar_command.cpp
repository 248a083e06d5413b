#include "query/commands/commands.h"
#include "query/commands/meaning.h"
#include "query/commands/output.h"
#include "query/commands/with_archive.h"
#include "query/search/similar.h"

namespace kiosque {

int similar_command(const Typed& typed) {
    const Selection selected = selection(typed);
    const Page wanted = page(typed);
    return with_archive(typed, [&](Archive& archive) {
        return print_found(find_similar(archive, typed.id, selected, wanted), typed);
    });
}

}  // namespace kiosque
