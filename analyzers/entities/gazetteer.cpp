#include "analyzers/entities/gazetteer.h"

#include "analyzers/text/ascii.h"

#include <algorithm>

namespace kiosque {
namespace {

constexpr std::size_t longest_checked_capital = 16;  // bits of KnownName::capitals

// Cuts off and returns what precedes `separator`.
std::string_view take_until(std::string_view& rest, char separator) {
    const std::string_view head = rest.substr(0, rest.find(separator));
    rest.remove_prefix(std::min(rest.size(), head.size() + 1));
    return head;
}

// Nothing but what may stand inside a name; a line break may, in wrapped text.
bool joins_known_name(const NameToken& token, const NameToken& before) {
    constexpr auto inside = gap::space | gap::hyphen | gap::apostrophe | gap::ampersand;
    const auto allowed = before.dotted || before.letters <= 2 ? inside | gap::dot : inside;
    return token.gap != 0 && (token.gap & ~allowed) == 0 && token.field == before.field;
}

bool written_as(const KnownName& name, std::span<const NameToken> tokens, std::size_t skipped) {
    if (name.all_capitals && tokens.front().shape == Shape::capitalised) return false;
    const std::size_t checked = std::min(tokens.size(), longest_checked_capital - skipped);
    for (std::size_t i = 0; i < checked; ++i) {
        const bool must = (name.capitals >> (i + skipped) & 1U) != 0;
        if (must && !has_capital(tokens[i])) return false;
    }
    return true;
}

void tokenise(std::string_view name, std::vector<NameToken>& tokens) {
    tokens.clear();
    const Word whole{
        {0, static_cast<std::uint32_t>(name.size())}, Word::Kind::letters, true, false};
    append_name_tokens(name, {whole}, Field::text, tokens);
}

}  // namespace

bool KnownName::is_name() const {
    return std::any_of(entries.begin(), entries.end(), [](auto entry) { return entry != 0; });
}

bool KnownName::is_strong(EntityKind kind) const {
    const auto index = static_cast<unsigned>(kind);
    return entries[index] != 0 && (weak_kinds >> index & 1U) == 0;
}

Gazetteer::Gazetteer(std::span<const NameList> lists) {
    for (const NameList& list : lists) add_list(list);
}

void Gazetteer::add_list(const NameList& list) {
    std::string_view rest = list.text;
    std::vector<NameToken> scratch;
    while (!rest.empty()) {
        std::string_view line = ascii_trimmed(take_until(rest, '\n'));
        if (line.empty() || line.front() == '#') continue;
        const bool weak = line.back() == '?';
        if (weak) line.remove_suffix(1);
        const std::string_view canonical = ascii_trimmed(line.substr(0, line.find('=')));
        canonical_.push_back(canonical);
        const auto entry = static_cast<std::uint32_t>(canonical_.size());
        while (!line.empty()) {
            add_name(ascii_trimmed(take_until(line, '=')), list.kind, entry, weak, scratch);
        }
    }
}

void Gazetteer::add_name(std::string_view name, EntityKind kind, std::uint32_t entry, bool weak,
                         std::vector<NameToken>& scratch) {
    tokenise(name, scratch);
    if (scratch.empty()) return;
    WordKey key = scratch.front().key;
    for (std::size_t i = 1; i < scratch.size(); ++i) {
        names_[key].continues = true;
        key = join_keys(key, scratch[i].key);
    }
    std::uint16_t capitals = 0;
    for (std::size_t i = 0; i < std::min(scratch.size(), longest_checked_capital); ++i) {
        if (has_capital(scratch[i])) capitals = static_cast<std::uint16_t>(capitals | 1U << i);
    }
    const auto index = static_cast<unsigned>(kind);
    KnownName& known = names_[key];
    // « Les Républicains = LR ? » makes LR weak; a line of its own makes the full name strong.
    const auto bit = static_cast<std::uint8_t>(1U << index);
    if (!weak) known.weak_kinds = static_cast<std::uint8_t>(known.weak_kinds & ~bit);
    if (weak && known.entries[index] == 0)
        known.weak_kinds = static_cast<std::uint8_t>(known.weak_kinds | bit);
    if (known.entries[index] == 0) known.entries[index] = entry;
    known.capitals = static_cast<std::uint16_t>(known.capitals & capitals);
    known.all_capitals = scratch.size() == 1 && scratch.front().letters <= 3 &&
                         scratch.front().shape == Shape::upper;
}

std::optional<KnownMatch> Gazetteer::longest(std::span<const NameToken> tokens,
                                             std::size_t at) const {
    return extend(tokens[at].key, 0, tokens, at);
}

const KnownName* Gazetteer::find(std::string_view name) const {
    std::vector<NameToken> tokens;
    tokenise(name, tokens);
    if (tokens.empty()) return nullptr;
    const auto match = longest(tokens, 0);
    return match && match->end == tokens.size() ? match->name : nullptr;
}

std::optional<KnownMatch> Gazetteer::longest_after_article(WordKey article,
                                                           std::span<const NameToken> tokens,
                                                           std::size_t at) const {
    const KnownName* first = names_.find(article);
    if (first == nullptr || !first->continues) return std::nullopt;
    return extend(join_keys(article, tokens[at].key), 1, tokens, at);
}

std::optional<KnownMatch> Gazetteer::extend(WordKey key, std::size_t skipped,
                                            std::span<const NameToken> tokens,
                                            std::size_t at) const {
    std::optional<KnownMatch> best;
    for (std::size_t end = at + 1;; ++end) {
        const KnownName* known = names_.find(key);
        if (known == nullptr) break;
        if (known->is_name() && written_as(*known, tokens.subspan(at, end - at), skipped)) {
            best = KnownMatch{known, end};
        }
        if (!known->continues || end == tokens.size()) break;
        if (!joins_known_name(tokens[end], tokens[end - 1])) break;
        key = join_keys(key, tokens[end].key);
    }
    return best;
}

}  // namespace kiosque
