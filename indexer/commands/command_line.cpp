#include "indexer/commands/command_line.h"

#include "analyzers/error.h"
#include "indexer/commands/command_options.h"

#include <cstdio>
#include <functional>
#include <string>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace kiosque {
namespace {

/// The innermost command that was named; the program itself if none was.
const CLI::App& innermost(const CLI::App& app) {
    const auto chosen = app.get_subcommands();
    return chosen.empty() ? app : innermost(*chosen.front());
}

/// "kiosque-index entities merge".
std::string full_name(const CLI::App& app) {
    const CLI::App* const parent = app.get_parent();
    return (parent != nullptr ? full_name(*parent) + " " : "") + app.get_name();
}

/// What was not given, as --help writes it: "PATH".
std::string missing_part(const CLI::App& command, const CLI::ParseError& error) {
    const std::string message = error.what();
    const CLI::Option* const option =
        command.get_option_no_throw(message.substr(0, message.find(' ')));
    return option != nullptr ? option->get_type_name() : "a command";
}

/// What is wrong with the command line, and where to read more.
std::string complaint(const CLI::App& app, const CLI::ParseError& error) {
    const CLI::App& command = innermost(app);
    const std::string help = fmt::format("(see {} --help)", full_name(command));
    const auto extras = app.remaining(true);
    const bool takes_commands = command.get_require_subcommand_min() > 0;
    if (!extras.empty() && command.get_option_no_throw(extras.front()) != nullptr)
        return fmt::format("{} goes behind the command: {} {} … {}", extras.front(),
                           full_name(command), extras.front(), help);
    if (!extras.empty() && extras.front().starts_with('-'))
        return fmt::format("there is no option {} {}", extras.front(), help);
    if (!extras.empty() && takes_commands)
        return fmt::format("there is no command “{}” {}", extras.front(), help);
    if (!extras.empty()) return fmt::format("“{}” is one word too many {}", extras.front(), help);
    if (dynamic_cast<const CLI::RequiredError*>(&error) != nullptr)
        return fmt::format("{} is missing {}", missing_part(command, error), help);
    return fmt::format("{} {}", error.what(), help);
}

}  // namespace

int run_command_line(int argc, const char* const* argv, IndexTyped& typed) {
    CLI::App app("Index French articles for search by word, person, company, place and date.",
                 "kiosque-index");
    app.set_version_flag("--version", "kiosque-index " KIOSQUE_VERSION);
    app.require_subcommand(1);
    app.footer("Then search with: kiosque search WORDS");
    std::function<int()> chosen;
    declare_commands(app, typed, chosen);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        if (error.get_exit_code() == 0) return app.exit(error);  // prints --help or --version
        throw Error(complaint(app, error));
    }
    const int status = chosen();
    if (std::fflush(stdout) != 0) throw Error("cannot write to standard output; is the disk full?");
    return status;
}

}  // namespace kiosque
