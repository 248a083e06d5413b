#include "analyzers/dates/date_passages.h"

#include <algorithm>
#include <cstdint>

namespace kiosque {
namespace {

/// « 2015 », « 20/11 », « 3-4 »; other numbers are of dates by their neighbours alone.
bool is_certain_number(const Scan& chunk, int at) {
    constexpr int digits_of_year = 4;
    if (!chunk.is_number(at)) return chunk.is_mark(at, '/') && chunk.size() == 1;
    const bool joined =
        chunk.is_mark(at + 1, '/') || chunk.is_mark(at + 1, '-') || chunk.is_mark(at + 1, '.');
    return chunk.at(at).digits == digits_of_year || (joined && chunk.is_number(at + 2));
}

/// « mil », « cent » and « dix-neuf » begin years in words.
bool begins_year_in_words(const Scan& chunk, int at) {
    constexpr int ten = 10;
    constexpr int hundred = 100;
    const int value = chunk.at(at).value;
    return value >= hundred || (value == ten && chunk.size() > 1);
}

/// « été » is mostly « been »; as a summer it has « l’ » or « cet » before it.
bool is_been(const Scan& chunk) {
    return chunk.size() == 1 && chunk.written(0).ends_with("té");
}

/// « Saint-Denis » is a place, unlike « Saint-Valentin »; « saint » alone may go on with any.
bool is_place_of_saint(const Scan& chunk, int at) {
    const Term name = chunk.at(at + 2).term;
    return chunk.is_mark(at + 1, '-') && name != Term::valentine && name != Term::sylvester &&
           name != Term::nicholas;
}

std::uint8_t unit_hint(const Scan& chunk, int at) {
    const bool share = chunk.is_unit(at, Unit::quarter) || chunk.is_unit(at, Unit::semester);
    constexpr std::size_t letters_of_an = 2;
    const bool the_year =
        (at > 0 || chunk.at(at).capital) && chunk.written(at).size() == letters_of_an;
    return share || the_year ? hint::certain : hint::part;
}

std::uint8_t hint_of(const Scan& chunk, int at) {
    switch (chunk.at(at).term) {
        case Term::month:
        case Term::month_abbreviation:
        case Term::weekday:
        case Term::weekday_abbreviation:
        case Term::republican_month:
        case Term::feast:
        case Term::hui:
        case Term::yesterday:
        case Term::tomorrow:
        case Term::century:
        case Term::complementary:
        case Term::years:
        case Term::new_:
        case Term::fete:
        case Term::reveillon:
        case Term::valentine:
        case Term::sylvester:
        case Term::gras:
        case Term::palms:
        case Term::bre:
            return hint::certain;
        case Term::season:
            return is_been(chunk) ? hint::part : hint::certain;
        case Term::saint:
            return is_place_of_saint(chunk, at) ? 0 : hint::certain;
        case Term::cardinal:
            return begins_year_in_words(chunk, at) ? hint::certain : 0;
        case Term::unit:
            return unit_hint(chunk, at);
        case Term::day_part:
        case Term::end:
            return hint::part;
        case Term::this_:
        case Term::this_feminine:
        case Term::last:
        case Term::next:
        case Term::current:
        case Term::voila:
        case Term::within:
        case Term::edge:
        case Term::y:
            return hint::companion;
        default:
            break;
    }
    if (chunk.size() == 1 && chunk.is_mark(0, '-')) return hint::companion;  // of « 02-03-10 »
    if (is_certain_number(chunk, at)) return hint::certain;
    return chunk.is_number(at) ? hint::part : 0;
}

bool may_have_date(std::uint8_t hints) {
    constexpr std::uint8_t both = hint::part | hint::companion;
    return (hints & hint::certain) != 0 || (hints & both) == both;
}

class Passages {
  public:
    Passages(std::string_view text, std::vector<Lexeme>& out) : text_(text), out_(out) {}

    void add(std::uint32_t begin, std::uint32_t end) {
        begin = std::max(begin, end_);
        if (begin > end_ && !out_.empty()) {
            Lexeme& gap = out_.emplace_back();
            gap.start = gap.end = begin;
            gap.value = '\n';
        }
        append_lexemes(text_, {begin, end}, out_);
        end_ = end;
    }

  private:
    std::string_view text_;
    std::vector<Lexeme>& out_;
    std::uint32_t end_ = 0;
};

}  // namespace

std::uint8_t date_hint(std::string_view chunk) {
    std::vector<Lexeme> lexemes;
    split_lexemes(chunk, lexemes);
    const Scan scan(chunk, lexemes);
    std::uint8_t hints = 0;
    for (int at = 0; at < scan.size(); ++at) hints |= hint_of(scan, at);
    return hints;
}

void split_date_passages(std::string_view text, const std::vector<Word>& words,
                         std::vector<Lexeme>& out) {
    out.clear();
    Passages passages(text, out);
    // A sentence's passage begins with the word before, as a dot may end none: « 24. Iuillet ».
    std::uint32_t begin = 0;
    std::uint32_t last_word = 0;
    std::uint8_t hints = 0;
    for (const Word& word : words) {
        if (word.starts_sentence) {
            if (may_have_date(hints)) passages.add(begin, word.span.start);
            begin = last_word;
            hints = 0;
        }
        hints |= word.date_hint;
        if (word.kind != Word::Kind::punctuation) last_word = word.span.start;
    }
    if (may_have_date(hints)) passages.add(begin, static_cast<std::uint32_t>(text.size()));
}

}  // namespace kiosque
