#include "indexer/database/check_names.h"

#include "analyzers/error.h"
#include "indexer/schema/alias_table.h"
#include "indexer/schema/authority.h"
#include "indexer/schema/facet_dictionary.h"
#include "indexer/schema/name_words.h"

#include <algorithm>
#include <array>
#include <optional>
#include <unordered_map>

#include <fmt/format.h>

namespace kiosque {
namespace {

using Ordinals = std::unordered_map<std::string, std::uint32_t>;  // by key

/// Says no more than the first few of one part.
class Complaints {
  public:
    explicit Complaints(std::vector<std::string>& damage) : damage_(damage) {}

    void add(std::string complaint) {
        constexpr std::size_t most = 5;
        if (said_++ < most) damage_.push_back(std::move(complaint));
    }

  private:
    std::vector<std::string>& damage_;
    std::size_t said_ = 0;
};

Ordinals check_dictionary(const Xapian::Database& database, const FacetRow& row,
                          Complaints& complaints) {
    Ordinals ordinals;
    std::unordered_map<std::string, std::vector<std::uint32_t>> by_word;
    FacetDictionary(database, row.field)
        .for_each([&](std::uint32_t ordinal, const FacetName& name) {
            if (name.key.empty()) return;
            if (!ordinals.emplace(name.key, ordinal).second)
                complaints.add(
                    fmt::format("the {} “{}” is in the dictionary twice", row.name, name.name));
            for_each_key_word(name.key, [&](std::string_view word) {
                by_word[std::string(word)].push_back(ordinal);
            });
        });
    for (auto& [word, expected] : by_word) {
        const auto last = std::unique(expected.begin(), expected.end());
        const std::vector<std::uint32_t> found = names_with_word(database, row.field, word);
        if (!std::includes(found.begin(), found.end(), expected.begin(), last))
            complaints.add(
                fmt::format("{} names are not found by their word “{}”", row.name, word));
    }
    return ordinals;
}

using AllOrdinals = std::array<Ordinals, facet_fields>;

std::optional<std::uint32_t> ordinal_of(const AllOrdinals& ordinals, const EntityName& name) {
    const Ordinals& of_field = ordinals[static_cast<std::size_t>(name.field)];
    const auto found = of_field.find(name.key);
    return found == of_field.end() ? std::nullopt : std::optional(found->second);
}

/// Names without an article, too, keep their ordinals: articles may come.
void check_records(const Xapian::Database& database, const Authority& authority,
                   const AllOrdinals& ordinals, Complaints& complaints) {
    for (const EntityName& name : names_in(authority))
        if (!ordinal_of(ordinals, name))
            complaints.add(fmt::format("the {} “{}” was decided upon, but is not in the dictionary",
                                       facet_row(name.field).name, name.key));
    for (const Metadata& expected : authority_entries(authority))
        if (database.get_metadata(expected.key) != expected.value)
            complaints.add("what was decided about names contradicts itself");
}

void check_table(const Xapian::Database& database, const Authority& authority, const FacetRow& row,
                 const AllOrdinals& ordinals, Complaints& complaints) {
    const Numbering numbering = [&](const EntityName& name, const std::string&) {
        return ordinal_of(ordinals, name).value_or(AliasTable::ignored);
    };
    read_alias_table(database, row.field);
    const Metadata expected =
        alias_metadata(row.field, make_alias_table(authority, row.field, numbering));
    if (database.get_metadata(expected.key) != expected.value)
        complaints.add(fmt::format("{} names are not counted as was decided", row.name));
}

}  // namespace

void check_names(const Xapian::Database& database, std::vector<std::string>& damage) {
    AllOrdinals ordinals;
    for (const FacetRow& row : facet_table) {
        Complaints complaints(damage);
        ordinals[static_cast<std::size_t>(row.field)] = check_dictionary(database, row, complaints);
    }
    const Authority authority = read_authority(database);
    Complaints complaints(damage);
    check_records(database, authority, ordinals, complaints);
    for (const FacetRow& row : facet_table)
        check_table(database, authority, row, ordinals, complaints);
}

}  // namespace kiosque
