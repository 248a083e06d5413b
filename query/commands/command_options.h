#pragma once

#include "query/commands/typed.h"

#include <string>
#include <vector>

#include <CLI/CLI.hpp>

namespace kiosque {

/// The options of one command, declared one after the other: each call adds what several commands
/// share, always under the same name and with the same meaning. What is typed goes into `typed`.
class CommandOptions {
  public:
    CommandOptions(CLI::App& command, Typed& typed) : command_(&command), typed_(&typed) {}

    void database();
    /// The words of the query, as the command's last arguments.
    void query();
    /// Names, dates, sources: which articles.
    void filters();
    /// Which hits, in which order.
    void hits();
    /// How facets are counted and shown.
    void counting();
    void offset();
    void limit(const char* otherwise);
    /// The first is the default.
    void format(const std::vector<std::string>& formats);
    void colour();

    /// An article.
    void id();

    /// An argument or option of this command alone.
    CLI::Option& text(const char* name, std::string& value, const char* help, const char* type);
    /// Words that stand at the end without quotes; at least one.
    void words(const char* name, std::vector<std::string>& value, const char* help,
               const char* type);
    CLI::Option& flag(const char* name, bool& value, const char* help);
    void number(const char* name, std::uint64_t& value, const char* help);
    CLI::Option& choice(const char* name, std::string& value, const char* help, const char* type,
                        const std::vector<std::string>& values);

  private:
    void date(const char* name, std::string& value, const char* help);

    CLI::App* command_;
    Typed* typed_;
};

}  // namespace kiosque
