#include "date_table.h"

#include <catch2/catch.hpp>

using kiosque::test::check_table;

TEST_CASE("a weekday and a day without month are of the nearest month that has them") {
    check_table(R"(
2023-11-24 | le lundi 20, on vota ; le vendredi 1er |lundi 20=2023-11-20, vendredi 1er=2023-12-01
" | du lundi 20 au mercredi 22 |lundi 20 au mercredi 22=2023-11-20/2023-11-22
" | du jeudi 30 au samedi 2 |jeudi 30 au samedi 2=2023-11-30/2023-12-02
" | le mardi 31, le mardi 32 |mardi 31=2023-10-31
" | le lundi 20 heures, le lundi 20h30, le lundi 20 personnes, le lundi 20 % |
" | lundi 15 mars 2015 |lundi 15 mars 2015=2015-03-15
- | le lundi 20 |
)");
}

TEST_CASE("decades of two digits are the last that have begun") {
    check_table(R"(
1925-06-01 | les années 20, les années 30 |années 20=1920/1929, années 30=1830/1839
1930-01-02 | les années 30 |années 30=1930/1939
1958-06-01 | les années 50, les années 60 |années 50=1950/1959, années 60=1860/1869
1985-06-01 | les années 80, les années 70, les années 90 |années 80=1980/1989, années 70=1970/1979, années 90=1890/1899
1999-06-01 | les années 90, les années 20 |années 90=1990/1999, années 20=1920/1929
2014-06-01 | les années 80 |années 80=1980/1989
2023-06-01 | les années 20 |années 20=1920/1929
)");
}

TEST_CASE("days told from the article's own") {
    check_table(R"(
2016-11-07 | hier | hier=2016-11-06
" | Hier soir, un incendie | Hier soir=2016-11-06
" | avant-hier | avant-hier=2016-11-05
" | demain matin | demain matin=2016-11-08
" | après-demain | après-demain=2016-11-09
" | Aujourd'hui, le Sénat | Aujourd'hui=2016-11-07
" | Aujourd’hui, le Sénat | Aujourd’hui=2016-11-07
" | ce matin | ce matin=2016-11-07
" | cet après-midi | cet après-midi=2016-11-07
" | cette nuit | cette nuit=2016-11-07
" | ce soir-là, ce jour-là, cette nuit-là |
" | la France d'hier et d'aujourd'hui |
" | la ville de demain |
" | Imaginez si demain la mer montait. |
" | il y a trois jours | il y a trois jours=2016-11-04
" | il y a 3 jours | il y a 3 jours=2016-11-04
" | il y a huit jours | il y a huit jours=2016-10-31/2016-11-06
" | voilà deux semaines | voilà deux semaines=2016-10-24/2016-10-30
" | il y a six mois | il y a six mois=2016-05
" | il y a quatre ans | il y a quatre ans=2012
" | il y a un an | il y a un an=2015
" | dans deux ans | dans deux ans=2018
" | dans trois mois | dans trois mois=2017-02
" | dimanche en huit, le lundi en quinze, mardi en huit points | dimanche en huit=2016-11-20, lundi en quinze=2016-11-21, mardi=2016-11-08
" | mardi 8, le public viendra ; mardi 13 blessés | mardi 8=2016-11-08
" | il y a vingt ans, il y a deux ans et demi, il y a 500 ans |
" | il y a trois hommes, entré dans trois jours de deuil |
" | « pas 'aujourd'hui' » | aujourd'hui=2016-11-07
" | dans deux villes |
" | d'hier à demain | hier à demain=2016-11-06/2016-11-08
" | depuis aujourd'hui jusqu'à demain | aujourd'hui jusqu'à demain=2016-11-07/2016-11-08
2016-03-01 | avant-hier | avant-hier=2016-02-28
2016-01-01 | hier | hier=2015-12-31
)");
}

TEST_CASE("today, or these times") {
    check_table(R"(
2016-11-07 | Le maire a signé aujourd'hui l'arrêté. | aujourd'hui=2016-11-07
" | Le préfet est attendu aujourd'hui à Lens. | aujourd'hui=2016-11-07
" | Aujourd'hui, les élus voteront le budget. | Aujourd'hui=2016-11-07
" | Aujourd'hui à Lens, la ministre est venue soutenir les ouvriers. | Aujourd'hui=2016-11-07
" | Aujourd'hui, lundi 7 novembre, la halle est pleine. | Aujourd'hui=2016-11-07, lundi 7 novembre=2016-11-07
" | C'est aujourd'hui que la halle est vendue. | aujourd'hui=2016-11-07
" | Le maire annonce aujourd'hui la fermeture. | aujourd'hui=2016-11-07
" | La halle ferme aujourd'hui. | aujourd'hui=2016-11-07
" | Un accord signé aujourd'hui | aujourd'hui=2016-11-07
" | Aujourd'hui, leur avocate affirme que les deux hommes ont avoué. | Aujourd'hui=2016-11-07
" | Je reviens aujourd'hui | aujourd'hui=2016-11-07
" | Aujourd'hui, elle a huit mois de retard. |
" | Aujourd'hui, son frère vit à Lens où il a ouvert un café. |
" | Aujourd'hui, seulement un client sur dix demande la carte. |
" | Aujourd'hui, la ville compte deux écoles. |
" | Elle est aujourd'hui l'une des plus belles. |
" | On ne trouve plus qu'aujourd'hui de tels métiers. |
" | Il travaille encore aujourd'hui. |
" | Les jeunes ont aujourd'hui plus de choix. |
" | Le métier existe aujourd'hui encore. |
" | Les éleveurs vivent aujourd'hui de peu. |
)");
}

TEST_CASE("weekdays: the nearest, unless the tense tells") {
    check_table(R"(
# a Wednesday
2016-11-09 | Lundi, la pluie | Lundi=2016-11-07
" | vendredi | vendredi=2016-11-11
" | mercredi | mercredi=2016-11-09
" | lundi dernier | lundi dernier=2016-11-07
" | mercredi dernier | mercredi dernier=2016-11-02
" | lundi prochain | lundi prochain=2016-11-14
" | mercredi prochain | mercredi prochain=2016-11-16
" | le lundi prochain | lundi prochain=2016-11-14
" | dimanche soir | dimanche soir=2016-11-06
" | mardi après-midi | mardi après-midi=2016-11-08
" | Il a démissionné samedi. | samedi=2016-11-05
" | Il parlera samedi. | samedi=2016-11-12
" | Le ministre sera entendu lundi. | lundi=2016-11-14
" | Le maire a été élu samedi. | samedi=2016-11-05
" | vendredi de la semaine prochaine | vendredi de la semaine prochaine=2016-11-18
" | vendredi de la semaine dernière | vendredi de la semaine dernière=2016-11-04
" | mardi de cette semaine | mardi de cette semaine=2016-11-08
" | Lundi, une attaque a fait vingt victimes ; mardi, 10 touristes | Lundi=2016-11-07, mardi=2016-11-08
" | Ce vendredi, cinq ans après | vendredi=2016-11-11
" | le lundi, chaque mardi, tous les mercredis |
" | du lundi au vendredi |
" | dans la nuit de samedi à dimanche | samedi à dimanche=2016-11-05/2016-11-06
" | Dans la nuit de samedi à dimanche, un séisme secouera l'île | samedi à dimanche=2016-11-12/2016-11-13
" | un séisme a secoué l'île dans la nuit de jeudi à vendredi | jeudi à vendredi=2016-11-03/2016-11-04
# a Monday
2016-11-07 | ce vendredi | vendredi=2016-11-11
" | ce samedi | samedi=2016-11-05
" | ce dimanche | dimanche=2016-11-06
" | Ce lundi soir, | lundi soir=2016-11-07
" | ce lundi matin | lundi matin=2016-11-07
" | France Dimanche |
)");
}

TEST_CASE("the passé simple is past, a future is to come") {
    check_table(R"(
# a Wednesday
2015-06-10 | Il arriva vendredi. | vendredi=2015-06-05
" | Le poète mourut jeudi. | jeudi=2015-06-04
" | Les ouvriers partirent vendredi. | vendredi=2015-06-05
" | Le Sénat vota vendredi la loi. | vendredi=2015-06-05
" | L'orage éclata samedi. | samedi=2015-06-06
" | Le préfet reçut jeudi les grévistes. | jeudi=2015-06-04
" | Les députés vinrent vendredi et parlèrent. | vendredi=2015-06-05
" | Le maire rencontra vendredi ses voisins. | vendredi=2015-06-05
" | Il se retira jeudi. Elle l'emporta jeudi. | jeudi=2015-06-04, jeudi=2015-06-04
" | Le cinéma, le statut et le débat de vendredi | vendredi=2015-06-12
" | Les parents espèrent vendredi une réponse. | vendredi=2015-06-12
" | Il prend l'agenda vendredi. | vendredi=2015-06-12
" | Le roi parlera mardi. | mardi=2015-06-16
" | Le comité devra trancher mardi. | mardi=2015-06-16
" | On verra mardi. Ils pourront mardi. | mardi=2015-06-16, mardi=2015-06-16
" | Le livre paraîtra en décembre. | décembre=2015-12
" | Elle recevra le prix le 15 décembre. | 15 décembre=2015-12-15
" | Nous parlerons le 15 décembre. | 15 décembre=2015-12-15
" | Vous verrez le 15 décembre. | 15 décembre=2015-12-15
" | Il livra le 15 décembre sa version. Il entra aux environs du 15 décembre. | 15 décembre=2014-12-15, 15 décembre=2014-12-15
2015-04-10 | Le film sortira à Noël. | Noël=2015-12-25
" | Le film sortit à Noël. | Noël=2014-12-25
2015-12-25 | Les commerces ont fermé à Noël, ils fermeront à Noël. | Noël=2015-12-25, Noël=2015-12-25
2015 | Le film sortira à Noël. | Noël=2015-12-25
)");
}

TEST_CASE("days without a year") {
    check_table(R"(
2016-06-11 | samedi 11 juin | samedi 11 juin=2016-06-11
" | le 14 juin | 14 juin=2016-06-14
" | le 14 juin prochain | 14 juin prochain=2016-06-14
" | le 23 mai dernier | 23 mai dernier=2016-05-23
" | le 14 juin dernier | 14 juin dernier=2015-06-14
" | le 16 juillet | 16 juillet=2016-07-16
" | le 31 décembre | 31 décembre=2015-12-31
" | le 3 mars | 3 mars=2016-03-03
" | le 11-Novembre | 11-Novembre=2015-11-11
" | le 14-Juillet | 14-Juillet=2016-07-14
" | du 3 au 7 mars | 3 au 7 mars=2016-03-03/2016-03-07
" | du 8 au 9 avril dernier | 8 au 9 avril dernier=2016-04-08/2016-04-09
" | le 3 mars de cette année | 3 mars de cette année=2016-03-03
" | le 3 décembre de l'an dernier | 3 décembre de l'an dernier=2015-12-03
" | le 15 courant | 15 courant=2016-06-15
" | le 3 du courant | 3 du courant=2016-06-03
" | le 9 de ce mois | 9 de ce mois=2016-06-09
" | le 9 du mois dernier | 9 du mois dernier=2016-05-09
" | du 4 au 23 mois prochain | 4 au 23 mois prochain=2016-07-04/2016-07-23
" | du 4 au 23 du mois prochain | 4 au 23 du mois prochain=2016-07-04/2016-07-23
" | le 15 prochain | 15 prochain=2016-06-15
" | un courant d'air |
2016-01-10 | le 20 décembre | 20 décembre=2015-12-20
2016-12-20 | le 10 janvier | 10 janvier=2017-01-10
2018-03-01 | du 28 décembre au 3 janvier | 28 décembre au 3 janvier=2017-12-28/2018-01-03
# The weekday finds the year, unless it fits none.
2017-01-20 | vendredi 22 juillet | vendredi 22 juillet=2016-07-22
2017-01-20 | mardi 22 juillet | mardi 22 juillet=2016-07-22
2015-06-10 | dimanche 14 juillet | dimanche 14 juillet=2013-07-14
2016-02-01 | le 29 février | 29 février=2016-02-29
2017-03-01 | le 29 février | 29 février=2016-02-29
2018-11-14 | les attentats du 13 novembre et ceux du 14 novembre | 13 novembre=2015-11-13, 14 novembre=2018-11-14
2018-09-20 | les attentats du 11 septembre | 11 septembre=2001-09-11
" | le mémorial du 11-Septembre, les victimes du 13-Novembre | 11-Septembre=2001-09-11, 13-Novembre=2015-11-13
1897-05-02 | Hier, 1er mai, la police a chargé. | Hier=1897-05-01, 1er mai=1897-05-01
1897-05-02 | Notre correspondant nous écrit le 28 avril | 28 avril=1897-04-28
1914-08-03 | La mobilisation, décrétée samedi 1er août, | samedi 1er août=1914-08-01
)");
}

TEST_CASE("weeks, months, quarters, seasons and years") {
    check_table(R"(
2016-11-07 | cette semaine | cette semaine=2016-11-07/2016-11-13
" | la semaine dernière | semaine dernière=2016-10-31/2016-11-06
" | la semaine prochaine | semaine prochaine=2016-11-14/2016-11-20
" | ce week-end | ce week-end=2016-11-05/2016-11-06
" | le week-end dernier | week-end dernier=2016-11-05/2016-11-06
" | le week-end prochain | week-end prochain=2016-11-12/2016-11-13
" | ce mois-ci | ce mois-ci=2016-11
" | le mois prochain | mois prochain=2016-12
" | le mois dernier | mois dernier=2016-10
" | cette année | cette année=2016
" | l'an dernier | an dernier=2015
" | l'an passé | an passé=2015
" | l'année prochaine | année prochaine=2017
" | la fin de l'année | année=2016
" | d'ici la fin du mois | mois=2016-11
" | en fin d'année | année=2016
" | les fêtes de fin d'année |
" | le trimestre dernier | trimestre dernier=2016-07/2016-09
" | au premier trimestre | premier trimestre=2016-01/2016-03
" | Les travaux commenceront au premier trimestre | premier trimestre=2017-01/2017-03
" | au premier trimestre de l'an prochain | premier trimestre de l'an prochain=2017-01/2017-03
" | la décennie passée | décennie passée=2000/2009
" | en janvier dernier | janvier dernier=2016-01
" | en mars prochain | mars prochain=2017-03
" | fin juin | juin=2016-06-21/2016-06-30
" | à la mi-août | août=2016-08-11/2016-08-20
" | depuis septembre | septembre=2016-09
" | En janvier, son salon avait brûlé. | janvier=2016-01
" | Le roman que l'on présentait en janvier | janvier=2016-01
" | La loi entrera en vigueur en janvier. | janvier=2017-01
" | en mars de l'an dernier | mars de l'an dernier=2015-03
" | l'été dernier | été dernier=2016-06/2016-09
" | le printemps dernier | printemps dernier=2016-03/2016-06
" | l'hiver prochain | hiver prochain=2016-12/2017-03
" | cet été | été=2016-06/2016-09
" | février a été froid. Et juillet sera chaud | février=2016-02, juillet=2017-07
" | L'album est espéré pour septembre | septembre=2017-09
" | les promotions sur Noël | Noël=2016-12-25
" | le premier vendredi de ce mois | premier vendredi de ce mois=2016-11-04
2018-11-26 | au printemps dernier | printemps dernier=2018-03/2018-06
2018-08-20 | Il a été blessé |
2018-02-10 | au quatrième trimestre | quatrième trimestre=2017-10/2017-12
2017-09-19 | au premier semestre cette année | premier semestre=2017-01/2017-06, cette année=2017
)");
}

TEST_CASE("a partial reference resolves only what it can") {
    check_table(R"(
1897 | hier, lundi, ce matin, la semaine dernière, le mois dernier |
" | le 3 mars | 3 mars=1897-03-03
" | en mai | mai=1897-05
" | cette année et l'an dernier | cette année=1897, an dernier=1896
" | le 3 mars dernier |
1897-05 | hier, lundi, la semaine dernière |
" | le mois dernier | mois dernier=1897-04
" | le 15 courant | 15 courant=1897-05-15
" | le 30 avril | 30 avril=1897-04-30
- | hier, lundi 20 novembre, le 3 mars, cette année, il y a deux ans, Noël, cet été |
" | le 20 novembre 2023, puis le 21 | 20 novembre 2023=2023-11-20
)");
}

TEST_CASE("a wrong weekday never stretches a range") {
    check_table(R"(
# 22 December 2015 was a Tuesday, 23 December a Wednesday
2015-12-20 | du lundi 22 au mercredi 23 décembre | lundi 22 au mercredi 23 décembre=2015-12-22/2015-12-23
" | du mardi 22 au jeudi 23 décembre | mardi 22 au jeudi 23 décembre=2015-12-22/2015-12-23
" | du lundi 21 au mardi 23 décembre | lundi 21 au mardi 23 décembre=2015-12-21/2015-12-23
" | du lundi 28 novembre au mercredi 23 décembre | lundi 28 novembre au mercredi 23 décembre=2015-11-28/2015-12-23
" | du lundi 22 au mercredi 23 décembre 2015 | lundi 22 au mercredi 23 décembre 2015=2015-12-22/2015-12-23
" | du lundi 22 au mercredi 23 |
" | du mardi 22 au mercredi 23 | mardi 22 au mercredi 23=2015-12-22/2015-12-23
# a day so near is meant, whatever weekday it is given
2015-01-10 | ce vendredi 10 janvier, mercredi 17 janvier | vendredi 10 janvier=2015-01-10, mercredi 17 janvier=2015-01-17
2017-07-29 | hier, vendredi 27 juillet, jeudi 8 septembre | hier=2017-07-28, vendredi 27 juillet=2017-07-27, jeudi 8 septembre=2016-09-08
# both weekdays agree with another year than the nearest
2015-11-20 | du dimanche 21 au mardi 23 décembre | dimanche 21 au mardi 23 décembre=2014-12-21/2014-12-23
2015-12-20 | du 28 décembre au 3 janvier | 28 décembre au 3 janvier=2015-12-28/2016-01-03
" | de novembre à octobre, de novembre à février | novembre à octobre=2014-11/2015-10, novembre à février=2015-11/2016-02
" | du lundi 28 décembre au vendredi 1er janvier | lundi 28 décembre au vendredi 1er janvier=2015-12-28/2016-01-01
" | de mars 2012 à juin, du 28 décembre 2012 au 3 janvier | mars 2012 à juin=2012-03/2012-06, 28 décembre 2012 au 3 janvier=2012-12-28/2013-01-03
" | dans la nuit du jeudi 31 au vendredi 1er janvier | jeudi 31 au vendredi 1er janvier=2015-12-31/2016-01-01
" | dans la nuit du mercredi 31 au vendredi 1er janvier, du 11 au 2 novembre |
" | d'ici mi-2016, à la fin-2014 | 2016=2016-05/2016-08, 2014=2014-09/2014-12
2016-01-04 | du lundi 28 au vendredi 1er | lundi 28 au vendredi 1er=2015-12-28/2016-01-01
)");
}
