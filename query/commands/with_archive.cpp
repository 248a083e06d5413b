#include "query/commands/with_archive.h"

#include "analyzers/message.h"
#include "analyzers/text/printable.h"
#include "query/commands/commands.h"
#include "query/commands/meaning.h"

#include <fmt/format.h>

namespace kiosque {

int with_archive(const Typed& typed, const std::function<int(Archive&)>& answer) {
    Archive archive(locations(typed), typed.partial ? Unreachable::left_out : Unreachable::fails);
    const int status = answer(archive);
    if (archive.missing().empty()) return status;
    tell(fmt::format("kiosque: this is a partial answer, without the articles of {}\n",
                     printable(fmt::format("{}", fmt::join(archive.missing(), ", ")))));
    return failed;
}

}  // namespace kiosque
