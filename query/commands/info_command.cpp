#include "query/commands/commands.h"
#include "query/commands/meaning.h"
#include "query/commands/output.h"
#include "query/commands/with_archive.h"
#include "query/render/info_text.h"
#include "query/search/archive_info.h"
#include "query/search/searcher.h"

namespace kiosque {

int info_command(const Typed& typed) {
    return with_archive(typed, [&](Archive& archive) {
        const ArchiveInfo info = archive_info(archive);
        print(typed.format == "json" ? info_json(info) : info_text(info, style(typed)));
        return found;
    });
}

}  // namespace kiosque
