#include "tools/train_tagger/span_score.h"

#include <fmt/format.h>

namespace kiosque {
namespace {

double share(std::size_t part, std::size_t whole) {
    return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
}

bool begins(Tag tag) {
    return tag != outside && opens(tag);
}

std::size_t end_of(std::span<const Tag> tags, std::size_t first) {
    std::size_t end = first;
    while (end + 1 < tags.size() && !closes(tags[end])) ++end;
    return end;
}

}  // namespace

double SpanCount::precision() const {
    return share(right, given);
}

double SpanCount::recall() const {
    return share(right, gold);
}

double SpanCount::f1() const {
    return share(2 * right, given + gold);
}

void SpanScore::add(std::span<const Tag> tags, std::span<const Tag> gold) {
    for (std::size_t i = 0; i < tags.size(); ++i) {
        if (begins(tags[i])) {
            SpanCount& count = types[static_cast<std::size_t>(type_of(tags[i]))];
            ++count.given;
            if (tags[i] == gold[i] && end_of(tags, i) == end_of(gold, i)) ++count.right;
        }
        if (begins(gold[i])) ++types[static_cast<std::size_t>(type_of(gold[i]))].gold;
    }
}

SpanCount SpanScore::all() const {
    SpanCount sum;
    for (const SpanCount& count : types) {
        sum.right += count.right;
        sum.given += count.given;
        sum.gold += count.gold;
    }
    return sum;
}

std::string SpanScore::line() const {
    constexpr std::array<const char*, name_types> names{"PER", "ORG", "LOC"};
    std::string text;
    const auto add = [&text](const char* name, const SpanCount& count) {
        text += fmt::format("{} {:.3f} {:.3f} {:.3f}  ", name, count.precision(), count.recall(),
                            count.f1());
    };
    for (std::size_t type = 0; type < name_types; ++type) add(names[type], types[type]);
    add("all", all());
    return text;
}

}  // namespace kiosque
