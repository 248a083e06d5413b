#include "indexer/pipeline/article_batches.h"

#include "analyzers/error.h"
#include "indexer/pipeline/interruption.h"
#include "indexer/pipeline/run_ids.h"
#include "indexer/readers/encoding.h"
#include "indexer/readers/file_walk.h"
#include "indexer/readers/input.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>
#include <optional>

#include <fmt/format.h>
#include <poll.h>
#include <unistd.h>

namespace kiosque {
namespace {

namespace fs = std::filesystem;

/// Large enough that queue and lock cost nothing beside the analysis, small enough that a few dozen
/// in flight are nothing beside the database's own buffers.
constexpr std::size_t batch_bytes = 128 << 10;

/// How much of an input tells its encoding to the report.
constexpr std::size_t encoding_bytes = 1 << 16;

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

std::uint64_t unreadable_in(const Article& article) {
    constexpr std::string_view replacement = "\uFFFD";
    std::uint64_t count = 0;
    for (const std::string* field : {&article.title, &article.text})
        for (auto at = field->find(replacement); at != std::string::npos;
             at = field->find(replacement, at + replacement.size()))
            ++count;
    return count;
}

class Batcher {
  public:
    Batcher(const ReadOptions& options, EarlierRuns earlier,
            const std::function<bool(ArticleBatch&&)>& emit)
        : options_(options), ids_(earlier.ids), known_(earlier.files), emit_(emit) {
        sink_.article = [this](Article&& article) { take(std::move(article)); };
        sink_.skipped = [this](Problem&& p) {
            ++batch_.formats[format_].skipped[p.reason];
            add(batch_.skipped, std::move(p));
        };
        sink_.failed = [this](Problem&& p) {
            ++failed_;
            ++batch_.formats[format_].failed;
            add(batch_.failed, std::move(p));
        };
        sink_.warned = [this](Problem&& p) { add(batch_.warned, std::move(p)); };
        sink_.opened = [this](Format format, std::string_view bytes, bool is_start) {
            open(format, bytes, is_start);
        };
        sink_.goes_on = [this](std::size_t read) {
            reach(read);
            return wanted_;
        };
    }

    /// Passes over what has not changed. False: nothing more is wanted.
    bool read(const FoundFile& found) {
        if (!wanted_) return false;
        format_ = Format::unknown;
        try {
            std::optional<MappedFile> file;
            const auto mapped = [&]() -> const MappedFile& {
                if (!file) file.emplace(found.location);
                return *file;
            };
            const FileDecision decision =
                known_.decide(found, [&] { return hash_content(mapped()); });
            if (decision.change == FileChange::none || decision.change == FileChange::copy)
                return pass_over(decision);
            if (decision.change == FileChange::moved) ++batch_.moved;
            read(mapped(), decision, options_in(found.settings.get(), options_), std::nullopt);
        } catch (const Error& error) {
            fail({found.provenance.path, error.what()});
        }
        return wanted_;
    }

    /// Detects the format if none is given.
    void read(const MappedFile& file, const FileDecision& decision, const ReadOptions& options,
              std::optional<Format> given) {
        if (!wanted_) return;
        const std::string_view bytes = file.bytes();
        mapped_ = &file;
        released_ = 0;
        file_ = decision.file;
        format_ = Format::unknown;
        size_of_file_ = bytes.size();
        reached_ = articles_ = shared_ = failed_ = 0;
        const Provenance& provenance = decision.provenance;
        if (given)
            read_articles(bytes, *given, provenance, options, sink_);
        else
            read_input(bytes, provenance, options, sink_);
        if (file.has_shrunk())
            sink_.failed({provenance.path, "the file was cut short while it was read"});
        if (wanted_) finish(decision.record);
        mapped_ = nullptr;
    }

    void flush() {
        if (wanted_) wanted_ = emit_(std::exchange(batch_, {}));
        size_ = 0;
    }

    void fail(Problem&& problem) {
        format_ = Format::unknown;
        known_.see_less();
        sink_.failed(std::move(problem));
    }

  private:
    bool pass_over(const FileDecision& decision) {
        ++batch_.files;
        batch_.passed_bytes += decision.record.size;
        if (decision.change == FileChange::copy)
            ++batch_.copies;
        else {
            ++batch_.known_files;
            if (!decision.record.copy_of) batch_.known_articles += decision.record.articles;
        }
        return wanted_;
    }

    void open(Format format, std::string_view bytes, bool is_start) {
        format_ = format;
        FormatCounts& counts = batch_.formats[format];
        counts.bytes += bytes.size();
        if (!is_start) return;
        ++counts.files;
        if (format != Format::unknown)
            ++counts.encodings[std::string(detect_encoding(bytes.substr(0, encoding_bytes)))];
    }

    /// What could not be read is tried again, and told again, the next time.
    void finish(FileRecord record) {
        reach(size_of_file_);
        ++batch_.files;
        record.articles = articles_;
        record.shared = shared_;
        if (failed_ == 0) batch_.finished.push_back({file_, std::move(record)});
    }

    void take(Article&& article) {
        if (!wanted_) return;
        const std::string id = article.id;
        switch (ids_.claim(article, file_)) {
            case RunIds::Verdict::duplicate:
                ++shared_;
                return sink_.skipped({article.path, "the same article was read before"});
            case RunIds::Verdict::renamed:
                sink_.warned({article.path,
                              fmt::format("the id {} was used before by another article; this one "
                                          "is kept as {}",
                                          id, article.id)});
                break;
            case RunIds::Verdict::superseding:
                supersede(article);
                break;
            case RunIds::Verdict::fresh:
                break;
        }
        ++articles_;
        FormatCounts& counts = batch_.formats[format_];
        ++counts.articles;
        if (!article.date) ++counts.undated;
        ++counts.languages[article.language];
        if (const std::uint64_t unreadable = unreadable_in(article)) {
            counts.unreadable += unreadable;
            batch_.unreadable.add({1, article.path});
        }
        const std::size_t size = size_of(article);
        batch_.articles.push_back({std::move(article), file_});
        grow(size);
    }

    /// The file that had the id before is no part of this run: "changed ones are replaced".
    void supersede(const Article& article) {
        const auto known = ids_.earlier(article.id);
        if (!known || !known->file) return;
        known_.distrust(*known->file);
        sink_.warned({article.path, fmt::format("the id {} was that of an article of another file, "
                                                "which this one replaces",
                                                article.id)});
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
        constexpr std::size_t much = 8 << 20;
        if (mapped_ != nullptr && reached_ >= released_ + much) {
            mapped_->release(released_, reached_);
            released_ = reached_;
        }
    }

    const ReadOptions& options_;
    RunIds& ids_;
    KnownFiles& known_;
    const std::function<bool(ArticleBatch&&)>& emit_;
    ArticleSink sink_;
    ArticleBatch batch_;
    std::size_t size_ = 0;  ///< of the batch
    bool wanted_ = true;
    // Of the file that is being read:
    std::uint32_t file_ = 0;
    Format format_ = Format::unknown;
    std::size_t size_of_file_ = 0;
    std::size_t reached_ = 0;  ///< bytes
    const MappedFile* mapped_ = nullptr;
    std::size_t released_ = 0;  ///< bytes of it
    std::uint64_t articles_ = 0;
    std::uint64_t shared_ = 0;
    std::uint64_t failed_ = 0;
};

constexpr const char* unkept = "cannot keep standard input in a temporary file; is the disk full?";

/// Standard input as a file that can be mapped: a pipe of any length costs disk, not memory.
void read_standard_input(Batcher& batcher, const FileDecision& decision,
                         const ReadOptions& options) {
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> spool(std::tmpfile(), &std::fclose);
    if (!spool) throw Error(unkept);
    std::vector<char> buffer(1 << 16);
    constexpr int patience = 200;  // milliseconds; a signal may reach another thread than this one
    while (interrupted() == 0) {
        pollfd input{STDIN_FILENO, POLLIN, 0};
        if (::poll(&input, 1, patience) == 0) continue;
        const ssize_t n = ::read(STDIN_FILENO, buffer.data(), buffer.size());
        if (n == 0) break;
        if (n < 0 && errno == EINTR) continue;
        if (n < 0) throw Error(fmt::format("cannot read standard input: {}", std::strerror(errno)));
        const auto got = static_cast<std::size_t>(n);
        if (std::fwrite(buffer.data(), 1, got, spool.get()) != got) throw Error(unkept);
    }
    if (std::fflush(spool.get()) != 0) throw Error(unkept);
    const MappedFile file(fmt::format("/proc/self/fd/{}", fileno(spool.get())));
    batcher.read(file, decision, options, Format::json_lines);
}

void read_all(const std::vector<fs::path>& paths, const ReadOptions& options, Batcher& batcher,
              KnownFiles& known) {
    std::vector<fs::path> files;
    for (const fs::path& path : paths) {
        if (path == "-")
            read_standard_input(batcher, known.decide_standard_input(), options);
        else
            files.push_back(path);
    }
    walk_files(
        files, [&](FoundFile&& file) { return batcher.read(file); },
        [&](Problem&& problem) { batcher.fail(std::move(problem)); });
}

}  // namespace

void read_batches(const std::vector<fs::path>& paths, const ReadOptions& options,
                  EarlierRuns earlier, const std::function<bool(ArticleBatch&&)>& emit) {
    Batcher batcher(options, earlier, emit);
    read_all(paths, options, batcher, earlier.files);
    for (const FoundFile& found : earlier.files.to_read_after_all())
        if (!batcher.read(found)) break;
    batcher.flush();
}

void read_batches(const std::vector<fs::path>& paths, const ReadOptions& options,
                  const std::function<bool(ArticleBatch&&)>& emit) {
    KnownFiles files(FileManifest(), paths, options, false);
    RunIds ids;
    read_batches(paths, options, {files, ids}, emit);
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
