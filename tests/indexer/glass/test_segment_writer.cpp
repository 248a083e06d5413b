#include "indexer/glass/segment_writer.h"
#include "tests/indexer/scratch_folder.h"

#include <random>
#include <sstream>

#include <catch2/catch.hpp>
#include <xapian.h>

using namespace kiosque;
using namespace kiosque::glass;

namespace {

using Random = std::mt19937;

std::size_t below(Random& random, std::size_t limit) {
    return std::uniform_int_distribution<std::size_t>(0, limit - 1)(random);
}

std::string bytes(Random& random, std::size_t size) {
    std::string out;
    while (out.size() < size) out += static_cast<char>(below(random, 256));
    return out;
}

/// Frequent and rare terms, terms with NULs, short and long ones.
std::string some_term(Random& random) {
    switch (below(random, 4)) {
        case 0:
            return std::string(1, static_cast<char>('a' + below(random, 26)));
        case 1:
            return "Q" + bytes(random, 16);
        case 2:
            return "e" + std::to_string(below(random, 3000));
        default:
            return std::string(1 + below(random, 200), static_cast<char>('a' + below(random, 3)));
    }
}

Document some_document(Random& random) {
    std::map<std::string, std::uint32_t> terms;
    for (std::size_t i = below(random, 80); i > 0; --i)
        terms[some_term(random)] += static_cast<std::uint32_t>(below(random, 300));
    Document document;
    for (const auto& [name, frequency] : terms) {
        document.terms.push_back({static_cast<std::uint32_t>(document.names.size()),
                                  static_cast<std::uint32_t>(name.size()), frequency,
                                  term_hash(name)});
        document.names += name;
    }
    for (std::uint32_t slot = 0; slot < 20; ++slot)
        if (below(random, 3) == 0)
            document.values.push_back(
                {slot, bytes(random, 1 + below(random, slot == 7 ? 5000 : 20))});
    document.data =
        bytes(random, below(random, 20) == 0 ? below(random, 30000) : below(random, 900));
    return document;
}

Xapian::Document as_xapian(const Document& document) {
    Xapian::Document out;
    for (const Term& term : document.terms) {
        const std::string name(document.name(term));
        if (term.frequency == 0)
            out.add_boolean_term(name);
        else
            out.add_term(name, term.frequency);
    }
    for (const Value& value : document.values) out.add_value(value.slot, value.bytes);
    out.set_data(document.data);
    return out;
}

/// What Xapian finds wrong with a database.
std::string damage(const std::filesystem::path& location) {
    std::ostringstream report;
    return Xapian::Database::check(location.string(), 0, &report) == 0 ? "" : report.str();
}

/// Everything that a reader can ask of a database, but for its identity.
std::string dump(const Xapian::Database& database) {
    std::string out = std::to_string(database.get_doccount()) + ' ' +
                      std::to_string(database.get_lastdocid()) + ' ' +
                      std::to_string(database.get_total_length()) + '\n';
    for (auto term = database.allterms_begin(); term != database.allterms_end(); ++term) {
        out += *term + ' ' + std::to_string(database.get_termfreq(*term)) + ' ' +
               std::to_string(database.get_collection_freq(*term)) + ':';
        for (auto doc = database.postlist_begin(*term); doc != database.postlist_end(*term); ++doc)
            out += ' ' + std::to_string(*doc) + '*' + std::to_string(doc.get_wdf()) + '/' +
                   std::to_string(doc.get_doclength());
        out += '\n';
    }
    for (auto doc = database.postlist_begin(""); doc != database.postlist_end(""); ++doc) {
        const Xapian::Document document = database.get_document(*doc);
        out += std::to_string(*doc) + ' ' + document.get_data();
        for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term)
            out += *term + '*' + std::to_string(term.get_wdf()) + ' ';
        for (auto value = document.values_begin(); value != document.values_end(); ++value)
            out += std::to_string(value.get_valueno()) + '=' + *value + ' ';
        out += '\n';
    }
    for (std::uint32_t slot = 0; slot < 20; ++slot) {
        out += std::to_string(database.get_value_freq(slot)) +
               database.get_value_lower_bound(slot) + ".." + database.get_value_upper_bound(slot) +
               '\n';
        for (auto value = database.valuestream_begin(slot); value != database.valuestream_end(slot);
             ++value)
            out += std::to_string(value.get_docid()) + '=' + *value + ' ';
    }
    for (auto name = database.metadata_keys_begin(); name != database.metadata_keys_end(); ++name)
        out += *name + '=' + database.get_metadata(*name) + '\n';
    return out;
}

}  // namespace

TEST_CASE("a segment is the database that Xapian would have written") {
    const auto seed = std::random_device{}();
    CAPTURE(seed);
    Random random(seed);
    const std::size_t documents = GENERATE(0, 1, 2, 40, 900);
    CAPTURE(documents);
    const ScratchFolder folder;
    const std::map<std::string, std::string> metadata{{"a", "one"}, {"z", bytes(random, 9000)}};
    SegmentWriter segment(folder / "segment", 1);
    TermListEncoder encoder;
    {
        Xapian::WritableDatabase expected((folder / "expected").string());
        for (std::size_t i = 0; i < documents; ++i) {
            const Document document = some_document(random);
            segment.add(document, encoder.encode(document));
            expected.add_document(as_xapian(document));
        }
        for (const auto& [name, value] : metadata) expected.set_metadata(name, value);
        expected.commit();
    }
    segment.finish(metadata);
    CHECK(damage(folder / "segment") == "");
    const std::string expected = dump(Xapian::Database((folder / "expected").string()));
    CHECK((dump(Xapian::Database((folder / "segment").string())) == expected));

    SECTION("and goes on like it") {
        for (const char* const name : {"segment", "expected"}) {
            Xapian::WritableDatabase database((folder / name).string());
            Random same(seed + 1);
            for (std::size_t i = 1; i < documents; i += 1 + below(same, 8))
                database.delete_document(static_cast<Xapian::docid>(i));
            for (std::size_t i = 0; i < documents / 4 + 1; ++i)
                database.replace_document(
                    static_cast<Xapian::docid>(1 + below(same, documents + 5)),
                    as_xapian(some_document(same)));
        }
        CHECK(damage(folder / "segment") == "");
        CHECK((dump(Xapian::Database((folder / "segment").string())) ==
               dump(Xapian::Database((folder / "expected").string()))));
    }
    SECTION("and is merged like it") {
        SegmentWriter second(folder / "second", segment.next_document());
        Xapian::WritableDatabase database((folder / "expected").string());
        for (std::size_t i = 0; i < documents / 2 + 1; ++i) {
            const Document document = some_document(random);
            second.add(document, encoder.encode(document));
            database.add_document(as_xapian(document));
        }
        database.commit();
        second.finish({});
        Xapian::Database both((folder / "segment").string());
        both.add_database(Xapian::Database((folder / "second").string()));
        both.compact((folder / "merged").string(), Xapian::DBCOMPACT_NO_RENUMBER);
        CHECK(damage(folder / "merged") == "");
        CHECK((dump(Xapian::Database((folder / "merged").string())) == dump(database)));
    }
}
