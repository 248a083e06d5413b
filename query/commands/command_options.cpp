#include "query/commands/command_options.h"

#include "query/commands/arguments.h"

#include <charconv>
#include <cstdint>
#include <limits>
#include <system_error>

#include <fmt/format.h>

namespace kiosque {
namespace {

/// What is wrong with a number that was typed; nothing if it is one.
std::string whole_number(const std::string& typed) {
    constexpr auto most = std::numeric_limits<std::uint32_t>::max();
    std::uint32_t number = 0;
    const char* const end = typed.data() + typed.size();
    const auto read = std::from_chars(typed.data(), end, number);
    if (read.ec == std::errc() && read.ptr == end) return {};
    return fmt::format("“{}” is no whole number from 0 to {}", typed, most);
}

}  // namespace

void CommandOptions::database() {
    command_->add_flag(end_of_options)->group("");
    command_
        ->add_option(
            "--db", typed_->databases,
            "Database: a folder, a list of databases, or xapian://HOST:PORT (else KIOSQUE_DB, "
            "else kiosque.db); several are one archive")
        ->type_name("DB")
        ->allow_extra_args(false);  // else the words of the query would be databases
    command_->add_flag("--partial", typed_->partial,
                       "Leave out databases whose server does not answer, and exit with 2");
}

void CommandOptions::query() {
    command_
        ->add_option("query", typed_->query,
                     "Words, \"phrases\", -without, OR, titre:word …; none: all articles")
        ->transform(unshielded)
        ->type_name("QUERY");
}

void CommandOptions::filters() {
    for (const FacetRow& row : facet_table) {
        Typed::Names& names = typed_->names[static_cast<std::size_t>(row.field)];
        const std::string name(row.name);
        command_
            ->add_option("--" + name, names.all,
                         "Only articles with this " + name + " (repeated: all of them)")
            ->type_name("NAME")
            ->transform(unshielded)
            ->allow_extra_args(false)
            ->group("Filters");
        command_->add_option("--any-" + name, names.any, "Only articles with one of these")
            ->type_name("NAME")
            ->transform(unshielded)
            ->group("Filters");
        command_->add_option("--not-" + name, names.none, "No articles with this " + name)
            ->type_name("NAME")
            ->transform(unshielded)
            ->allow_extra_args(false)
            ->group("Filters");
    }
    date("--from", typed_->from, "First date: 2023, 2023-11, 2023-11-20, \"mars 2015\"");
    date("--to", typed_->to, "Last date, included");
    date("--on", typed_->on, "Published that day, month, year or \"du 3 au 7 mars 2015\"");
    date("--about", typed_->about,
         "The text names this day, month, year or range, whenever it was published");
    command_->add_flag("--undated", typed_->undated, "Only articles without a date")
        ->group("Filters");
}

/// An unset variable of a script would silently search the whole archive.
void CommandOptions::date(const char* name, std::string& value, const char* help) {
    text(name, value, help, "DATE").group("Filters")->check([](const std::string& typed) {
        return typed.empty() ? "a date is missing" : std::string();
    });
}

void CommandOptions::hits() {
    choice("--sort", typed_->sort,
           "relevance, newest or oldest (else relevance, or newest where no words are sought)",
           "ORDER", {"relevance", "newest", "oldest"});
    limit("10");
    offset();
}

void CommandOptions::offset() {
    command_->add_option("--offset", typed_->offset, "Pass over the first N")
        ->check(whole_number)
        ->type_name("N");
}

void CommandOptions::counting() {
    number("--min-count", typed_->min_count, "Leave out names of fewer articles");
    text("--prefix", typed_->prefix, "Only names of which a word begins so; of periods: 2018",
         "TEXT");
    choice("--order", typed_->order, "By count or by name; else names by count, periods in time",
           "ORDER", {"count", "name"});
    command_->add_flag("--multi-select", typed_->without_own_filter,
                       "Count each kind as if it were not filtered by");
}

void CommandOptions::limit(const char* otherwise) {
    command_
        ->add_option("--limit", typed_->limit,
                     fmt::format("At most N, or all (else {})", otherwise))
        ->type_name("N");
}

void CommandOptions::format(const std::vector<std::string>& formats) {
    choice("--format", typed_->format, "Form of the output", "FORMAT", formats);
    colour();
}

void CommandOptions::colour() {
    choice("--color,--colour", typed_->colour, "Colours: auto, always or never", "WHEN",
           {"auto", "always", "never"});
}

void CommandOptions::id() {
    text("id", typed_->id, "Id as search prints it", "ID").required();
}

void CommandOptions::number(const char* name, std::uint64_t& value, const char* help) {
    command_->add_option(name, value, help)
        ->capture_default_str()
        ->check(whole_number)
        ->type_name("N");
}

CLI::Option& CommandOptions::text(const char* name, std::string& value, const char* help,
                                  const char* type) {
    return *command_->add_option(name, value, help)->transform(unshielded)->type_name(type);
}

void CommandOptions::words(const char* name, std::vector<std::string>& value, const char* help,
                           const char* type) {
    command_->add_option(name, value, help)->transform(unshielded)->type_name(type)->required();
}

CLI::Option& CommandOptions::flag(const char* name, bool& value, const char* help) {
    return *command_->add_flag(name, value, help);
}

CLI::Option& CommandOptions::choice(const char* name, std::string& value, const char* help,
                                    const char* type, const std::vector<std::string>& values) {
    return *command_->add_option(name, value, help)
                ->check(CLI::IsMember(values))
                ->capture_default_str()
                ->type_name(type);
}

}  // namespace kiosque
