#include "tests/indexer/readers/reading.h"

#include <catch2/catch.hpp>

using namespace kiosque;

namespace {

const std::string header =
    "From: =?UTF-8?Q?La_Vigie_=C3=A0_sept_heures?= <lettre@vigie.example>\r\n"
    "To: abonnes@vigie.example\r\n"
    "Subject: =?ISO-8859-1?Q?Le_pont_ferm=E9?= ce =?UTF-8?B?bWF0aW4=?=\r\n"
    "Date: Thu, 14 Mar 2019 23:30:00 +0100\r\n"
    "Message-ID: <7.12@vigie.example>\r\n"
    "MIME-Version: 1.0\r\n";

const std::string told =
    "+ f id=7.12@vigie.example title=Le pont fermé ce matin date=2019-03-14 "
    "source=vigie.example author=La Vigie à sept heures text=";

std::string part(std::string_view headers, std::string_view body) {
    return "--=_b\r\n" + std::string(headers) + "\r\n\r\n" + std::string(body) + "\r\n";
}

std::string read(const std::string& rest) {
    return input_dump(header + rest);
}

}  // namespace

TEST_CASE("mail: the text in whatever encoding, HTML before plain, no attachments") {
    CHECK(read("\r\nLe pont est ferm\xC3\xA9.\r\n\r\nJusqu'\xC3\xA0 lundi.\r\n") ==
          told + "Le pont est fermé.||Jusqu'à lundi.");
    CHECK(read("Content-Type: text/plain; charset=iso-8859-15\r\n"
               "Content-Transfer-Encoding: quoted-printable\r\n\r\n"
               "Le pont co=FBte 3 =A4 par jour, ferm=E9 ce =\r\nmatin.\r\n") ==
          told + "Le pont coûte 3 € par jour, fermé ce matin.");
    CHECK(read("Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n"
               "PHA+TGUgcG9udDwvcD48cD5mZXJtw6k8L3A+\r\n") == told + "Le pont||fermé");
    const std::string plain = part("Content-Type: text/plain", "Voir en ligne : http://v.example");
    const std::string html = part("Content-Type: text/html; charset=utf-8",
                                  "<style>p{}</style><p>Le <b>pont</b> est fermé.</p>");
    const std::string attached = part(
        "Content-Type: text/plain\r\nContent-Disposition: attachment; filename=a.txt", "Annexe");
    CHECK(read("Content-Type: multipart/alternative; boundary=\"=_b\"\r\n\r\n" + plain + html +
               "--=_b--\r\n") == told + "Le pont est fermé.");
    CHECK(read("Content-Type: multipart/mixed; boundary=\"=_b\"\r\n\r\n" + plain + attached +
               "--=_b--\r\n") == told + "Voir en ligne : http://v.example");
    // Cut off: no closing boundary.
    CHECK(read("Content-Type: multipart/mixed; boundary=\"=_b\"\r\n\r\n" + html) ==
          told + "Le pont est fermé.");
}

TEST_CASE("mail: a mailbox of messages") {
    const std::string mailbox =
        "From a@e.example Thu Mar 14 07:00:00 2019\n"
        "From: Ana Ruiz <a@e.example>\nDate: Thu, 14 Mar 2019 07:00:00 +0100\nSubject: Un\n\n"
        "Premier.\nFrom ici, pas une lettre.\n\n"
        "From b@e.example Fri Mar 15 07:00:00 2019\n"
        "From: b@e.example\nDate: Fri, 15 Mar 2019 07:00:00 +0100\nSubject: Deux\n\nSecond.\n";
    CHECK(input_dump(mailbox) ==
          "+ f#1 title=Un date=2019-03-14 source=e.example author=Ana Ruiz text=Premier.|From ici, "
          "pas une lettre.\n+ f#2 title=Deux date=2019-03-15 source=e.example text=Second.");
}

TEST_CASE("mail: told by its header, not by talk of letters") {
    CHECK(detect_format("From: a@e.fr\nDate: x\n\nTexte", "f") == Format::mail);
    CHECK(detect_format("Received: from a\n by b\nfrom: a@e.fr\nDATE: x\n\nTexte", "f.txt") ==
          Format::mail);
    CHECK(detect_format("From: a@e.fr\nTexte\nDate: x\n", "f.txt") == Format::plain_text);
    CHECK(detect_format("Date: lundi\nUn texte", "f.txt") == Format::plain_text);
    CHECK(detect_format("Sans en-tête", "f.eml") == Format::mail);
}

TEST_CASE("mail: damage and malice end soon, with a message or a text") {
    std::string nested = header + "Content-Type: multipart/mixed; boundary=b0\r\n\r\n";
    for (int i = 0; i < 20'000; ++i)
        nested += "--b" + std::to_string(i) + "\r\nContent-Type: multipart/mixed; boundary=b" +
                  std::to_string(i + 1) + "\r\n\r\n";
    CHECK(!read_dump(nested, Format::mail).empty());
    CHECK(read_dump("", Format::mail) == "- f not an e-mail message");
    CHECK(!read_dump(std::string(1'000'000, ':'), Format::mail).empty());
    CHECK(!read_dump("Subject: " + std::string(1'000'000, '?'), Format::mail).empty());
    std::string words = "Subject: ";
    for (int i = 0; i < 50'000; ++i) words += "=?UTF-8?Q?a?= ";
    CHECK(!read_dump(words + "\n\nx", Format::mail).empty());
}
