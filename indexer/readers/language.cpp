#include "indexer/readers/language.h"

#include "analyzers/text/unicode.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>

namespace kiosque {

namespace {

struct FunctionWords {
    std::string_view language;
    std::string_view words;  ///< folded, apart by spaces
};

/// Articles, pronouns, prepositions, conjunctions, auxiliaries: the words that every text has. A
/// word of several languages counts for each.
constexpr auto languages = std::to_array<FunctionWords>({
    {"fr",
     "le la les un une des du de et en est que qui dans pour par sur au aux avec ce cette ces il "
     "elle ils elles on nous vous je se sa son ses leur leurs pas plus ne ou mais donc comme sont "
     "ont ete etait a y d l qu n s c j m t etre avoir fait sans sous entre apres avant selon meme "
     "tout tous"},
    {"en",
     "the of and to in is that it for was on with as be by this are at from or an have has not but "
     "they his her their which who were been will would there had its you we he she can than into "
     "about after said what when a i"},
    {"de",
     "der die das und in den von zu mit sich des auf fur ist im dem nicht ein eine als auch es an "
     "werden aus er hat dass sie nach wird bei einer um am sind noch wie einem uber so zum war "
     "haben nur oder aber vor zur bis mehr durch"},
    {"es",
     "el la los las de que y en un una del se por con no para es al lo como mas o pero sus le ha "
     "su "
     "me si sin sobre este ya entre cuando todo esta ser son dos tambien fue habia era muy hasta "
     "desde a"},
    {"it",
     "il lo la i gli le di che e in un una del della dei delle per con non si da al alla sono come "
     "piu ma nel nella anche questo ha essere o su dal ai suo sua loro tra dopo era stato l d"},
    {"nl",
     "de het een en van in is dat op te zijn met voor niet aan er die om ook als bij door naar dan "
     "maar uit of nog wordt worden heeft hebben over tot deze wel geen hij zij we je"},
    {"pt",
     "o a os as de que e do da dos das em um uma para com nao por mais no na se como ao foi seu "
     "sua "
     "ou ser quando muito ha nos ja esta eu tambem so pelo pela ate isso ela entre era depois sem"},
});

using Table = std::unordered_map<std::string_view, unsigned>;  ///< word → bit for each language

Table make_table() {
    Table table;
    for (std::size_t i = 0; i < languages.size(); ++i) {
        std::string_view rest = languages[i].words;
        while (!rest.empty()) {
            const auto end = std::min(rest.find(' '), rest.size());
            table[rest.substr(0, end)] |= 1U << i;
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
    }
    return table;
}

}  // namespace

std::string_view detect_language(std::string_view text) {
    constexpr std::size_t enough_bytes = 4000;
    constexpr std::size_t fewest_words = 25;
    static const Table table = make_table();
    const std::string folded = fold(clean_text(text.substr(0, enough_bytes)));
    std::array<std::size_t, languages.size()> hits{};
    std::size_t words = 0;
    const auto is_letter = [](char c) {
        return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
    };
    for (auto at = folded.begin(); at != folded.end();) {
        const auto start = std::find_if(at, folded.end(), is_letter);
        at = std::find_if_not(start, folded.end(), is_letter);
        if (start == at) break;
        ++words;
        const auto found = table.find(std::string_view(start, at));
        if (found == table.end()) continue;
        for (std::size_t i = 0; i < hits.size(); ++i) hits[i] += (found->second >> i) & 1U;
    }
    const auto best = std::max_element(hits.begin(), hits.end());
    const bool prevails = std::all_of(hits.begin(), hits.end(), [&](const std::size_t& other) {
        return &other == &*best || other * 4 < *best * 3;
    });
    // One word in five is a function word in any running text of these languages.
    if (words < fewest_words || *best * 5 < words || !prevails) return {};
    return languages[static_cast<std::size_t>(best - hits.begin())].language;
}

}  // namespace kiosque
