#include "query/search/ranking/text_sieve.h"

#include <algorithm>
#include <array>
#include <utility>

namespace kiosque {
namespace {

constexpr std::uint8_t none = 0;  ///< stands between letters
constexpr std::uint8_t first_digit = 27;
constexpr std::uint8_t foreign = 37;  ///< a letter, but none of a-z
constexpr std::uint8_t silent = 38;   ///< belongs to the letter before it

constexpr std::uint8_t value_of(char c) {
    if (c >= 'a' && c <= 'z') return static_cast<std::uint8_t>(c - 'a' + 1);
    if (c >= 'A' && c <= 'Z') return static_cast<std::uint8_t>(c - 'A' + 1);
    if (c >= '0' && c <= '9') return static_cast<std::uint8_t>(c - '0' + first_digit);
    return none;
}

constexpr auto ascii_values = [] {
    std::array<std::uint8_t, 128> values{};
    for (std::size_t c = 0; c < values.size(); ++c) values[c] = value_of(static_cast<char>(c));
    return values;
}();

/// U+00C0 to U+00FF by the low six bits; Æ and ß as the first of their letters.
constexpr auto latin_values = [] {
    constexpr std::string_view base =
        "aaaaaaaceeeeiiiidnooooo ouuuuytsaaaaaaaceeeeiiiidnooooo ouuuuyty";
    std::array<std::uint8_t, 64> values{};
    for (std::size_t i = 0; i < values.size(); ++i) values[i] = value_of(base[i]);
    return values;
}();

struct Letter {
    std::uint8_t value = none;
    std::uint8_t second = none;  ///< œ is two
    std::uint8_t length = 1;     ///< bytes
    bool capital = false;
};

Letter long_letter(std::string_view text, std::size_t at) {
    const auto lead = static_cast<unsigned char>(text[at]);
    const auto trail =
        at + 1 < text.size() ? static_cast<unsigned char>(text[at + 1]) : std::uint8_t{0};
    if (lead < 0xC3) return {none, none, 1};  // « » and no-break space
    if (lead == 0xC3) {
        const bool ligature = trail == 0x86 || trail == 0xA6;
        return {latin_values[trail & 0x3FU], ligature ? value_of('e') : none, 2, trail < 0x9F};
    }
    if (lead == 0xC5) {
        if (trail == 0x92 || trail == 0x93) return {value_of('o'), value_of('e'), 2, trail == 0x92};
        if (trail == 0xBF) return {value_of('s'), none, 2};
    }
    if (lead == 0xCC || (lead == 0xCD && trail < 0xB0)) return {silent, none, 2};
    if (lead == 0xE2) return {none, none, 3};  // ’ – … “ ”
    return {foreign, none, 1};
}

inline Letter letter_at(std::string_view text, std::size_t at) {
    const auto lead = static_cast<unsigned char>(text[at]);
    return lead < 0x80 ? Letter{ascii_values[lead], none, 1, lead >= 'A' && lead <= 'Z'}
                       : long_letter(text, at);
}

bool is_small(char c) {
    return c >= 'a' && c <= 'z';
}

}  // namespace

/// The first three letters of every run within a piece, whatever stands between them (« S.N.C.F. »
/// is one word), and of a shorter run what it has.
class TextSieve::Runs {
  public:
    explicit Runs(const std::bitset<beginnings>& wanted) : wanted_(wanted) {}

    void add(std::uint8_t letter) {
        if (before_last_starts_) test(before_last_, last_, letter);
        before_last_starts_ = last_starts_;
        last_starts_ = length_ == 0;
        before_last_ = last_;
        last_ = letter;
        ++length_;
    }
    /// Whether more letters of the run change nothing.
    bool is_settled() const { return length_ >= 3; }

    void end_run() {
        if (length_ == 1) test(last_, 0, 0);
        if (length_ == 2) test(before_last_, last_, 0);
        length_ = 0;
    }
    /// Whether the piece has a run that is wanted. The next piece begins.
    bool end_piece() {
        end_run();
        if (before_last_starts_) test(before_last_, last_, 0);
        before_last_starts_ = last_starts_ = false;
        return std::exchange(passes_, false);
    }

  private:
    void test(std::size_t first, std::size_t second, std::size_t third) {
        passes_ = passes_ || wanted_[(first * letters + second) * letters + third];
    }

    const std::bitset<beginnings>& wanted_;
    std::size_t length_ = 0;  ///< of the run so far
    std::uint8_t last_ = 0;
    std::uint8_t before_last_ = 0;
    bool last_starts_ = false;  ///< a run
    bool before_last_starts_ = false;
    bool passes_ = false;
};

void TextSieve::add(const QueryWord& word) {
    bool ordinal = false;  // « 19e » is « XIXe »
    for (const std::string* form : {&word.exact, &word.stem, &word.unaccent, &word.folded}) {
        add_beginning(*form);
        ordinal = ordinal || (form->ends_with('e') && value_of(form->front()) >= first_digit);
    }
    if (ordinal)
        for (const std::string_view numeral : {"i", "v", "x"}) add_beginning(numeral);
}

void TextSieve::add_beginning(std::string_view form) {
    std::array<std::size_t, 3> first{};
    std::size_t length = 0;
    for (std::size_t at = 0; at < form.size() && length < first.size();) {
        const Letter letter = letter_at(form, at);
        if (letter.value == foreign) return;  // such pieces pass by themselves
        if (letter.value != none && letter.value != silent) first.at(length++) = letter.value;
        if (letter.second != none && length < first.size()) first.at(length++) = letter.second;
        at += letter.length;
    }
    if (length == 0) return;
    // A stem of one or two letters begins longer words: any may follow.
    for (std::size_t second = 0; second < letters; ++second) {
        if (length > 1 && second != first[1]) continue;
        for (std::size_t third = 0; third < letters; ++third)
            if (length < 3 || third == first[2])
                wanted_.set((first[0] * letters + second) * letters + third);
    }
}

std::uint32_t TextSieve::sift(std::string_view text, std::vector<TextPiece>& pieces) const {
    pieces.clear();
    Runs runs(wanted_);
    std::uint32_t position = 0;
    for (std::size_t at = 0; at < text.size();) {
        if (static_cast<unsigned char>(text[at]) <= ' ') {
            ++at;
            continue;
        }
        const std::size_t start = at;
        bool has_letter = false;
        bool foreign_letter = false;
        bool after_small = false;
        bool after_digit = false;
        while (at < text.size() && static_cast<unsigned char>(text[at]) > ' ') {
            if (is_small(text[at])) {  // four of five letters: the general case, made short
                if (after_digit) runs.end_run();
                runs.add(ascii_values[static_cast<unsigned char>(text[at++])]);
                if (runs.is_settled())
                    while (at < text.size() && is_small(text[at])) ++at;
                after_small = has_letter = true;
                after_digit = false;
                continue;
            }
            const Letter letter = letter_at(text, at);
            at += letter.length;
            if (letter.value == none) {
                runs.end_run();
                after_small = false;
            } else if (letter.value == foreign) {
                foreign_letter = true;
            } else if (letter.value != silent) {
                const bool digit = letter.value >= first_digit;
                // « OpenAI », « 20h »
                if ((after_small && letter.capital) || digit != after_digit) runs.end_run();
                after_small = !letter.capital;
                after_digit = digit;
                has_letter = true;
                runs.add(letter.value);
                if (letter.second != none) runs.add(letter.second);
            }
        }
        at = std::min(at, text.size());
        if (has_letter || foreign_letter) ++position;
        if (runs.end_piece() || foreign_letter)
            pieces.push_back(
                {{static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(at)}, position});
    }
    return position;
}

}  // namespace kiosque
