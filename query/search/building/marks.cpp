#include "query/search/building/marks.h"

#include "analyzers/entities/entity_key.h"

#include <algorithm>
#include <optional>

namespace kiosque {
namespace {

using Tokens = std::vector<Token>;

void mark_words(const Tokens& tokens, const Sought& sought, std::vector<Mark>& marks) {
    for (const Token& token : tokens) {
        for (std::size_t i = 0; i < sought.words.size(); ++i) {
            if (!sought.words[i].meets(token)) continue;
            marks.push_back({token.span, i});
            break;
        }
    }
}

std::optional<Span> span_at(const Tokens& tokens, std::uint32_t position,
                            const TextPattern::Place& place) {
    auto token = std::ranges::lower_bound(tokens, position, {}, &Token::position);
    for (; token != tokens.end() && token->position == position; ++token)
        if (place.meets(*token)) return token->span;
    return std::nullopt;
}

/// The whole phrase that begins with the token.
std::optional<Span> phrase_at(const Tokens& tokens, const Token& first, const TextPattern& phrase) {
    if (phrase.places.empty() || !phrase.places.front().meets(first)) return std::nullopt;
    Span whole = first.span;
    for (const TextPattern::Place& place : phrase.places) {
        if (place.offset == 0) continue;
        const auto span = span_at(tokens, first.position + place.offset, place);
        if (!span) return std::nullopt;
        whole.end = std::max(whole.end, span->end);
    }
    return whole;
}

void mark_phrases(const Tokens& tokens, const Sought& sought, std::vector<Mark>& marks) {
    for (std::size_t i = 0; i < sought.phrases.size(); ++i)
        for (const Token& token : tokens)
            if (const auto span = phrase_at(tokens, token, sought.phrases[i]))
                marks.push_back({*span, sought.words.size() + i});
}

void mark_names(const std::vector<Entity>& entities, const Sought& sought,
                std::vector<Mark>& marks) {
    if (sought.names.empty()) return;
    for (const Entity& entity : entities) {
        const EntityName key{facet_field(entity.kind), entity_key(entity.name)};
        const auto found = std::ranges::find(sought.names, key);
        if (found == sought.names.end()) continue;
        const auto what = sought.words.size() + sought.phrases.size() +
                          static_cast<std::size_t>(found - sought.names.begin());
        for (const Mention& mention : entity.mentions)
            if (mention.field == Field::text) marks.push_back({mention.span, what});
    }
}

/// A day as a number that grows with time.
int day_number_of(PartialDate day) {
    return (day.year * 100 + day.month) * 100 + day.day;
}

struct Days {
    explicit Days(const DateInterval& interval)
        : first(day_number_of(first_day(interval.from))),
          last(day_number_of(last_day(interval.to))) {}

    int first;
    int last;
};

void mark_days(const std::vector<DateMention>& dates, const Sought& sought,
               std::vector<Mark>& marks) {
    if (!sought.days) return;
    const Days wanted(*sought.days);
    const auto mark = [&](auto holds) {
        const std::size_t before = marks.size();
        for (const DateMention& date : dates)
            if (date.field == Field::text && holds(Days(date.date)))
                marks.push_back({date.span, sought.size() - 1});
        return marks.size() > before;
    };
    if (mark([&](Days said) { return said.first >= wanted.first && said.last <= wanted.last; }))
        return;
    mark([&](Days said) { return said.first <= wanted.last && said.last >= wanted.first; });
}

}  // namespace

std::vector<Mark> marks_in(const AnalysedText& text, const std::vector<Entity>& entities,
                           const std::vector<DateMention>& dates, const Sought& sought) {
    std::vector<Mark> marks;
    mark_words(text.tokens, sought, marks);
    mark_phrases(text.tokens, sought, marks);
    mark_names(entities, sought, marks);
    mark_days(dates, sought, marks);
    std::ranges::stable_sort(marks, [](const Mark& a, const Mark& b) {
        return a.span.start != b.span.start ? a.span.start < b.span.start : a.span.end > b.span.end;
    });
    std::vector<Mark> outer;
    for (const Mark& mark : marks)
        if (outer.empty() || mark.span.start >= outer.back().span.end) outer.push_back(mark);
    return outer;
}

}  // namespace kiosque
