// Xapian as it comes: TermGenerator and QueryParser with the French stemmer, BM25, any word.
// Arguments: documents and queries as TSV, depth.
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <fstream>
#include <string>
#include <utility>

#include <fmt/format.h>
#include <unistd.h>
#include <xapian.h>

namespace {

namespace fs = std::filesystem;

/// A folder that goes with the program.
class ScratchFolder {
  public:
    ScratchFolder()
        : path_(fs::temp_directory_path() / fmt::format("baseline-xapian-{}", ::getpid())) {}
    ~ScratchFolder() {
        std::error_code ignored;
        fs::remove_all(path_, ignored);
    }
    ScratchFolder(const ScratchFolder&) = delete;
    ScratchFolder& operator=(const ScratchFolder&) = delete;

    std::string path() const { return path_.string(); }

  private:
    fs::path path_;
};

std::pair<std::string, std::string> split(const std::string& line) {
    const std::size_t tab = line.find('\t');
    return {line.substr(0, tab), tab == std::string::npos ? "" : line.substr(tab + 1)};
}

void index(const char* documents, const std::string& folder) {
    Xapian::WritableDatabase database(folder, Xapian::DB_CREATE | Xapian::DB_NO_SYNC);
    Xapian::TermGenerator generator;
    generator.set_stemmer(Xapian::Stem("french"));
    std::ifstream lines(documents);
    for (std::string line; std::getline(lines, line);) {
        const auto [id, texts] = split(line);
        Xapian::Document document;
        document.set_data(id);
        generator.set_document(document);
        generator.index_text(texts);  // the tab between title and text parts them like any space
        database.add_document(document);
    }
    database.commit();
}

void answer(const char* queries, const std::string& folder, Xapian::doccount depth) {
    const Xapian::Database database(folder);
    Xapian::QueryParser parser;
    parser.set_database(database);
    parser.set_stemmer(Xapian::Stem("french"));
    parser.set_stemming_strategy(Xapian::QueryParser::STEM_SOME);
    std::ifstream lines(queries);
    for (std::string line; std::getline(lines, line);) {
        const auto [id, words] = split(line);
        Xapian::Enquire enquire(database);
        enquire.set_query(parser.parse_query(words, 0));
        const Xapian::MSet hits = enquire.get_mset(0, depth);
        for (auto hit = hits.begin(); hit != hits.end(); ++hit)
            fmt::print("{} Q0 {} {} {:.6f} xapian\n", id, hit.get_document().get_data(),
                       hit.get_rank() + 1, hit.get_weight());
    }
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 4) {
        fmt::print(stderr, "usage: baseline_xapian DOCUMENTS QUERIES DEPTH\n");
        return 2;
    }
    try {
        const ScratchFolder folder;
        index(argv[1], folder.path());
        answer(argv[2], folder.path(),
               static_cast<Xapian::doccount>(std::strtoul(argv[3], nullptr, 10)));
    } catch (const Xapian::Error& error) {
        fmt::print(stderr, "baseline_xapian: {}\n", error.get_description());
        return 2;
    } catch (const std::exception& error) {
        fmt::print(stderr, "baseline_xapian: {}\n", error.what());
        return 2;
    }
}
