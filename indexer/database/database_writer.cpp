#include "indexer/database/database_writer.h"

#include "analyzers/error.h"
#include "indexer/database/authority_store.h"
#include "indexer/database/create_database.h"
#include "indexer/database/open_database.h"
#include "indexer/database/write_database.h"
#include "indexer/schema/number_columns.h"
#include "indexer/schema/ordinals.h"
#include "indexer/schema/stored_article.h"
#include "indexer/schema/terms.h"

#include <algorithm>

#include <fmt/format.h>

namespace kiosque {
namespace {

namespace fs = std::filesystem;

/// Putting an article in place costs about as much as eight articles that are merged; below the
/// second number neither is worth thinking about.
constexpr Xapian::doccount merged_for_one_put = 8;
constexpr Xapian::doccount few = 1000;

/// Stored bytes between commits in place: what an interruption can cost. Xapian keeps the postings
/// of a commit in memory, some twenty times these bytes.
constexpr std::size_t commit_bytes = 12'000'000;

/// Xapian makes a database in any folder it is given, next to whatever lies there.
void refuse_foreign_folder(const fs::path& location) {
    std::error_code error;
    if (!fs::exists(location, error) || is_database(location)) return;
    if (fs::is_directory(location, error) && fs::is_empty(location, error)) return;
    throw Error(fmt::format("{} exists and is no Kiosque database; name another place with --db",
                            location.string()));
}

Xapian::WritableDatabase open_or_create(const fs::path& location, const Stamp& stamp, bool wait) {
    refuse_foreign_folder(location);
    if (!is_database(location)) create_database(location, stamp);
    return open_for_writing(location, wait);
}

Xapian::Document to_xapian(const glass::Document& document) {
    Xapian::Document out;
    for (const glass::Term& term : document.terms) {
        const std::string name(document.name(term));
        if (term.frequency == 0)
            out.add_boolean_term(name);
        else
            out.add_term(name, term.frequency);
    }
    for (const glass::Value& value : document.values) out.add_value(value.slot, value.bytes);
    out.set_data(document.data);
    return out;
}

}  // namespace

DatabaseWriter::DatabaseWriter(fs::path location, const Stamp& stamp, WriterOptions options)
    : location_(std::move(location)),
      stamp_(stamp),
      options_(options),
      database_(open_or_create(location_, stamp, options.wait)),
      annotations_(stamp.annotations) {
    write_database(location_, [&] {
        if (merge_segments(location_, stamp_)) database_ = open_for_writing(location_);
    });
    open();
}

void DatabaseWriter::open() {
    write_database(location_, [&] {
        if (database_.get_lastdocid() == 0) {
            const Metadata entry = stamp_metadata(stamp_);
            database_.set_metadata(entry.key, entry.value);
            database_.commit();
        } else {
            check_stamp(database_, stamp_, location_.string());
            annotations_ = read_stamp(database_).annotations;
        }
        dictionaries_.clear();
        committed_.clear();
        for (const FacetRow& row : facet_table) {
            // What a bare database knows of names is lost when its first segment takes its place.
            if (is_bare(database_))
                dictionaries_.emplace_back(row.field);
            else
                dictionaries_.emplace_back(database_, row.field);
            committed_.push_back(dictionaries_.back().state());
        }
        articles_before_ = database_.get_doccount();
        added_in_place_ = 0;
    });
}

DatabaseWriter::Outcome DatabaseWriter::put(PreparedDocument&& prepared) {
    Outcome outcome = Outcome::added;
    write_database(location_, [&] {
        const auto known = database_.postlist_begin(prepared.id_term);
        const bool is_known = known != database_.postlist_end(prepared.id_term);
        if (!is_known && adds_many()) build_beside();
        if (is_known) unsee_names(*known);
        number_facets(prepared);
        if (is_known) {
            outcome = Outcome::replaced;
            database_.replace_document(*known, to_xapian(prepared.document));
        } else if (bulk_) {
            bulk_->add(prepared.document, prepared.terms);
            return;
        } else {
            database_.add_document(to_xapian(prepared.document));
            ++added_in_place_;
        }
        uncommitted_bytes_ += prepared.document.data.size();
        if (uncommitted_bytes_ < commit_bytes) return;
        if (!bulk_) write_notes();
        commit_in_place();
    });
    return outcome;
}

bool DatabaseWriter::adds_many() const {
    return articles_before_ == 0 ||
           added_in_place_ >= std::max(few, articles_before_ / merged_for_one_put);
}

void DatabaseWriter::number_facets(PreparedDocument& prepared) {
    std::vector<std::uint32_t> ordinals;
    for (const FacetRow& row : facet_table) {
        const auto field = static_cast<std::size_t>(row.field);
        ordinals.clear();
        for (const FacetName& facet : prepared.facets[field])
            ordinals.push_back(dictionaries_[field].see(facet.name, facet.key));
        std::ranges::sort(ordinals);
        if (!ordinals.empty())
            prepared.document.values.push_back({row.slot, encode_ordinals(ordinals)});
    }
}

/// The article is about to go.
void DatabaseWriter::unsee_names(Xapian::docid document) {
    StoredArticle stored;
    try {
        stored = decode_article(database_.get_document(document).get_data());
    } catch (const Error&) {
        return;  // damage must not keep an article from being replaced
    }
    const FacetNames names = facet_names(stored.article, stored.entities);
    for (std::size_t field = 0; field < names.size(); ++field)
        for (const FacetName& name : names[field]) dictionaries_[field].unsee(name.name, name.key);
}

void DatabaseWriter::build_beside() {
    if (bulk_) return;
    if (articles_before_ > 0) write_notes();  // else a segment takes the database's place
    commit_in_place();
    in_segments_ = committed_;
    bulk_ = std::make_unique<BulkBuild>(
        location_, database_.get_lastdocid() + 1, options_.memory, [this] {
            std::vector<Metadata> metadata = dictionary_changes(in_segments_);
            metadata.push_back(stamp_metadata(stamp_));
            std::ranges::move(take_notes(), std::back_inserter(metadata));
            return metadata;
        });
}

void DatabaseWriter::move(const Article& article, std::uint32_t file) {
    write_database(location_, [&] {
        const std::string term = id_term(article.id);
        const auto known = database_.postlist_begin(term);
        if (known == database_.postlist_end(term)) return;
        Xapian::Document document = database_.get_document(*known);
        StoredArticle stored = decode_article(document.get_data());
        stored.article.path = article.path;
        Compressor compressor;
        document.set_data(
            encode_article(stored.article, stored.entities, stored.dates, compressor));
        document.add_value(slot::content, content_value(article));
        document.add_value(slot::file, encode_ordinals({&file, 1}));
        database_.replace_document(*known, document);
    });
}

void DatabaseWriter::note(Metadata&& entry) {
    notes_[std::move(entry.key)] = std::move(entry.value);
}

/// While a segment grows, notes go with its articles: what was read must not be known before it is
/// stored.
void DatabaseWriter::write_notes() {
    for (const Metadata& entry : take_notes()) database_.set_metadata(entry.key, entry.value);
}

std::vector<Metadata> DatabaseWriter::take_notes() {
    std::vector<Metadata> notes;
    for (auto& [key, value] : std::exchange(notes_, {})) notes.push_back({key, std::move(value)});
    return notes;
}

std::uint64_t DatabaseWriter::remove_of_files(
    const std::function<bool(std::uint32_t file)>& is_doubtful,
    const std::function<bool(std::uint32_t file, std::string_view id)>& is_gone) {
    std::vector<Xapian::docid> gone;
    write_database(location_, [&] {
        for (auto value = database_.valuestream_begin(slot::file);
             value != database_.valuestream_end(slot::file); ++value) {
            const auto file = decode_ordinal(*value);
            if (!file || !is_doubtful(*file)) continue;
            const Xapian::docid document = value.get_docid();
            if (is_gone(*file, database_.get_document(document).get_value(slot::id)))
                gone.push_back(document);
        }
        for (const Xapian::docid document : gone) {
            unsee_names(document);
            database_.delete_document(document);
        }
    });
    return gone.size();
}

std::optional<DatabaseWriter::Removed> DatabaseWriter::remove(std::string_view id) {
    std::optional<Removed> removed;
    write_database(location_, [&] {
        const auto known = database_.postlist_begin(id_term(id));
        if (known == database_.postlist_end(id_term(id))) return;
        removed = {decode_ordinal(database_.get_document(*known).get_value(slot::file))};
        unsee_names(*known);
        database_.delete_document(*known);
    });
    return removed;
}

void DatabaseWriter::commit() {
    write_database(location_, [&] {
        if (bulk_) {
            bulk_->finish();
            commit_in_place();
            bulk_.reset();
            merge_segments(location_, stamp_);
            database_ = open_for_writing(location_);
        }
        write_notes();
        commit_in_place();
        write_number_columns(location_);
    });
    if (articles_before_ != database_.get_doccount()) open();
}

Authority DatabaseWriter::authority() {
    Authority authority;
    write_database(location_, [&] { authority = read_authority(database_); });
    return authority;
}

void DatabaseWriter::decide(const Authority& authority) {
    commit();
    write_database(location_, [&] {
        store_authority(database_, dictionaries_, authority);
        commit_in_place();
        write_number_columns(location_);
    });
}

void DatabaseWriter::commit_in_place() {
    for (const Metadata& entry : dictionary_changes(committed_))
        database_.set_metadata(entry.key, entry.value);
    database_.commit();
    uncommitted_bytes_ = 0;
}

/// Since the state `known`, which becomes the present one.
std::vector<Metadata> DatabaseWriter::dictionary_changes(States& known) const {
    std::vector<Metadata> changes;
    for (std::size_t i = 0; i < dictionaries_.size(); ++i) {
        std::ranges::move(dictionaries_[i].changes_since(known[i]), std::back_inserter(changes));
        known[i] = dictionaries_[i].state();
    }
    return changes;
}

}  // namespace kiosque
