#include "indexer/pipeline/article_batches.h"

#include "analyzers/error.h"
#include "indexer/pipeline/interruption.h"
#include "indexer/pipeline/run_ids.h"
#include "indexer/readers/file_walk.h"
#include "indexer/readers/input.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>
#include <optional>

#include <fmt/format.h>
#include <unistd.h>

namespace kiosque {
namespace {

namespace fs = std::filesystem;

/// Large enough that queue and lock cost nothing beside the analysis, small enough that a few dozen
/// in flight are nothing beside the database's own buffers.
constexpr std::size_t batch_bytes = 128 << 10;

/// What an article or a problem costs beside its strings.
constexpr std::size_t item_bytes = 256;

std::size_t size_of(const Article& article) {
    std::size_t size = item_bytes;
    for (const std::string* field :
         {&article.id, &article.path, &article.title, &article.text, &article.source,
          &article.author, &article.url, &article.section})
        size += field->size();
    return size;
}

class Batcher {
  public:
    Batcher(const ReadOptions& options, const std::function<bool(ArticleBatch&&)>& emit)
        : options_(options), emit_(emit) {
        sink_.article = [this](Article&& article) { take(std::move(article)); };
        sink_.skipped = [this](Problem&& p) { add(batch_.skipped, std::move(p)); };
        sink_.failed = [this](Problem&& p) { add(batch_.failed, std::move(p)); };
        sink_.warned = [this](Problem&& p) { add(batch_.warned, std::move(p)); };
        sink_.goes_on = [this](std::size_t read) {
            reach(read);
            return wanted_;
        };
    }

    /// Detects the format if none is given. False: nothing more is wanted.
    bool read(const fs::path& location, const Provenance& provenance,
              std::optional<Format> given = std::nullopt) {
        if (!wanted_) return false;
        reached_ = 0;
        try {
            const MappedFile file(location);
            size_of_file_ = file.bytes().size();
            if (given)
                read_articles(file.bytes(), *given, provenance, options_, sink_);
            else
                read_input(file.bytes(), provenance, options_, sink_);
            if (wanted_) reach(size_of_file_);
        } catch (const Error& error) {
            sink_.failed({provenance.path, error.what()});
        }
        if (wanted_) ++batch_.files;
        return wanted_;
    }

    void flush() {
        if (wanted_) wanted_ = emit_(std::exchange(batch_, {}));
        size_ = 0;
    }

    void fail(Problem&& problem) { sink_.failed(std::move(problem)); }

  private:
    void take(Article&& article) {
        if (!wanted_) return;
        const std::string id = article.id;
        switch (ids_.claim(article)) {
            case RunIds::Verdict::duplicate:
                return sink_.skipped(
                    {article.path, "the same article was read before in this run"});
            case RunIds::Verdict::renamed:
                sink_.warned({article.path,
                              fmt::format("the id {} was used before by another article; this one "
                                          "is kept as {}",
                                          id, article.id)});
                break;
            case RunIds::Verdict::fresh:
                break;
        }
        const std::size_t size = size_of(article);
        batch_.articles.push_back(std::move(article));
        grow(size);
    }

    void add(std::vector<Problem>& problems, Problem&& problem) {
        const std::size_t size = item_bytes + problem.path.size() + problem.reason.size();
        problems.push_back(std::move(problem));
        grow(size);
    }

    void grow(std::size_t size) {
        size_ += size;
        if (size_ >= batch_bytes) flush();
    }

    /// Bytes of the file that lie behind. A reader that decodes first counts decoded bytes.
    void reach(std::size_t read) {
        const std::size_t now = std::clamp(read, reached_, size_of_file_);
        batch_.bytes += now - reached_;
        reached_ = now;
    }

    const ReadOptions& options_;
    const std::function<bool(ArticleBatch&&)>& emit_;
    ArticleSink sink_;
    RunIds ids_;
    ArticleBatch batch_;
    std::size_t size_ = 0;          ///< of the batch
    std::size_t size_of_file_ = 0;  ///< of the file that is being read
    std::size_t reached_ = 0;       ///< in that file
    bool wanted_ = true;
};

constexpr const char* unkept = "cannot keep standard input in a temporary file; is the disk full?";

/// Standard input as a file that can be mapped: a pipe of any length costs disk, not memory.
void read_standard_input(Batcher& batcher) {
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> spool(std::tmpfile(), &std::fclose);
    if (!spool) throw Error(unkept);
    std::vector<char> buffer(1 << 16);
    while (interrupted() == 0) {
        const ssize_t n = ::read(STDIN_FILENO, buffer.data(), buffer.size());
        if (n == 0) break;
        if (n < 0 && errno == EINTR) continue;
        if (n < 0) throw Error(fmt::format("cannot read standard input: {}", std::strerror(errno)));
        const auto got = static_cast<std::size_t>(n);
        if (std::fwrite(buffer.data(), 1, got, spool.get()) != got) throw Error(unkept);
    }
    if (std::fflush(spool.get()) != 0) throw Error(unkept);
    batcher.read(fmt::format("/proc/self/fd/{}", fileno(spool.get())), {"-", {}},
                 Format::json_lines);
}

}  // namespace

void read_batches(const std::vector<fs::path>& paths, const ReadOptions& options,
                  const std::function<bool(ArticleBatch&&)>& emit) {
    Batcher batcher(options, emit);
    std::vector<fs::path> files;
    for (const fs::path& path : paths) {
        if (path == "-")
            read_standard_input(batcher);
        else
            files.push_back(path);
    }
    walk_files(
        files, [&](FoundFile&& file) { return batcher.read(file.location, file.provenance); },
        [&](Problem&& problem) { batcher.fail(std::move(problem)); });
    batcher.flush();
}

std::uint64_t total_bytes(const std::vector<fs::path>& paths) {
    std::uint64_t total = 0;
    walk_files(
        paths,
        [&](FoundFile&& file) {
            total += file.size;
            return interrupted() == 0;
        },
        [](Problem&&) {});
    return total;
}

}  // namespace kiosque
