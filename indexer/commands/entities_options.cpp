#include "indexer/commands/entities_options.h"

namespace kiosque {
namespace {

constexpr const char* kinds =
    "person, company, organisation, place, source, author, section or language";

/// The commands of one group, declared one after the other.
class GroupDeclaration {
  public:
    GroupDeclaration(CLI::App& group, EntitiesCommand& typed, std::function<int()>& chosen)
        : group_(group), typed_(typed), chosen_(chosen) {}

    CLI::App& command(const char* name, const char* help, int (*run)(const EntitiesCommand&)) {
        CLI::App& command = *group_.add_subcommand(name, help);
        command.callback([this_typed = &typed_, chosen = &chosen_, run] {
            *chosen = [this_typed, run] { return run(*this_typed); };
        });
        command.add_option("--db", typed_.database, "Database folder")->type_name("DB");
        return command;
    }

    /// One that takes a kind and a name, and writes.
    CLI::App& decision(const char* name, const char* help, int (*run)(const EntitiesCommand&)) {
        CLI::App& declared = command(name, help, run);
        declared.add_flag("--wait", typed_.wait, "Wait while another kiosque-index is writing");
        declared.add_option("kind", typed_.kind, kinds)->required()->type_name("KIND");
        declared.add_option("name", typed_.name, "Name as it is counted now")
            ->required()
            ->type_name("NAME");
        return declared;
    }

    CLI::Option& others(CLI::App& command, const char* help, const char* type) {
        return *command.add_option("others", typed_.others, help)->type_name(type);
    }

    void value(CLI::App& command, const char* help, const char* type) {
        others(command, help, type).required()->expected(1);
    }

    void file(CLI::App& command, const char* help) {
        command.add_option("file", typed_.file, help)->type_name("FILE");
    }

  private:
    CLI::App& group_;
    EntitiesCommand& typed_;
    std::function<int()>& chosen_;
};

void declare_split(CLI::App& split, EntitiesCommand& typed) {
    split.add_option("--from", typed.from, "Published then or later")->type_name("DATE");
    split.add_option("--to", typed.to, "Published then or before")->type_name("DATE");
    typed.with_kind = "person";
    split.add_option("--with", typed.with, "Articles that have this name too")->type_name("NAME");
    split.add_option("--with-kind", typed.with_kind, "Of which kind that name is (else person)")
        ->type_name("KIND");
    split.add_option("--id", typed.ids, "This article (may be repeated)")
        ->type_name("ID")
        ->allow_extra_args(false);
}

}  // namespace

void declare_entities(CLI::App& app, EntitiesCommand& typed, std::function<int()>& chosen) {
    CLI::App& group = *app.add_subcommand(
        "entities", "Say who is who: merge, rename, ignore, split names; no article is read again");
    group.require_subcommand(1);
    GroupDeclaration declare(group, typed, chosen);
    declare
        .others(declare.decision("merge", "Count other names for NAME", merge_entities),
                "Names that mean the same", "OTHER")
        .required();
    declare.value(declare.decision("rename", "Show NAME otherwise", rename_entity), "What is shown",
                  "SHOWN");
    declare.others(declare.decision("ignore", "Never count NAME", ignore_entities), "More names",
                   "OTHER");
    declare.value(declare.decision("kind", "Count NAME as another kind", change_entity_kind),
                  "person, company, organisation or place", "TO");
    CLI::App& split = declare.decision(
        "split", "Some articles of NAME are about another who bears it", split_entity);
    declare.value(split, "Under which name these are counted", "TARGET");
    declare_split(split, typed);
    declare.others(declare.decision("separate", "NAME is no other's, whatever the program thinks",
                                    separate_entities),
                   "More names", "OTHER");
    declare.value(declare.decision("identify", "Note NAME's identifier elsewhere", identify_entity),
                  "Such as wikidata:Q157", "IDENTIFIER");
    declare.others(declare.decision("forget", "Undo what was decided about NAME", forget_entities),
                   "More names", "OTHER");
    CLI::App& suggest = declare.command(
        "suggest", "Names that are one for the program: initials, acronyms, spellings",
        suggest_entities);
    suggest.add_flag("--wait", typed.wait, "Wait while another kiosque-index is writing");
    CLI::Option* apply =
        suggest.add_flag("--apply", typed.apply, "Count them as one, in place of earlier ones");
    suggest.add_flag("--withdraw", typed.withdraw, "Undo all that were applied")->excludes(apply);
    declare.command("list", "What has been decided", list_entities)
        .add_option("kind", typed.kind, "Only this kind")
        ->type_name("KIND");
    declare.file(declare.command("export", "Decisions as an authority file", export_entities),
                 "Where to (else standard output)");
    CLI::App& import =
        declare.command("import", "Add an authority file's decisions", import_entities);
    import.add_flag("--wait", typed.wait, "Wait while another kiosque-index is writing");
    import.add_option("file", typed.file, "Tab-separated; - is standard input")
        ->required()
        ->type_name("FILE");
}

}  // namespace kiosque
