#include "tests/indexer/readers/packing.h"
#include "tests/indexer/readers/reading.h"

#include <catch2/catch.hpp>

namespace {

const std::string word =
    "<w:document xmlns:w=\"w\"><w:body><w:p><w:pPr><w:pStyle/></w:pPr><w:r><w:t>La "
    "digue</w:t></w:r>"
    "</w:p>\n <w:p><w:r><w:t xml:space=\"preserve\">Elle a </w:t></w:r><w:r><w:t>tenu</w:t></w:r>"
    "<w:del><w:r><w:delText>cédé</w:delText></w:r></w:del><w:r><w:t>.</w:t><w:br/><w:t>Hier.</w:t>"
    "</w:r></w:p></w:body></w:document>";

const std::string open_text =
    "<office:document-content xmlns:office=\"o\" xmlns:text=\"t\"><office:body><office:text>"
    "<text:h>La digue</text:h><text:p>Elle a<text:s/>tenu<text:note><text:p>x</text:p></text:note>."
    "</text:p></office:text></office:body></office:document-content>";

const std::string package =
    "<package xmlns:dc=\"d\"><metadata><dc:title>La Revue</dc:title><dc:creator>Ana "
    "Petit</dc:creator><dc:date>2012-06</dc:date><dc:language>fr</dc:language></metadata><manifest>"
    "<item id=\"b\" href=\"../text/b.xhtml\"/><item id=\"a\" href=\"a.xhtml\"/></manifest><spine>"
    "<itemref idref=\"b\"/><itemref idref=\"a\"/></spine></package>";

/// A PDF of one or more pages, a line of text each.
std::string pdf(const std::vector<std::string>& lines) {
    std::string bytes = "%PDF-1.4\n";
    std::vector<std::size_t> offsets;
    const auto object = [&](const std::string& body) {
        offsets.push_back(bytes.size());
        bytes += std::to_string(offsets.size()) + " 0 obj\n" + body + "\nendobj\n";
    };
    std::string kids;
    for (std::size_t i = 0; i < lines.size(); ++i) kids += std::to_string(4 + 2 * i) + " 0 R ";
    object("<< /Type /Catalog /Pages 2 0 R >>");
    object("<< /Type /Pages /Kids [" + kids + "] /Count " + std::to_string(lines.size()) + " >>");
    object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
    for (std::size_t i = 0; i < lines.size(); ++i) {
        object(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Resources << /Font << /F1 3 0 "
            "R >> >> /Contents " +
            std::to_string(5 + 2 * i) + " 0 R >>");
        const std::string stream =
            lines[i].empty() ? "" : "BT /F1 12 Tf 50 700 Td (" + lines[i] + ") Tj ET";
        object("<< /Length " + std::to_string(stream.size()) + " >>\nstream\n" + stream +
               "\nendstream");
    }
    const std::size_t table = bytes.size();
    bytes += "xref\n0 " + std::to_string(offsets.size() + 1) + "\n0000000000 65535 f \n";
    for (const std::size_t offset : offsets) {
        const std::string digits = std::to_string(offset);
        bytes += std::string(10 - digits.size(), '0') + digits + " 00000 n \n";
    }
    return bytes + "trailer << /Size " + std::to_string(offsets.size() + 1) +
           " /Root 1 0 R >>\nstartxref\n" + std::to_string(table) + "\n%%EOF\n";
}

}  // namespace

TEST_CASE("Word, OpenDocument, EPUB") {
    CHECK(input_dump(zip({{"[Content_Types].xml", "<Types/>"},
                          {"word/document.xml", word},
                          {"docProps/core.xml",
                           "<cp:coreProperties xmlns:cp=\"c\" xmlns:dc=\"d\"><dc:creator>Ana "
                           "Petit</dc:creator><created>2010-02-03T10:00:00Z</created>"
                           "</cp:coreProperties>"}})) ==
          "+ f title=La digue date=2010-02-03 author=Ana Petit text=Elle a tenu.|Hier.");
    const auto stored = [](const std::string& type, Members members) {
        members.insert(members.begin(), {"mimetype", type});
        return pack(Pack::stored_zip, Filter::none, members);
    };
    CHECK(input_dump(stored("application/vnd.oasis.opendocument.text",
                            {{"content.xml", open_text},
                             {"meta.xml",
                              "<office:document-meta xmlns:office=\"o\"><office:meta>"
                              "<dc:title xmlns:dc=\"d\">La digue</dc:title>"
                              "</office:meta></office:document-meta>"}})) ==
          "+ f title=La digue text=Elle a tenu.");
    CHECK(
        input_dump(stored("application/epub+zip",
                          {{"OEBPS/content.opf", package},
                           {"OEBPS/a.xhtml", "<html><body><h1>Fin</h1><p>Deux.</p></body></html>"},
                           {"text/b.xhtml", "<html><body><h1>Un</h1><p>Un.</p></body></html>"}})) ==
        "+ f#1 title=Un date=2012-06 source=La Revue author=Ana Petit text=Un.\n"
        "+ f#2 title=Fin date=2012-06 source=La Revue author=Ana Petit text=Deux.");
}

TEST_CASE("damaged documents end in a message") {
    std::string cut = zip({{"[Content_Types].xml", "<Types/>"}, {"word/document.xml", word}});
    cut.resize(cut.size() / 2);
    CHECK_THAT(input_dump(cut), Catch::Matchers::StartsWith("! f "));
    CHECK(input_dump(zip({{"[Content_Types].xml", "<Types/>"}, {"word/x.xml", ""}})) ==
          "! f the document has no text part");
    CHECK(input_dump("%PDF-1.4\n") == "! f the PDF is damaged");
}

TEST_CASE("PDF: an article a page") {
    CHECK(input_dump(pdf({"La digue a tenu."})) == "+ f text=La digue a tenu.");
    CHECK(input_dump(pdf({"Un.", "", "Trois."})) ==
          "+ f#1 text=Un.\n+ f#3 text=Trois.\n"
          "- f 1 of 3 pages without text; pictures need OCR first");
}
