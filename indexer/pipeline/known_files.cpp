#include "indexer/pipeline/known_files.h"

#include "analyzers/dates/publication_date.h"
#include "analyzers/error.h"
#include "indexer/readers/dividing_rule.h"
#include "indexer/readers/record_path.h"
#include "indexer/schema/byte_codec.h"

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <utility>

#include <fmt/format.h>
#include <sys/stat.h>
#include <xxhash.h>

namespace kiosque {
namespace {

namespace fs = std::filesystem;

/// A time that no file has: its bytes must tell. The clock of a file system ticks every few
/// milliseconds, so that what was written just now may be written again at the "same" time.
constexpr std::int64_t unsettled_time = 1;
constexpr std::int64_t tick = 20'000'000;  // nanoseconds, generously

std::int64_t now() {
    const auto since_epoch = std::chrono::system_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::nanoseconds>(since_epoch).count();
}

std::uint64_t content_hash(std::string_view bytes) {
    return XXH3_64bits(bytes.data(), bytes.size());
}

void add_pairs(ByteWriter& out, const std::vector<std::pair<std::string, std::string>>& pairs) {
    for (const auto& [key, value] : pairs) {
        out.string(key);
        out.string(value);
    }
    out.string({});
}

/// Another version of the program may read more out of the same bytes.
std::uint64_t hash_options(const ReadOptions& options) {
    ByteWriter out;
    out.string(KIOSQUE_VERSION);
    out.string(options.zone);
    add_pairs(out, options.map);
    for (const std::string& language : options.languages) out.string(language);
    if (options.split) out.string(options.split->expression());
    return content_hash(out.take());
}

/// What a file's articles depend on beside its bytes: options, and what folders and names say.
std::uint64_t hash_context(std::uint64_t options, const Provenance& provenance) {
    ByteWriter out;
    out.number(options);
    add_pairs(out, provenance.folder_keys);
    const auto date = date_from_path(provenance.path);
    out.string(date ? to_iso(*date) : "");
    return content_hash(out.take());
}

bool is_missing(const std::string& location) {
    struct stat status {};
    return ::stat(location.c_str(), &status) != 0 && (errno == ENOENT || errno == ENOTDIR);
}

Provenance provenance_of(const FoundFile& found, const FileRecord& record) {
    Provenance provenance = found.provenance;
    provenance.path = record.path;
    if (record.named != record.path) provenance.id_file = record.named;
    return provenance;
}

}  // namespace

/// The same as content_hash of its bytes, a piece at a time: they would all count as memory.
std::uint64_t hash_content(const MappedFile& file) {
    constexpr std::size_t piece = 8 << 20;
    const std::string_view bytes = file.bytes();
    const std::unique_ptr<XXH3_state_t, XXH_errorcode (*)(XXH3_state_t*)> state(XXH3_createState(),
                                                                                &XXH3_freeState);
    if (!state || XXH3_64bits_reset(state.get()) != XXH_OK) return content_hash(bytes);
    for (std::size_t begin = 0; begin < bytes.size(); begin += piece) {
        const std::string_view part = bytes.substr(begin, piece);
        XXH3_64bits_update(state.get(), part.data(), part.size());
        file.release(begin, begin + part.size());
    }
    return XXH3_64bits_digest(state.get());
}

KnownFiles::KnownFiles(FileManifest manifest, const std::vector<fs::path>& roots,
                       const ReadOptions& options, bool pruning)
    : manifest_(std::move(manifest)),
      options_(options),
      options_hash_(hash_options(options)),
      pruning_(pruning),
      states_(manifest_.size()) {
    for (const fs::path& root : roots)
        if (root != "-") roots_.push_back(place_of(root).string());
}

FileDecision KnownFiles::decide(const FoundFile& found,
                                const std::function<std::uint64_t()>& content) {
    const std::scoped_lock lock(mutex_);
    FileRecord record;
    record.location = found.place.string();
    record.size = found.size;
    record.modified = found.modified < now() - tick ? found.modified : unsettled_time;
    const std::uint64_t options =
        found.settings ? hash_options(options_in(found.settings.get(), options_)) : options_hash_;
    record.context = hash_context(options, found.provenance);
    if (const auto file = manifest_.at_location(record.location))
        return known(*file, found, std::move(record), content);
    record.content = content();
    return unknown(found, std::move(record));
}

FileDecision KnownFiles::decide_standard_input() {
    const std::scoped_lock lock(mutex_);
    FileRecord record;
    record.location = record.path = record.named = "-";
    const auto known = manifest_.at_location("-");
    const std::uint32_t file = known ? *known : manifest_.add(FileRecord(record));
    state(file) = known ? State::read_again : State::read;
    return {FileChange::added, file, {"-", {}}, record};
}

FileDecision KnownFiles::known(std::uint32_t file, const FoundFile& found, FileRecord&& record,
                               const std::function<std::uint64_t()>& content) {
    const FileRecord& old = manifest_.at(file);
    FileDecision decision{FileChange::none, file, {}, old};
    if (state_of(file) != State::unseen) return decision;
    bool same = old.modified != to_be_read && old.size == record.size &&
                old.context == record.context && !(pruning_ && old.leftovers);
    if (!same || old.modified != record.modified || old.modified == unsettled_time) {
        record.content = content();
        same = same && old.content == record.content;
        if (same) {  // touched, no more
            FileRecord touched = old;
            touched.modified = record.modified;
            manifest_.change(file, std::move(touched));
        }
    }
    if (same) {
        state(file) = State::passed_over;
        if (old.copy_of || old.shared > 0) leaning_.push_back(found);
        return decision;
    }
    if (old.content != record.content) outdated_.insert(file);
    record.leftovers = !pruning_;
    record.path = old.copy_of ? free_path(found, old.path) : old.path;
    record.named = old.copy_of ? record.path : old.named;
    FileRecord pending = record;
    pending.modified = to_be_read;
    manifest_.change(file, std::move(pending));
    state(file) = State::read_again;
    return {FileChange::changed, file, provenance_of(found, record), std::move(record)};
}

FileDecision KnownFiles::unknown(const FoundFile& found, FileRecord&& record) {
    if (record.size > 0) {
        std::optional<std::uint32_t> original;
        for (const std::uint32_t file : manifest_.with_content(record.content)) {
            const FileRecord& other = manifest_.at(file);
            if (other.size != record.size) continue;
            if (is_gone(file)) return take_over(file, found, std::move(record), FileChange::moved);
            if (!original && other.context == record.context) original = file;
        }
        if (original) {
            record.path = record.named = found.provenance.path;
            record.copy_of = original;
            record.articles = manifest_.at(*original).articles;
            const std::uint32_t file = manifest_.add(FileRecord(record));
            state(file) = State::passed_over;
            leaning_.push_back(found);
            return {FileChange::copy, file, found.provenance, std::move(record)};
        }
    }
    // An archive that has moved, and changed on the way.
    const auto namesake = manifest_.named(found.provenance.path);
    if (namesake && is_gone(*namesake))
        return take_over(*namesake, found, std::move(record), FileChange::changed);
    record.path = record.named = free_path(found, found.provenance.path);
    FileRecord pending = record;
    pending.modified = to_be_read;
    const std::uint32_t file = manifest_.add(std::move(pending));
    state(file) = State::read;
    return {FileChange::added, file, provenance_of(found, record), std::move(record)};
}

FileDecision KnownFiles::take_over(std::uint32_t file, const FoundFile& found, FileRecord&& record,
                                   FileChange change) {
    const FileRecord& old = manifest_.at(file);
    if (old.content != record.content) outdated_.insert(file);
    record.leftovers = !pruning_;
    record.named = old.named;
    record.path = found.provenance.path;
    FileRecord pending = record;
    pending.modified = to_be_read;
    manifest_.change(file, std::move(pending));
    state(file) = State::read_again;
    return {change, file, provenance_of(found, record), std::move(record)};
}

/// `path`, or with as many of the folders above it as it takes to differ from those of files that
/// lie elsewhere.
std::string KnownFiles::free_path(const FoundFile& found, std::string path) const {
    const auto depth = std::count(path.begin(), path.end(), '/') + 1;
    auto part = found.place.end();
    for (auto i = depth; i > 0 && part != found.place.begin(); --i) --part;
    while (manifest_.named(path) && part != found.place.begin()) {
        --part;
        path.insert(0, encode_path(part->string() == "/" ? "" : part->string()) + '/');
    }
    std::string free = path;
    for (int n = 2; manifest_.named(free); ++n) free = fmt::format("{}~{}", path, n);
    return free;
}

void KnownFiles::see_less() {
    const std::scoped_lock lock(mutex_);
    sees_all_ = false;
}

void KnownFiles::settle(std::uint32_t file, FileRecord&& record) {
    const std::scoped_lock lock(mutex_);
    manifest_.change(file, std::move(record));
}

void KnownFiles::distrust(std::uint32_t file) {
    const std::scoped_lock lock(mutex_);
    manifest_.distrust(file);
}

bool KnownFiles::stays(std::uint32_t file) const {
    const std::scoped_lock lock(mutex_);
    if (file >= manifest_.size() || !is_below_roots(manifest_.at(file).location)) return false;
    if (state_of(file) == State::unseen) return !is_missing(manifest_.at(file).location);
    return state_of(file) == State::passed_over;
}

std::vector<FoundFile> KnownFiles::to_read_after_all() {
    const std::scoped_lock lock(mutex_);
    bool some_went = false;
    for (std::uint32_t file = 0; pruning_ && file < manifest_.size() && !some_went; ++file)
        some_went =
            state_of(file) == State::read_again ||
            (state_of(file) == State::unseen && is_below_roots(manifest_.at(file).location));
    std::vector<FoundFile> files;
    for (FoundFile& found : std::exchange(leaning_, {})) {
        const auto file = manifest_.at_location(found.place.string());
        if (!file) continue;
        if (const auto copied = manifest_.at(*file).copy_of) {
            const std::uint32_t original = *copied;
            if (!outdated_.contains(original) && !manifest_.at(original).location.empty() &&
                !is_gone(original))
                continue;
            manifest_.remove(*file);
        } else {
            if (!some_went) continue;
            manifest_.distrust(*file);
        }
        state(*file) = State::unseen;
        files.push_back(std::move(found));
    }
    return files;
}

std::vector<std::uint32_t> KnownFiles::vanished() const {
    const std::scoped_lock lock(mutex_);
    std::vector<std::uint32_t> files;
    for (const std::string& root : roots_) {
        std::error_code error;
        if (!fs::is_directory(root, error)) continue;
        bool met = false;
        const std::size_t before = files.size();
        for (std::uint32_t file = 0; file < manifest_.size(); ++file) {
            const std::string& location = manifest_.at(file).location;
            if (location.empty() || !is_below(location, root)) continue;
            if (state_of(file) != State::unseen)
                met = true;
            else if (sees_all_ || is_missing(location))
                files.push_back(file);
        }
        if (!met && files.size() > before)
            throw Error(fmt::format(
                "none of the files that were indexed from {} is there; is its disk mounted? "
                "Nothing was removed",
                root));
    }
    std::ranges::sort(files);
    files.erase(std::unique(files.begin(), files.end()), files.end());
    return files;
}

std::string KnownFiles::path_of(std::uint32_t file) const {
    const std::scoped_lock lock(mutex_);
    return manifest_.at(file).path;
}

bool KnownFiles::was_read_through(std::uint32_t file) const {
    const std::scoped_lock lock(mutex_);
    return state_of(file) == State::read_again && manifest_.at(file).modified != to_be_read;
}

void KnownFiles::remove(std::uint32_t file) {
    const std::scoped_lock lock(mutex_);
    manifest_.remove(file);
}

std::vector<Metadata> KnownFiles::changes() {
    const std::scoped_lock lock(mutex_);
    return manifest_.changes();
}

KnownFiles::State& KnownFiles::state(std::uint32_t file) {
    if (file >= states_.size()) states_.resize(file + 1);
    return states_[file];
}

KnownFiles::State KnownFiles::state_of(std::uint32_t file) const {
    return file < states_.size() ? states_[file] : State::unseen;
}

bool KnownFiles::is_gone(std::uint32_t file) const {
    const std::string& location = manifest_.at(file).location;
    return state_of(file) == State::unseen && location != "-" && is_missing(location);
}

bool KnownFiles::is_below_roots(std::string_view location) const {
    return !location.empty() && std::ranges::any_of(roots_, [&](const std::string& root) {
        return is_below(location, root);
    });
}

}  // namespace kiosque
