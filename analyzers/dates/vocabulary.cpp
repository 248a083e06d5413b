#include "analyzers/dates/vocabulary.h"

#include "analyzers/dates/holiday.h"
#include "analyzers/text/ascii.h"

#include <algorithm>
#include <array>

namespace kiosque {
namespace {

/// Words that share a term, apart by spaces. A counting row numbers its words from `value`.
struct Row {
    Term term = Term::other;
    int value = 0;
    std::string_view words;
    bool counting = false;

    constexpr Row(Term row_term, int row_value, std::string_view row_words,
                  bool row_counting = false)
        : term(row_term), value(row_value), words(row_words), counting(row_counting) {}
    constexpr Row(Term row_term, std::string_view row_words) : Row(row_term, 0, row_words) {}
    constexpr Row(Unit unit, std::string_view row_words)
        : Row(Term::unit, static_cast<int>(unit), row_words) {}
    constexpr Row(Feast feast, std::string_view row_words)
        : Row(Term::feast, static_cast<int>(feast), row_words) {}
};

constexpr bool counting = true;

constexpr std::array rows{
    Row(Term::month, 1,
        "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre",
        counting),
    // As printers of the 17th century spelt them.
    Row(Term::month, 1, "ianvier feurier", counting),
    Row(Term::month, 1, "ianuier febvrier", counting),
    Row(Term::month, 4, "auril"),
    Row(Term::month, 6, "iuin iuillet aoust", counting),
    Row(Term::month, 11, "nouembre"),
    Row(Term::month_abbreviation, 1, "janv fevr", counting),
    Row(Term::month_abbreviation, 1, "jan fev", counting),
    Row(Term::month_abbreviation, 4, "avr"),
    Row(Term::month_abbreviation, 7, "juil juill"),
    Row(Term::month_abbreviation, 9, "sept oct nov dec", counting),
    Row(Term::month_abbreviation, 12, "xbre"),
    Row(Term::weekday, 1, "lundi mardi mercredi jeudi vendredi samedi dimanche", counting),
    Row(Term::weekday_abbreviation, 1, "lun mar mer jeu ven sam dim", counting),
    Row(Term::republican_month, 1,
        "vendemiaire brumaire frimaire nivose pluviose ventose germinal floreal prairial messidor "
        "thermidor fructidor",
        counting),
    Row(Term::season, 1, "printemps ete automne hiver", counting),
    Row(Unit::day, "jour jours"),
    Row(Unit::week, "semaine semaines"),
    Row(Unit::weekend, "weekend weekends"),
    Row(Unit::fortnight, "quinzaine"),
    Row(Unit::month, "mois"),
    Row(Unit::quarter, "trimestre trimestres"),
    Row(Unit::semester, "semestre semestres"),
    Row(Unit::year, "an ans annee"),
    Row(Unit::decade, "decennie decennies"),

    Row(Term::cardinal, 1, "un deux trois quatre cinq six", counting),  // « sept »: a month's, too
    Row(Term::cardinal, 8, "huit neuf dix onze douze treize quatorze quinze seize", counting),
    Row(Term::cardinal, 1, "une"),
    Row(Term::cardinal, 20, "vingt"),
    Row(Term::cardinal, 20, "vingts"),
    Row(Term::cardinal, 30, "trente"),
    Row(Term::cardinal, 40, "quarante"),
    Row(Term::cardinal, 50, "cinquante"),
    Row(Term::cardinal, 60, "soixante"),
    Row(Term::cardinal, 70, "septante"),
    Row(Term::cardinal, 80, "octante huitante"),
    Row(Term::cardinal, 90, "nonante"),
    Row(Term::cardinal, 100, "cent cents cens"),
    Row(Term::cardinal, 1000, "mil mille"),
    Row(Term::ordinal, 1,
        "premier deuxieme troisieme quatrieme cinquieme sixieme septieme huitieme neuvieme dixieme "
        "onzieme douzieme treizieme quatorzieme quinzieme seizieme",
        counting),
    Row(Term::ordinal, 1, "premiere second", counting),
    Row(Term::ordinal, 1, "ier"),
    Row(Term::ordinal, 1, "ler"),  // « 1er » as a machine reads it
    Row(Term::ordinal, 2, "seconde"),
    Row(Term::ordinal, 20, "vingtieme"),
    Row(Term::ordinal_suffix, 1, "er re ere"),
    Row(Term::ordinal_suffix, 2, "e eme ieme nd nde"),
    Row(Term::bre, "bre"),

    Row(Feast::epiphany, "epiphanie"),
    Row(Feast::candlemas, "chandeleur"),
    Row(Feast::easter, "paques"),
    Row(Feast::ascension, "ascension"),
    Row(Feast::pentecost, "pentecote"),
    Row(Feast::assumption, "assomption"),
    Row(Feast::all_saints, "toussaint"),
    Row(Feast::christmas, "noel"),
    Row(Term::saint, "saint sainte"),
    Row(Term::valentine, "valentin"),
    Row(Term::sylvester, "sylvestre"),
    Row(Term::nicholas, "nicolas"),
    Row(Term::new_, "nouvel"),
    Row(Term::fete, "fete"),
    Row(Term::work, "travail"),
    Row(Term::mothers, "meres"),
    Row(Term::fathers, "peres"),
    Row(Term::national, "nationale"),
    Row(Term::reveillon, "reveillon"),
    Row(Term::gras, "gras"),
    Row(Term::ashes, "cendres"),
    Row(Term::palms, "rameaux"),

    Row(Term::today, "aujourd"),
    Row(Term::hui, "hui"),
    Row(Term::yesterday, "hier"),
    Row(Term::tomorrow, "demain"),
    Row(Term::eve, "veille"),
    Row(Term::day_part, "matin matinee soir soiree nuit midi"),
    Row(Term::here, "ci"),
    Row(Term::last, "dernier derniere passe passee ecoule ecoulee"),
    Row(Term::next, "prochain prochaine"),
    Row(Term::current, "courant"),
    Row(Term::week, "week"),
    Row(Term::end, "end"),
    Row(Term::century, "siecle siecles"),
    Row(Term::roman, 1,
        "i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx xxi xxii",
        counting),
    Row(Term::roman, 1,
        "ie iie iiie ive ve vie viie viiie ixe xe xie xiie xiiie xive xve xvie xviie xviiie "
        "xixe xxe xxie xxiie",
        counting),
    Row(Term::roman, 2,
        "iieme iiieme iveme veme vieme viieme viiieme ixeme xeme xieme xiieme xiiieme xiveme "
        "xveme xvieme xviieme xviiieme xixeme xxeme xxieme xxiieme",
        counting),
    Row(Term::years, "annees"),
    Row(Term::republic, "republique"),
    Row(Term::complementary, "complementaire complementaires"),

    Row(Term::this_, "ce cet"),
    Row(Term::this_feminine, "cette"),
    Row(Term::the, "le"),
    Row(Term::the_feminine, "la"),
    Row(Term::the_plural, "les"),
    Row(Term::the_elided, "l"),
    Row(Term::of, "de"),
    Row(Term::of_elided, "d"),
    Row(Term::of_the, "du"),
    Row(Term::of_the_plural, "des"),
    Row(Term::to_the, "au aux"),
    Row(Term::to, "a"),
    Row(Term::in, "en"),
    Row(Term::and_, "et"),
    Row(Term::or_, "ou"),
    Row(Term::il, "il"),
    Row(Term::y, "y"),
    Row(Term::voila, "voila voici"),
    Row(Term::within, "dans"),
    Row(Term::between, "entre"),
    Row(Term::since, "depuis"),
    Row(Term::until, "jusqu jusque"),
    Row(Term::before, "avant"),
    Row(Term::after, "apres"),
    Row(Term::around, "vers"),
    Row(Term::over, "sur"),
    Row(Term::edge, 1, "debut milieu fin", counting),
    Row(Term::edge, 2, "mi"),
    Row(Term::habit, "chaque tous toutes certains"),
    Row(Term::street,
        "rue place avenue av boulevard bd boul quai square pont lycee college stade faubourg "
        "station ecole metro"),
    Row(Term::number_sign, "n no nos numero numeros article articles page chapitre lot dossier"),
    Row(Term::numbered, "vol canal chaine ligne bus train chambre salle"),
    Row(Term::law,
        "loi lois decret decrets ordonnance ordonnances arrete arretes directive directives "
        "reglement reglements circulaire"),
    Row(Term::outrage, "attentat attentats attaque attaques"),
    Row(Term::amount, "plus moins environ quelque quelques pres presque peine"),
    Row(Term::dated,
        "exercice rentree election elections presidentielle legislatives budget "
        "municipales "
        "regionales europeennes saison edition session promotion recolte millesime bilan rapport"),
    Row(Term::edition,
        "coupe coupes championnat championnats jeux jo tournoi tournois festival salon biennale "
        "olympiades tour mondial mondiaux"),
    Row(Term::contest, "monde euro can tdf"),
    Row(Term::christ, "j jc jesus"),
    Row(Term::measure,
        "heure heures h f fr frs minute minutes secondes euros franc francs dollar dollars livres "
        "centimes "
        "million millions milliard milliards metre metres m km kilometre kilometres cm mm kg g mg "
        "kilos tonne tonnes hectare hectares ha litre litres mw kw watts volts degres pieds lieues "
        "habitants habitant personnes personne hommes femmes enfants soldats morts blesses "
        "victimes "
        "voix places emplois postes salaries employes ouvriers exemplaires mots pages fois points "
        "spectateurs manifestants visiteurs eleves etudiants logements voitures communes maires "
        "signatures chevaux familles policiers gendarmes pompiers migrants refugies touristes "
        "clients "
        "entreprises pieces membres combattants militaires participants"),
    Row(Term::connective,
        "ainsi alors aura aurait auront aussi autour avaient avait avec car cela celle celui ceux "
        "chez comme contre deja dont donc elle elles est etaient etait etant eut face fut "
        "furent grace hors ils je laquelle lequel leur leurs lors lorsque lorsqu lui mais malgre "
        "ne "
        "ni notamment notre nous on ont or par parce parmi pas pendant peu plutot pourrait puis "
        "puisque qu quand que qui quoi s sa sans sauf se selon sera serait seront ses si soit son "
        "sont sous suivant tandis tant tout toute toujours tres va via vont votre vous pour"),
};

constexpr std::size_t place_count = 4096;  // a power of two, and several times the words
constexpr std::uint16_t nowhere = 0;

struct Entry {
    WordKey word;
    Meaning meaning;
};

constexpr std::size_t count_words() {
    std::size_t count = 0;
    for (const Row& row : rows) {
        if (!row.words.empty()) ++count;
        for (const char c : row.words) count += c == ' ' ? 1 : 0;
    }
    return count;
}

/// Open addressing in two arrays: the places are small enough for the processor's nearest cache and
/// turn away most words of a text, which are none of these. Entries count from 1.
struct Table {
    std::array<Entry, count_words() + 1> entries{};
    std::array<std::uint16_t, place_count> places{};

    /// The word's place, or the free one where it would be.
    constexpr std::size_t find(WordKey word) const {
        std::size_t at = word.hash() % place_count;
        while (places[at] != nowhere && entries[places[at]].word != word)
            at = (at + 1) % place_count;
        return at;
    }
};

constexpr Table make_table() {
    Table out;
    std::uint16_t count = 0;
    for (const Row& row : rows) {
        std::string_view rest = row.words;
        for (int value = row.value; !rest.empty(); value += row.counting ? 1 : 0) {
            const std::string_view text = rest.substr(0, rest.find(' '));
            if (text.size() > WordKey::longest_word) throw "a word is too long";  // likewise
            const WordKey word(text);
            const std::size_t place = out.find(word);
            if (out.places[place] != nowhere)
                throw "a word has one meaning";  // no constant then: does not compile
            out.places[place] = ++count;
            out.entries[count] = {word, {row.term, static_cast<std::int16_t>(value)}};
            rest.remove_prefix(std::min(text.size() + 1, rest.size()));
        }
    }
    return out;
}

constexpr Table table = make_table();

constexpr std::array<std::string_view, 12> months{"janvier",   "février", "mars",     "avril",
                                                  "mai",       "juin",    "juillet",  "août",
                                                  "septembre", "octobre", "novembre", "décembre"};

constexpr std::array<std::string_view, 12> english_months{
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December"};

constexpr std::array<std::string_view, 7> weekdays{"lundi",    "mardi",  "mercredi", "jeudi",
                                                   "vendredi", "samedi", "dimanche"};

constexpr std::array<std::string_view, 7> english_weekdays{
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};

}  // namespace

/// Half of a text's words are of the vocabulary, which half cannot be predicted: so the first place
/// answers without a branch, and only its other word, one in ten, has the search go on.
Meaning meaning_of(WordKey word) {
    const std::uint16_t place = table.places[word.hash() % place_count];
    const Entry& entry = table.entries[place];
    const bool same = entry.word == word;
    if (!same & (place != nowhere)) return table.entries[table.places[table.find(word)]].meaning;
    return entry.meaning;
}

int english_month(std::string_view folded) {
    for (std::size_t i = 0; i < english_months.size(); ++i) {
        const std::string_view name = english_months[i];
        if (folded.size() != 3 && folded.size() != name.size() && folded != "sept") continue;
        if (folded.size() > name.size()) continue;
        if (std::equal(folded.begin(), folded.end(), name.begin(),
                       [](char a, char b) { return a == ascii_lower(b); })) {
            return static_cast<int>(i) + 1;
        }
    }
    return 0;
}

std::string_view month_name(int month) {
    return months.at(static_cast<std::size_t>(month) - 1);
}

std::string_view english_month_name(int month) {
    return english_months.at(static_cast<std::size_t>(month) - 1);
}

std::string_view weekday_name(int weekday) {
    return weekdays.at(static_cast<std::size_t>(weekday) - 1);
}

std::string_view english_weekday_name(int weekday) {
    return english_weekdays.at(static_cast<std::size_t>(weekday) - 1);
}

}  // namespace kiosque
