#include "analyzers/entities/lexicon.h"

#include "analyzers/entities/folded_word.h"
#include "analyzers/error.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace kiosque {
namespace {

constexpr std::array<std::pair<std::string_view, WordClasses>, 31> class_names = {{
    {"function", word_class::function},     {"not_name", word_class::not_name},
    {"article", word_class::article},       {"elision", word_class::elision},
    {"linker", word_class::linker},         {"particle", word_class::particle},
    {"title", word_class::title},           {"role", word_class::role},
    {"saying", word_class::saying},         {"kin", word_class::kin},
    {"firm_cue", word_class::firm_cue},     {"firm_of", word_class::firm_of},
    {"firm_word", word_class::firm_word},   {"legal_form", word_class::legal_form},
    {"media_cue", word_class::media_cue},   {"body_cue", word_class::body_cue},
    {"body_head", word_class::body_head},   {"place_in", word_class::place_in},
    {"place_cue", word_class::place_cue},   {"place_head", word_class::place_head},
    {"place_link", word_class::place_link}, {"age_word", word_class::age_word},
    {"masculine", word_class::masculine},   {"feminine", word_class::feminine},
    {"event_head", word_class::event_head}, {"and_word", word_class::and_word},
    {"demonym", word_class::demonym},       {"man_name", word_class::man_name},
    {"woman_name", word_class::woman_name}, {"saint", word_class::saint},
    {"minister", word_class::minister},
}};

WordClasses class_named(std::string_view name) {
    const auto* found = std::find_if(class_names.begin(), class_names.end(),
                                     [name](const auto& pair) { return pair.first == name; });
    if (found == class_names.end()) throw Error("unknown word class: " + std::string(name));
    return found->second;
}

}  // namespace

KeyMap<WordClasses> parse_lexicon(std::string_view text) {
    KeyMap<WordClasses> classes;
    WordClasses current = 0;
    std::string buffer;
    while (!text.empty()) {
        std::string_view line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(text.size(), line.size() + 1));
        if (line.starts_with('#')) continue;
        if (const std::size_t colon = line.find(':'); colon != std::string_view::npos) {
            current = class_named(line.substr(0, colon));
            line.remove_prefix(colon + 1);
        }
        while (!line.empty()) {
            const std::string_view word = line.substr(0, line.find(' '));
            line.remove_prefix(std::min(line.size(), word.size() + 1));
            if (!word.empty()) classes[word_key(fold_word(word, buffer))] |= current;
        }
    }
    return classes;
}

}  // namespace kiosque
