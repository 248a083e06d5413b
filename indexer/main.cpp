#include "analyzers/colours.h"
#include "analyzers/error.h"
#include "analyzers/message.h"
#include "analyzers/text/printable.h"
#include "indexer/commands/command_line.h"
#include "indexer/commands/typed.h"
#include "indexer/database/failed_commit.h"
#include "indexer/pipeline/interruption.h"

#include <csignal>
#include <cstdlib>
#include <exception>
#include <string_view>

#include <fmt/format.h>
#include <unistd.h>

namespace {

constexpr int failed = 2;

/// Errors stand out on a terminal, if it is to have colours.
void print_error(std::string_view message, std::string_view colour) {
    const bool colours = kiosque::are_colours_wanted(colour, STDERR_FILENO);
    kiosque::tell(fmt::format("{}kiosque-index:{} {}\n", colours ? "\x1b[1;31m" : "",
                              colours ? "\x1b[0m" : "", kiosque::printable(message)));
}

}  // namespace

/// The one place that decides the exit status.
int main(int argc, char** argv) {
    // A reader that has seen enough (`| head`) is no failure.
    std::signal(SIGPIPE, [](int) { std::_Exit(0); });
    kiosque::explain_failed_commits();
    kiosque::end_on_interruption();  // until a command that has something to save says otherwise
    kiosque::IndexTyped typed;
    try {
        return kiosque::run_command_line(argc, argv, typed);
    } catch (const kiosque::Error& error) {
        print_error(error.what(), typed.colour);
    } catch (const std::exception& error) {
        print_error(fmt::format("unexpected error: {}", error.what()), typed.colour);
    }
    return failed;
}
