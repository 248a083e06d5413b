#include "analyzers/error.h"
#include "analyzers/message.h"
#include "analyzers/text/printable.h"
#include "indexer/commands/options.h"
#include "indexer/database/failed_commit.h"
#include "indexer/pipeline/interruption.h"

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <functional>

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <unistd.h>

namespace {

constexpr int failed = 2;

/// Errors stand out on a terminal, if it is to have colours.
void print_error(std::string_view message, std::string_view colour) {
    const bool plain = std::getenv("NO_COLOR") != nullptr || isatty(STDERR_FILENO) == 0;
    const bool colours = colour == "always" || (colour == "auto" && !plain);
    kiosque::tell(fmt::format("{}kiosque-index:{} {}\n", colours ? "\x1b[1;31m" : "",
                              colours ? "\x1b[0m" : "", kiosque::printable(message)));
}

int run(int argc, char** argv, kiosque::IndexTyped& typed) {
    CLI::App app("Index French articles for search by word, person, company, place and date.",
                 "kiosque-index");
    app.set_version_flag("--version", "kiosque-index " KIOSQUE_VERSION);
    app.require_subcommand(1);
    app.footer("Then search with: kiosque search WORDS");
    std::function<int()> chosen;
    kiosque::declare_commands(app, typed, chosen);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        if (error.get_exit_code() == 0) return app.exit(error);  // prints --help or --version
        throw kiosque::Error(kiosque::complaint(app, error));
    }
    const int status = chosen();
    if (std::fflush(stdout) != 0)
        throw kiosque::Error("cannot write to standard output; is the disk full?");
    return status;
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
        return run(argc, argv, typed);
    } catch (const kiosque::Error& error) {
        print_error(error.what(), typed.colour);
    } catch (const std::exception& error) {
        print_error(fmt::format("unexpected error: {}", error.what()), typed.colour);
    }
    return failed;
}
