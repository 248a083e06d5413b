// What the index takes beside a plain one: bench_index_size DATABASE FOLDER. Of the same articles
// two databases are written into FOLDER by Xapian's own writer and compacted: `kiosque` with all
// that the archive has for matching and ranking (terms of words and dates, token streams), without
// stored texts, names and facets; `plain` with one stemmed term without accents and its position a
// word, as a usual chain of filters gives them. Prints the size of each table.
#include "analyzers/french/french_analyzer.h"
#include "analyzers/text/unicode.h"
#include "analyzers/workspace.h"
#include "indexer/schema/fields.h"
#include "indexer/schema/stored_article.h"
#include "indexer/schema/terms.h"

#include <algorithm>
#include <exception>
#include <filesystem>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>
#include <xapian.h>

namespace {

using namespace kiosque;
namespace fs = std::filesystem;

bool is_facet_term(const std::string& term) {
    return std::ranges::any_of(facet_table,
                               [&](const FacetRow& row) { return term.front() == row.prefix; });
}

bool is_facet_slot(Xapian::valueno slot) {
    return std::ranges::any_of(facet_table, [&](const FacetRow& row) { return row.slot == slot; });
}

Xapian::Document without_text_and_names(const Xapian::Document& stored) {
    Xapian::Document document;
    for (auto term = stored.termlist_begin(); term != stored.termlist_end(); ++term)
        if (!is_facet_term(*term)) document.add_term(*term, term.get_wdf());
    for (auto value = stored.values_begin(); value != stored.values_end(); ++value)
        if (!is_facet_slot(value.get_valueno())) document.add_value(value.get_valueno(), *value);
    return document;
}

/// Stop words have terms and positions too.
class PlainChain {
  public:
    Xapian::Document document(const Article& article) {
        Xapian::Document document;
        workspace_.begin_article();
        add(article.text, add(article.title, 0, document) + title_gap, document);
        return document;
    }

  private:
    static constexpr std::uint32_t title_gap = 100;

    /// Of tokens at one position the first, which is no compound. Returns the last position.
    std::uint32_t add(std::string_view text, std::uint32_t offset, Xapian::Document& document) {
        analyzer_.analyze(text, workspace_, analysed_);
        std::uint32_t last = 0;
        for (const Token& token : analysed_.tokens)
            if (const std::uint32_t before = std::exchange(last, token.position); before != last)
                document.add_posting(make_term({}, fold(token.stem)), offset + last);
        return offset + last;
    }

    FrenchAnalyzer analyzer_;
    Workspace workspace_;
    AnalysedText analysed_;
};

class Output {
  public:
    explicit Output(fs::path folder)
        : folder_(std::move(folder)),
          writing_(folder_.string() + ".writing"),
          database_(writing_, Xapian::DB_CREATE_OR_OVERWRITE) {}

    void add(const Xapian::Document& document) { database_.add_document(document); }

    void finish() {
        database_.commit();
        database_.compact(folder_.string());
        database_.close();
        fs::remove_all(writing_);
    }

    /// Prints its tables' sizes; returns their sum.
    std::uintmax_t report() const {
        std::uintmax_t sum = 0;
        fmt::print("{:<10}", folder_.filename().string());
        for (const std::string_view table : {"postlist", "position", "termlist"}) {
            const fs::path file = folder_ / fmt::format("{}.glass", table);
            const std::uintmax_t size = fs::exists(file) ? fs::file_size(file) : 0;
            fmt::print("{:>10.1f}", static_cast<double>(size) / 1e6);
            sum += size;
        }
        fmt::print("{:>10.1f}\n", static_cast<double>(sum) / 1e6);
        return sum;
    }

  private:
    fs::path folder_;
    std::string writing_;
    Xapian::WritableDatabase database_;
};

void compare(const std::string& archive, const fs::path& folder) {
    const Xapian::Database database(archive);
    fs::create_directories(folder);
    Output ours(folder / "kiosque");
    Output plain(folder / "plain");
    PlainChain chain;
    for (auto each = database.postlist_begin({}); each != database.postlist_end({}); ++each) {
        const Xapian::Document stored = database.get_document(*each);
        ours.add(without_text_and_names(stored));
        plain.add(chain.document(decode_article(stored.get_data()).article));
    }
    ours.finish();
    plain.finish();
    fmt::print("{:<10}{:>10}{:>10}{:>10}{:>10}\n", "MB", "postlist", "position", "termlist", "all");
    const auto size = static_cast<double>(ours.report());
    fmt::print("{:.2f} times the plain index\n", size / static_cast<double>(plain.report()));
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 3) {
        fmt::print(stderr, "usage: bench_index_size DATABASE FOLDER\n");
        return 2;
    }
    try {
        compare(argv[1], argv[2]);
    } catch (const Xapian::Error& error) {
        fmt::print(stderr, "bench_index_size: {}\n", error.get_description());
        return 2;
    } catch (const std::exception& error) {
        fmt::print(stderr, "bench_index_size: {}\n", error.what());
        return 2;
    }
}
