#include "indexer/database/failed_commit.h"

#include "analyzers/message.h"
#include "analyzers/text/printable.h"
#include "indexer/database/obstacle.h"
#include "indexer/database/write_database.h"

#include <cstdlib>
#include <exception>
#include <string>

#include <fmt/format.h>

namespace kiosque {
namespace {

constexpr int failed = 2;

std::string last_words() {
    try {
        if (const auto exception = std::current_exception())
            if (const auto problem = obstacle([&] { std::rethrow_exception(exception); }))
                return cannot_write("the database", *problem);
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
