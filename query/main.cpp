#include "analyzers/error.h"
#include "analyzers/message.h"
#include "analyzers/text/printable.h"
#include "query/commands/command_line.h"
#include "query/commands/commands.h"

#include <csignal>
#include <cstdlib>
#include <exception>
#include <string>
#include <string_view>

#include <fmt/format.h>

namespace {

void print_error(std::string_view message) {
    kiosque::tell("kiosque: " + kiosque::printable(message) + "\n");
}

}  // namespace

/// The one place that decides the exit status.
int main(int argc, char** argv) {
    // A reader that has seen enough (`| head`) is no failure.
    std::signal(SIGPIPE, [](int) { std::_Exit(0); });
    std::signal(SIGINT, [](int) { std::_Exit(130); });
    std::signal(SIGTERM, [](int) { std::_Exit(143); });
    try {
        return kiosque::run_command_line(argc, argv);
    } catch (const kiosque::Error& error) {
        print_error(error.what());
    } catch (const std::exception& error) {
        print_error(fmt::format("unexpected error: {}", error.what()));
    }
    return kiosque::failed;
}
