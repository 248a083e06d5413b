#include "tests/analyzers/french/token_dump.h"

#include <string>
#include <string_view>
#include <vector>

#include <catch2/catch.hpp>

using namespace kiosque;

TEST_CASE("text to tokens") {
    struct Case {
        std::string_view text;
        std::string_view tokens;
    };
    // clang-format off
    const std::vector<Case> cases{
        {"l'avocat", "avocat@1[2-8]"},
        {"l’avocat", "avocat@1[4-10]"},
        {"L´Avocat", "avocat@1[3-9]"},
        {"l' avocat", "avocat@1[3-9]"},
        {"qu'il", "il°@1[3-5]"},
        {"jusqu'à demain", "jusqu°@1[0-5] à/a°@2[6-8] demain@3[9-15]"},
        {"quelqu’un", "quelqu@1[0-6] un°@2[9-11]"},
        {"lorsqu'elle arrive", "lorsqu°@1[0-6] elle°@2[7-11] arrive/arriv@3[12-18]"},
        {"aujourd'hui", "aujourdhui@1[0-11]"},
        {"AUJOURD’HUI", "aujourdhui@1[0-13]"},
        {"la presqu'île", "la°@1[0-2] presquîle/presquil@2[3-14]"},
        {"grand'mère", "grandmère/grandmer@1[0-11]"},
        {"chef-d'œuvre", "chef@1[0-4] chefdoeuvre/chefdoeuvr@1[0-13] oeuvre/oeuvr@2[7-13]"},
        {"s'entr'aider", "entraider/entraid@1[2-12]"},
        {"Côte d'Ivoire", "côte/côte/cote@1[0-5] ivoire/ivoir@2[8-14]"},
        {"dit-elle", "dit@1[0-3] elle°@2[4-8]"},
        {"a-t-il dit", "a°@1[0-1] il°@2[4-6] dit@3[7-10]"},
        {"donne-le-moi", "donne/done@1[0-5] le°@2[6-8] moi°@3[9-12]"},
        {"va-t'en", "va@1[0-2] en°@2[5-7]"},
        {"celui-ci", "celui°@1[0-5] ci@2[6-8]"},
        {"peut-être", "peut@1[0-4] peutêtre/peutêtr/peutetr@1[0-10] être/etre°@2[5-10]"},
        {"rendez-vous", "rendez/rend@1[0-6] rendezvous@1[0-11] vous°@2[7-11]"},
        {"Kim Jong-il", "kim@1[0-3] jong@2[4-8] jongil@2[4-11] il°@3[9-11]"},
        {"week-end weekend", "week@1[0-4] weekend@1[0-8] end@2[5-8] weekend@3[9-16]"},
        {"porte-monnaie", "porte/port@1[0-5] portemonnaie/portemonnai@1[0-13] monnaie/monnai@2[6-13]"},
        {"Jean-Luc", "jean@1[0-4] jeanluc@1[0-8] luc@2[5-8]"},
        {"l'avocat-conseil", "avocat@1[2-8] avocatconseil@1[2-16] conseil@2[9-16]"},
        {"S.N.C.F. SNCF", "sncf@1[0-8] sncf@2[9-13]"},
        {"U.S.A", "usa@1[0-5]"},
        {"J.-L. Martin", "jl@1[0-5] martin@2[6-12]"},
        {"M. Martin", "m°@1[0-1] martin@2[3-9]"},
        {"cœur", "coeur@1[0-5]"},
        {"Æsop", "aesop@1[0-5]"},
        {"ſire", "sire@1[0-5]"},
        {"ﬁnale", "finale/final@1[0-7]"},
        {"10 000 euros", "10000@1[0-6] euros/euro@2[7-12]"},
        {"10 000", "10000@1[0-6]"},
        {"10.000", "10000@1[0-6]"},
        {"2,78 2.78", "2,78@1[0-4] 2,78@2[5-9]"},
        {"192.168.0.1", "192.168.0.1@1[0-11]"},
        {"2013-2014", "2013@1[0-4] 2014@2[5-9]"},
        {"0.500", "0,500@1[0-5]"},
        {"20 %", "20@1[0-2] %@2[3-4]"},
        {"5 € et 3 $", "5@1[0-1] €/euro@2[2-5] et°@3[6-8] 3@4[9-10] $/dollar@5[11-12]"},
        {"1er 1re 1ère", "1er@1[0-3] 1re/1er@2[4-7] 1ère/1er@3[8-13]"},
        {"2e 2ème", "2e@1[0-2] 2ème/2e@2[3-8]"},
        {"XIXe siècle", "xixe/19e@1[0-4] siècle/siecl@2[5-12]"},
        {"la vie", "la°@1[0-2] vie/vi@2[3-6]"},
        {"VIe VIE Vie", "vie/6e@1[0-3] vie/vi@2[4-7] vie/vi@3[8-11]"},
        {"XIe Xie 11e", "xie/11e@1[0-3] xie/xi@2[4-7] 11e@3[8-11]"},
        {"C++ et C#", "c++@1[0-3] et°@2[4-6] c#@3[7-9]"},
        {"Canal+", "canal@1[0-5] canalplus@1[0-6] plus°@2[5-6]"},
        {"H&M", "h&m@1[0-3]"},
        {"R&D", "r&d@1[0-3]"},
        {"@jean_dupont", "jeandupont@1[0-12] jean@1[1-5] dupont@2[6-12]"},
        {"#MotDièse2024", "motdièse2024/motdièse2024/motdiese2024@1[0-14] mot@1[1-4] dièse/dies@2[4-10] 2024@3[10-14]"},
        {"#BFMBusiness", "bfmbusiness@1[0-12] bfm@1[1-4] business@2[4-12]"},
        {"https://www.lemonde.fr/politique/", "lemonde.fr/politique@1[0-33] lemonde/lemond@1[12-19] lemonde.fr@1[12-22] fr@2[20-22] politique/polit@3[23-32]"},
        {"jean.dupont@example.com", "jean@1[0-4] jean.dupont@example.com@1[0-23] dupont@2[5-11] example/exampl@3[12-19] example.com@3[12-23] com@4[20-23]"},
        {"lemonde.fr", "lemonde/lemond@1[0-7] lemonde.fr@1[0-10] fr@2[8-10]"},
        {"fini.Le", "fini@1[0-4] le°@2[5-7]"},
        {"OpenAI YouTube", "open@1[0-4] openai@1[0-6] ai@2[4-6] you@3[7-10] youtube/youtub@3[7-14] tube@4[10-14]"},
        {"McDonald's", "mc@1[0-2] mcdonalds/mcdonald@1[0-10] donald@2[2-8]"},
        {"iPhone", "iphone/iphon@1[0-6]"},
        {"3D", "3d@1[0-2]"},
        {"français française françaises francais", "français/français/francais@1[0-9] française/français/francais@2[10-20] françaises/français/francais@3[21-32] francais@4[33-41]"},
        {"journaux journal chevaux cheval", "journaux/journal@1[0-8] journal@2[9-16] chevaux/cheval@3[17-24] cheval@4[25-31]"},
        {"travaux travail taux faux", "travaux/travail@1[0-7] travail@2[8-15] taux@3[16-20] faux@4[21-25]"},
        {"yeux œil", "yeux/oeil@1[0-4] oeil@2[5-9]"},
        {"élève élevé eleve ELÈVE", "élève/elev@1[0-7] élevé/elev@2[8-15] eleve/elev@3[16-21] elève/elev@4[22-28]"},
        {"École école", "école/ecol@1[0-6] école/ecol@2[7-13]"},
        {"le la été", "le°@1[0-2] la°@2[3-5] été/eté/ete@3[6-11]"},
        {"gouver-\nnement", "gouvernement/gouvern@1[0-14]"},
        {"étudiant·e·s", "étudiant/etudi@1[0-15]"},
        {"cou\u00ADteau", "couteau@1[0-9]"},
        {"日本語", "日本語@1[0-9]"},
        {"Москва", "москва@1[0-12]"},
        {"…", ""},
        {"日\u00AD日", "日@1[0-5] 日@2[5-8]"},
        {"www.23://", "23:@1[0-9] 23@1[4-6]"},
        {"http://a.fr/@b", "a.fr/@b@1[0-14] a°@1[7-8] a.fr@1[7-11] fr@2[9-11] b@3[13-14]"},
        {"1.234.567", "1234567@1[0-9]"},
        {"12.5.2013", "12.5.2013@1[0-9]"},
        {"le 14/07/1789", "le°@1[0-2] 14@2[3-5] 07@3[6-8] 1789@4[9-13]"},
        {"J’habite à L’Haÿ-les-Roses.", "habite/habit@1[4-10] à/a°@2[11-13] haÿ/haÿ/hay@3[18-22] haÿlesroses/haÿlesros/haylesros@3[18-32] les/le°@4[23-26] roses/rose@5[27-32]"},
        {"M. Hulot n’a pas dit s’il viendrait.", "m°@1[0-1] hulot@2[3-8] a°@3[13-14] pas°@4[15-18] dit@5[19-22] il°@6[27-29] viendrait/viendr@7[30-39]"},
        {"À Paris, l’Élysée", "à/a°@1[0-2] paris@2[3-8] élysée/elysee@3[14-22]"},
    };
    // clang-format on
    for (const Case& c : cases) {
        CAPTURE(c.text);
        CHECK(dump_tokens(c.text) == c.tokens);
    }
}

namespace {

/// The words: "[" where a sentence starts, "_" for a space before, "#" number, "." punctuation.
std::string dump_words(std::string_view text) {
    Workspace workspace;
    AnalysedText analysed;
    FrenchAnalyzer().analyze(text, workspace, analysed);
    std::string out;
    for (const Word& word : analysed.words) {
        if (word.space_before) out += '_';
        if (word.starts_sentence) out += '[';
        if (word.kind == Word::Kind::number) out += '#';
        if (word.kind == Word::Kind::punctuation) out += '.';
        out += slice(text, word.span);
        out += '|';
    }
    return out;
}

}  // namespace

TEST_CASE("text to words") {
    struct Case {
        std::string_view text;
        std::string_view words;
    };
    const std::vector<Case> cases{
        {"", ""},
        {"Il pleut. Paris dort.", "[Il|_pleut|..|_[Paris|_dort|..|"},
        {"M. Hulot vient. Oui", "[M|..|_Hulot|_vient|..|_[Oui|"},
        {"Un titre\n\nUn texte", "[Un|_titre|_[Un|_texte|"},
        {"en vers\nParis", "[en|_vers|_Paris|"},
        {"dit-il\n- Non", "[dit|il|_.-|_[Non|"},
        {"L’an 2000 ?! Bien…", "[L’|an|_#2000|_.?|.!|_[Bien|.…|"},
        {"la 1re fois", "[la|_#1re|_fois|"},
    };
    for (const Case& c : cases) {
        CAPTURE(c.text);
        CHECK(dump_words(c.text) == c.words);
    }
}
