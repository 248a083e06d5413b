#include "date_table.h"

#include <catch2/catch.hpp>

using kiosque::test::check_table;

TEST_CASE("the first of a month in many hands") {
    check_table(R"(
2016-11-07 | 1º mai 1897, 1° mai 1897 |1º mai 1897=1897-05-01, 1° mai 1897=1897-05-01
" | le Ier mai 1897, le ler mai 1897, le lᵉʳ mai 1897 |Ier mai 1897=1897-05-01, ler mai 1897=1897-05-01, lᵉʳ mai 1897=1897-05-01
" | le lundi Ier mai 1899, le ler mai |lundi Ier mai 1899=1899-05-01, ler mai=2016-05-01
" | François Ier vit, Ier siècle |Ier siècle=0001/0100
)");
}

TEST_CASE("a year that is written is never replaced by the reference's") {
    check_table(R"(
2016-11-07 | le 25 décembre 800, Charlemagne est couronné |
" | le 1er janvier 201. Le 13 août 1016, le 14 octobre 1066 | 14 octobre 1066=1066-10-14
" | en 1492, depuis 1124, brisée en 1000 morceaux, en l'an 1000, en 1027. | 1492=1492, 1124=1124, 1000=1000, 1027=1027
" | de 1900 à 1950 ici, 1900 km, 1850 ha | 1900 à 1950=1900/1950
" | le 20 novembre 2150 |20 novembre 2150=2150-11-20
" | le 20/11/2150, 2150-11-20 |20/11/2150=2150-11-20, 2150-11-20=2150-11-20
" | le 14 juillet 800 manifestants, le 14 juillet 3000 personnes |14 juillet=2016-07-14, 14 juillet=2016-07-14
" | le 14 juillet 10 000 manifestants, le 14 juillet 300 d'entre eux |14 juillet=2016-07-14, 14 juillet=2016-07-14
" | le 18 juin (1940), le 18 juin (bientôt) |18 juin (1940)=1940-06-18, 18 juin=2016-06-18
" | au XIXe siècle avant la guerre, au Ve siècle avant J.-C., au Ve siècle av. J.-C. |XIXe siècle=1801/1900
" | au Ve siècle avant notre ère |
)");
}

TEST_CASE("a year that a machine misread is repaired or drops the date") {
    check_table(R"(
2015-06-10 | le 3 mars l871, le 3 mars I871, le 5 mars 18I4 |3 mars l871=1871-03-03, 3 mars I871=1871-03-03, 5 mars 18I4=1814-03-05
" | le 3 mars 187l, le 20 novembre 2O23. En mars l871 |3 mars 187l=1871-03-03, 20 novembre 2O23=2023-11-20, mars l871=1871-03
" | le 3 mars1871, en mars1871 |3 mars1871=1871-03-03, mars1871=1871-03
" | le 3 mars 18711, le 3 mars 18 71, en avril 18 71. |
" | le 3 mars 18711 soldats |3 mars=2015-03-03
" | le 3 mars l'an dernier, le 3 mars 14h30, le 3 mars Il plut |3 mars=2015-03-03, an dernier=2014, 3 mars=2015-03-03, 3 mars=2015-03-03
)");
}

TEST_CASE("days by name") {
    check_table(R"(
- | Il est né le 20 novembre 2023 à Lille. | 20 novembre 2023=2023-11-20
" | le lundi 20 novembre 2023 | lundi 20 novembre 2023=2023-11-20
" | Lundi le 20 novembre 2023 | 20 novembre 2023=2023-11-20
" | Lundi, le 20 novembre 2023 | 20 novembre 2023=2023-11-20
" | Lundi 2 mai 1897 | Lundi 2 mai 1897=1897-05-02
" | le 1er janvier 1900 | 1er janvier 1900=1900-01-01
" | le 1 er octobre 2017 | 1 er octobre 2017=2017-10-01
" | le 1ᵉʳ mai 1906 | 1ᵉʳ mai 1906=1906-05-01
" | Le premier mai 1890, cent mille ouvriers | premier mai 1890=1890-05-01
" | LE 14 JUILLET 1789 | 14 JUILLET 1789=1789-07-14
" | 3 fevrier 1871 et 12 aout 1914 | 3 fevrier 1871=1871-02-03, 12 aout 1914=1914-08-12
" | le 5 décembre 1905 | 5 décembre 1905=1905-12-05
" | le 4 février 1912 | 4 février 1912=1912-02-04
" | le 12 janv. 1920 et le 3 déc. 1921 | 12 janv. 1920=1920-01-12, 3 déc. 1921=1921-12-03
" | 22 sept. 1792. Fin. | 22 sept. 1792=1792-09-22
" | le 9 juil. 2003 | 9 juil. 2003=2003-07-09
" | mer. 22 janv. 2014 | mer. 22 janv. 2014=2014-01-22
" | le quatorze juillet 1880 | quatorze juillet 1880=1880-07-14
" | le vingt et un janvier 1793 | vingt et un janvier 1793=1793-01-21
" | le vingt-deux septembre 1792 | vingt-deux septembre 1792=1792-09-22
" | ce trente et un décembre 1899 | trente et un décembre 1899=1899-12-31
" | le 2 du mois de mars 1815 | 2 du mois de mars 1815=1815-03-02
" | le 15 7bre 1792 | 15 7bre 1792=1792-09-15
" | le 3 8bre 1815, puis le 4 9bre 1815 et le 5 10bre 1815 | 3 8bre 1815=1815-10-03, 4 9bre 1815=1815-11-04, 5 10bre 1815=1815-12-05
" | du 6 xbre 1790 | 6 xbre 1790=1790-12-06
" | du 6. Ianvier 1649, & le 26. Iuillet 1652 | 6. Ianvier 1649=1649-01-06, 26. Iuillet 1652=1652-07-26
" | le 3 Feurier mil ſix cens quarante-neuf | 3 Feurier mil ſix cens quarante-neuf=1649-02-03
" | la somme de mille trois cent soixante et onze francs |
" | le 11-Novembre-1918 | 11-Novembre-1918=1918-11-11
" | le 3 mars de l'année 1815 | 3 mars de l'année 1815=1815-03-03
" | le 3 mars de l'an 1815 | 3 mars de l'an 1815=1815-03-03
" | le 20 juin mil sept cent quatre-vingt-neuf | 20 juin mil sept cent quatre-vingt-neuf=1789-06-20
" | le deux décembre mil huit cent cinquante et un | deux décembre mil huit cent cinquante et un=1851-12-02
" | 20 novembre 2023 | 20 novembre 2023=2023-11-20
" | (29 novembre 1956) | 29 novembre 1956=1956-11-29
" | @nom )20 novembre 2023 Le chercheur | 20 novembre 2023=2023-11-20
" | du 4 août 1789. 5 personnes | 4 août 1789=1789-08-04
" | le 29 février 1500 | 29 février 1500=1500-02-29
" | le 24 août 1572, jour de la Saint-Barthélemy | 24 août 1572=1572-08-24
)");
}

TEST_CASE("months and years") {
    check_table(R"(
- | en mars 2015 | mars 2015=2015-03
" | Mars 2015 : la grève s'étend | Mars 2015=2015-03
" | depuis août 1914 | août 1914=1914-08
" | fin mars 2018, fin du mois de mars 2018 | mars 2018=2018-03-21/2018-03-31, mars 2018=2018-03-21/2018-03-31
" | à la mi-août 2018 | août 2018=2018-08-11/2018-08-20
" | début décembre 1905 | décembre 1905=1905-12-01/1905-12-10
" | en mai 68 | mai 68=1968-05
" | au mois de juin 1940 | juin 1940=1940-06
" | en juin de l'année 1848 | juin de l'année 1848=1848-06
" | mars mil huit cent quinze | mars mil huit cent quinze=1815-03
" | en 2016 | 2016=2016
" | En 1789, le peuple | 1789=1789
" | depuis 1998 | 1998=1998
" | dès 2013, ces factions | 2013=2013
" | jusqu'en 2021 | 2021=2021
" | d'ici 2050 | 2050=2050
" | fin 2019, au début de 2019 | 2019=2019-09/2019-12, 2019=2019-01/2019-04
" | au début de l'année 1994 | 1994=1994-01/1994-04
" | la loi de 1881 sur la presse | 1881=1881
" | la crise de 2008 | 2008=2008
" | né en 1926, mort en 1998 | 1926=1926, 1998=1998
" | en 1951, 1961 et 1981 | 1951=1951, 1961=1961, 1981=1981
" | l'an 1515 | 1515=1515
" | en l'an 1429 | 1429=1429
" | en 1492 | 1492=1492
" | les législatives 2017 | 2017=2017
" | la rentrée 2018 | 2018=2018
" | aux Jeux olympiques de 2024 | 2024=2024
" | vers 1850 | 1850=1850
" | avant 1970 seuls neuf pays | 1970=1970
" | la Coupe du monde 2018, les championnats d'Europe 2014 | 2018=2018, 2014=2014
" | le festival de Cannes 2017 | 2017=2017
" | les Jeux olympiques de 2012 commencent | 2012=2012
" | la crise de 2008 restera | 2008=2008
" | la loi de 1881, la loi du 29 juillet 1881, la loi 1901 | 1881=1881, 29 juillet 1881=1881-07-29, 1901=1901
" | en mil neuf cent quatorze | mil neuf cent quatorze=1914
" | l'an mil huit cent soixante-dix | mil huit cent soixante-dix=1870
" | en dix-huit cent quarante-huit | dix-huit cent quarante-huit=1848
" | en mille sept cent quatre-vingt-treize | mille sept cent quatre-vingt-treize=1793
)");
}

TEST_CASE("dates in figures") {
    check_table(R"(
- | le 20/11/2023 | 20/11/2023=2023-11-20
" | le 20-11-2023 | 20-11-2023=2023-11-20
" | le 20.11.2023 | 20.11.2023=2023-11-20
" | le 1er/03/2015, le 1er-03-2015, le 1e mars 2015 | 1er/03/2015=2015-03-01, 1er-03-2015=2015-03-01, 1e mars 2015=2015-03-01
2015-06-10 | le 1e janvier, le 1e fév. 2015 |1e janvier=2015-01-01, 1e fév. 2015=2015-02-01
- | le 3/7/2017 | 3/7/2017=2017-07-03
" | 2023-11-20 | 2023-11-20=2023-11-20
" | 2023/11/20 | 2023/11/20=2023-11-20
" | 2015.5.13 | 2015.5.13=2015-05-13
" | le 05/05/89 | 05/05/89=1989-05-05
" | le 3.12.23 | 3.12.23=2023-12-03
" | le 11/2016 | 11/2016=2016-11
" | le 11 / 2016 | 11 / 2016=2016-11
" | en 2016-11 | 2016-11=2016-11
" | (20/11/2023) | 20/11/2023=2023-11-20
" | le 20/11/2023. | 20/11/2023=2023-11-20
" | 2023-11-20T10:00:00 | 2023-11-20=2023-11-20
1871-03-18 | le 05/05/71 | 05/05/71=1871-05-05
- | les années 2006/07 | 2006/07=2006/2007
" | la saison 2011/12 | 2011/12=2011/2012
" | le 2011/12 | 2011/12=2011-12
" | 2016 - 11 médailles | 2016=2016
" | 2015-3 | 2015-3=2015-03
" | 11 - 2016 | 11 - 2016=2016-11
2015-06-10 | le 20/11 | 20/11=2014-11-20
" | le 22/4 | 22/4=2015-04-22
" | 22/04 | 22/04=2015-04-22
" | Je viens 22/4 | 22/4=2015-04-22
" | lundi 8/6 | lundi 8/6=2015-06-08
)");
}

TEST_CASE("ranges and lists") {
    check_table(R"(
- | du 3 au 7 mars 2015 | 3 au 7 mars 2015=2015-03-03/2015-03-07
" | du 1er au 15 mars 2016 | 1er au 15 mars 2016=2016-03-01/2016-03-15
" | les 3-4 mars 1871 | 3-4 mars 1871=1871-03-03/1871-03-04
" | les 3/4 mars 1871 | 3/4 mars 1871=1871-03-03/1871-03-04
" | du 28 février au 3 mars 2015 | 28 février au 3 mars 2015=2015-02-28/2015-03-03
" | du 28 décembre au 3 janvier 2016 | 28 décembre au 3 janvier 2016=2015-12-28/2016-01-03
" | du lundi 2 au vendredi 6 mars 2015 | lundi 2 au vendredi 6 mars 2015=2015-03-02/2015-03-06
" | du 1er janvier 1900 au 31 décembre 1910 | 1er janvier 1900 au 31 décembre 1910=1900-01-01/1910-12-31
" | entre le 3 et le 7 mars 2015 | 3 et le 7 mars 2015=2015-03-03/2015-03-07
" | entre mars et juin 2015 | mars et juin 2015=2015-03/2015-06
" | de mars à juin 2015 | mars à juin 2015=2015-03/2015-06
" | de décembre 2014 à février 2015 | décembre 2014 à février 2015=2014-12/2015-02
" | de novembre à février 2015 | novembre à février 2015=2014-11/2015-02
" | entre 1931 et 2010 | 1931 et 2010=1931/2010
" | de 1964 à 2014 | 1964 à 2014=1964/2014
" | la guerre de 1914-1918 | 1914-1918=1914/1918
" | la guerre de 1914-18 | 1914-18=1914/1918
" | la saison 2017-2018 | 2017-2018=2017/2018
" | (1926–1998) | 1926–1998=1926/1998
" | du 20/11/2023 au 25/11/2023 | 20/11/2023 au 25/11/2023=2023-11-20/2023-11-25
" | dans la nuit du 28 au 29 mars 2016 | 28 au 29 mars 2016=2016-03-28/2016-03-29
" | les 16, 17 et 18 juillet 2016 | 16=2016-07-16, 17=2016-07-17, 18 juillet 2016=2016-07-18
" | les 9 et 10 juin 1907 | 9=1907-06-09, 10 juin 1907=1907-06-10
" | le 1er et le 2 novembre 1954 | 1er=1954-11-01, 2 novembre 1954=1954-11-02
" | en janvier et novembre 2015 | janvier=2015-01, novembre 2015=2015-11
" | les 30 juin et 7 juillet 2024 | 30 juin=2024-06-30, 7 juillet 2024=2024-07-07
" | mercredi 12 et jeudi 13 mai 1993 | mercredi 12=1993-05-12, jeudi 13 mai 1993=1993-05-13
# The end before the beginning is no range, and no date either.
" | du 7 au 3 mars 2015 |
)");
}

TEST_CASE("decades, centuries, shares of a year") {
    check_table(R"(
- | dans les années 1970 | 1970=1970/1979
" | les années 1970 et 1980 | 1970=1970/1979, 1980=1980/1989
" | les années 1980-1990 | 1980-1990=1980/1999
" | à la fin des années 1980 | 1980=1980/1989
" | dans les années 2000 | 2000=2000/2009
" | les années soixante-dix | années soixante-dix=1970/1979
" | les années soixante | années soixante=1960/1969
" | les années mille huit cent trente | années mille huit cent trente=1830/1839
2016-11-07 | les années 70 | années 70=1970/1979
" | les années 40 | années 40=1940/1949
" | les années 20 | années 20=1920/1929
1897-05-02 | les années 60 | années 60=1860/1869
- | au XIXe siècle | XIXe siècle=1801/1900
- | au xxe siècle, du xve au xviie siècle | xxe siècle=1901/2000, xve au xviie siècle=1401/1700
- | du XVe au XVIIe siècle, entre le XVe et le XVIIe siècle |XVe au XVIIe siècle=1401/1700, XVe et le XVIIe siècle=1401/1700
- | du XVe siècle au 17e siècle, du quinzième au dix-septième siècle |XVe siècle au 17e siècle=1401/1700, quinzième au dix-septième siècle=1401/1700
- | du 15e au 17e siècle, du IIe au Ier siècle avant notre ère |15e au 17e siècle=1401/1700
- | des années 1950 aux années 1970 |1950 aux années 1970=1950/1979
- | entre les années 1950 et 1970, entre les années 1950 et les années 1970 |1950 et 1970=1950/1979, 1950 et les années 1970=1950/1979
2016-11-07 | des années 50 aux années 70, des années soixante à 1975 |années 50 aux années 70=1950/1979, années soixante=1960/1969, 1975=1975
- | au XIXè siècle, au XXème siècle | XIXè siècle=1801/1900, XXème siècle=1901/2000
- | la vie au XXe siècle | XXe siècle=1901/2000
- | Charles X, Louis XIV et le pape Pie VII |
" | au XXI e siècle | XXI e siècle=2001/2100
" | au XVIIIᵉ siècle | XVIIIᵉ siècle=1701/1800
" | le 19e siècle | 19e siècle=1801/1900
" | le dix-neuvième siècle | dix-neuvième siècle=1801/1900
" | au seizième siècle | seizième siècle=1501/1600
" | aux XVIIe et XVIIIe siècles | XVIIe=1601/1700, XVIIIe siècles=1701/1800
" | au IIIe siècle avant notre ère |
" | au premier trimestre 2018 | premier trimestre 2018=2018-01/2018-03
" | au deuxième trimestre de 2018 | deuxième trimestre de 2018=2018-04/2018-06
" | le 3e trimestre 2015 | 3e trimestre 2015=2015-07/2015-09
" | au second semestre 1999 | second semestre 1999=1999-07/1999-12
" | le dernier trimestre 2001 | dernier trimestre 2001=2001-10/2001-12
" | l'été 2015 | été 2015=2015-06/2015-09
" | au printemps 1871 | printemps 1871=1871-03/1871-06
" | l'automne de 1789 | automne de 1789=1789-09/1789-12
" | l'hiver 1709 | hiver 1709=1709-12/1710-03
" | l'hiver 1879-1880 | hiver 1879-1880=1879-12/1880-03
" | le premier vendredi de juillet 2016 | premier vendredi de juillet 2016=2016-07-01
" | le dernier dimanche d'octobre 2020 | dernier dimanche d'octobre 2020=2020-10-25
)");
}

TEST_CASE("republican calendar") {
    check_table(R"(
- | le 18 brumaire an VIII | 18 brumaire an VIII=1799-11-09
" | 9 thermidor an II | 9 thermidor an II=1794-07-27
" | le 1er vendémiaire an Ier | 
" | le 1er vendémiaire de l'an I | 1er vendémiaire de l'an I=1792-09-22
" | 13 vendémiaire, an IV | 13 vendémiaire, an IV=1795-10-05
" | 11 frimaire an XIII | 11 frimaire an XIII=1804-12-02
" | le 22 prairial an 2 | 22 prairial an 2=1794-06-10
" | le 10 nivôse an XIV de la République, l'an II de la République | 10 nivôse an XIV de la République=1805-12-31, an II de la République=1793-09-22/1794-09-21
" | 16 floréal an 79 | 16 floréal an 79=1871-05-06
" | en brumaire an VIII | brumaire an VIII=1799-10-23/1799-11-21
" | le 5e jour complémentaire an III | 5e jour complémentaire an III=1795-09-21
" | le 7e jour complémentaire an III |
" | l'an VIII de la République | an VIII de la République=1799-09-23/1800-09-22
" | le 31 brumaire an VIII |
)");
}

TEST_CASE("feasts") {
    check_table(R"(
2016-11-07 | Noël 2015 | Noël 2015=2015-12-25
" | la veille de Noël | veille de Noël=2016-12-24
" | le réveillon de Noël 2010 | réveillon de Noël 2010=2010-12-24
" | le réveillon du Nouvel An 2015 | réveillon du Nouvel An 2015=2014-12-31
" | à Pâques 1916 | Pâques 1916=1916-04-23
" | le lundi de Pâques 1916 | lundi de Pâques 1916=1916-04-24
" | le mardi gras 2016 | mardi gras 2016=2016-02-09
" | le mercredi des Cendres 2016 | mercredi des Cendres 2016=2016-02-10
" | le Vendredi saint 2016 | Vendredi saint 2016=2016-03-25
" | le jeudi de l'Ascension 2016 | jeudi de l'Ascension 2016=2016-05-05
" | le lundi de Pentecôte 2016 | lundi de Pentecôte 2016=2016-05-16
" | à la Toussaint dernière | Toussaint dernière=2016-11-01
" | la Saint-Sylvestre 2015 | Saint-Sylvestre 2015=2015-12-31
" | la fête des mères 2015 | fête des mères 2015=2015-05-31
" | la fête des pères de 2015 | fête des pères de 2015=2015-06-21
" | la fête du Travail 2015 | fête du Travail 2015=2015-05-01
" | avant Noël | Noël=2016-12-25
" | le jour de l'An 1900 | jour de l'An 1900=1900-01-01
" | le marché de Noël |
" | Noël Dupont, maire |
" | l'île de Pâques |
" | le père Noël |
)");
}
