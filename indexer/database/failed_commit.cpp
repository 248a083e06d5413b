#include "indexer/database/failed_commit.h"

#include "analyzers/message.h"
#include "analyzers/text/printable.h"
#include "indexer/schema/xapian_error.h"

#include <cstdlib>
#include <exception>
#include <string>

#include <fmt/format.h>

namespace kiosque {
namespace {

constexpr int failed = 2;

std::string last_words() {
    try {
        if (const auto exception = std::current_exception()) std::rethrow_exception(exception);
    } catch (const Xapian::Error& error) {
        return fmt::format(
            "cannot write to the database: {}; what was committed before is intact, run the same "
            "command again once this is mended",
            reason(error));
    } catch (const std::exception& error) {
        return fmt::format("unexpected error: {}", error.what());
    } catch (...) {
    }
    return "unexpected error";
}

}  // namespace

void explain_failed_commits() {
    std::set_terminate([] {
        tell("kiosque-index: " + printable(last_words()) + "\n");
        std::_Exit(failed);
    });
}

}  // namespace kiosque
