#include "query/search/patterns/pattern_matcher.h"

#include "analyzers/error.h"
#include "analyzers/french/french_analyzer.h"
#include "analyzers/workspace.h"
#include "indexer/schema/fields.h"
#include "indexer/schema/stored_article.h"
#include "indexer/schema/terms.h"
#include "indexer/schema/token_stream.h"
#include "query/search/archive/slot_values.h"
#include "query/search/patterns/coded_pattern.h"
#include "query/search/patterns/literal_words.h"
#include "query/search/terms/word_query.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <string>
#include <utility>

namespace kiosque {
namespace {

using Xapian::docid;
using Xapian::PostingIterator;

constexpr docid no_document = std::numeric_limits<docid>::max();

/// A posting list that is walked in order.
class Postings {
  public:
    Postings(PostingIterator begin, PostingIterator end)
        : at_(std::move(begin)), end_(std::move(end)), document_(here()) {}
    explicit Postings(std::vector<docid> list) : list_(std::move(list)), document_(here()) {}

    docid document() const { return document_; }

    docid skip_to(docid wanted) {
        if (document_ >= wanted) return document_;
        while (row_ < list_.size() && list_[row_] < wanted) ++row_;
        if (at_ != end_) at_.skip_to(wanted);
        return document_ = here();
    }

    /// How often the term stands in the document; a server does not send it: 0.
    Xapian::termcount occurrences() const { return at_ == end_ ? 0 : at_.get_wdf(); }

  private:
    docid here() const {
        if (row_ < list_.size()) return list_[row_];
        return at_ == end_ ? no_document : *at_;
    }

    PostingIterator at_, end_;  // in a database of this machine
    std::vector<docid> list_;   // as a server sent it
    std::size_t row_ = 0;
    docid document_;  // asking an iterator costs a virtual call
};

/// The articles among which the pattern is looked for.
class Articles {
  public:
    Articles(const Xapian::Database& database, const ValueTable& values)
        : database_(database), streams_(database, values, slot::tokens) {}

    Articles(const Xapian::Database& database, const Xapian::Query& candidates)
        : database_(database),
          candidates_(candidates),
          streams_(database, candidates, slot::tokens) {}

    /// `frequency`: grows by that of the term.
    Postings postings(const std::string& term, Xapian::doccount& frequency) const {
        if (!candidates_) {
            frequency += database_.get_termfreq(term);
            return {database_.postlist_begin(term), database_.postlist_end(term)};
        }
        std::vector<docid> list = fetch_documents(
            database_, {Xapian::Query::OP_FILTER, *candidates_, Xapian::Query(term)});
        frequency += static_cast<Xapian::doccount>(list.size());
        return Postings(std::move(list));
    }

    std::string_view token_stream(docid document) { return streams_.at(document); }

    std::string data(docid document) const {
        return database_.get_document(document, Xapian::DOC_ASSUME_VALID).get_data();
    }

  private:
    const Xapian::Database& database_;
    std::optional<Xapian::Query> candidates_;
    SlotValues streams_;
};

/// One of the terms by which a word is found.
struct Alternative {
    enum class Proof : std::uint8_t {
        stem,      ///< the stem at the place decides
        form,      ///< the stem must be there, the form is to be verified
        anything,  ///< any stem may be there
    };

    Postings postings;
    std::uint64_t hash = 0;  ///< of the stem
    Proof proof = Proof::stem;
    /// Documents where the code may be that of an accentless spelling, which is not meant: there
    /// the form is to be verified.
    std::optional<Postings> doubts;
};

/// The posting lists of one place.
struct PlaceLists {
    std::uint32_t offset = 0;
    std::vector<Alternative> alternatives;
    Xapian::doccount frequency = 0;

    /// The first document from `wanted` on with a word for the place.
    docid next(docid wanted) {
        docid first = no_document;
        for (Alternative& alternative : alternatives) {
            first = std::min(first, alternative.postings.skip_to(wanted));
        }
        return first;
    }
};

/// The terms of one word at a place.
class WordLists {
  public:
    WordLists(PlaceLists& lists, const Articles& articles, bool title)
        : lists_(lists), articles_(articles), title_(title) {}

    void add(const QueryWord& word) const {
        const WordTerms terms = word_terms(word, title_);
        if (word.match != Node::Match::stem) {
            const bool prefix = word.match == Node::Match::prefix;
            add(terms.stem, word.stem, prefix ? Proof::anything : Proof::form);
            return;
        }
        add(terms.stem, word.stem, Proof::stem);
        if (word.accented()) add_doubts(word.stem);
        // Accentless, a word has a stem of its own; it is found by that or, if typed with accents,
        // by its form.
        const bool by_stem = !word.accented() || word.folded == word.unaccent;
        for (const std::string& term : terms.others) {
            add(term, word.unaccent, by_stem ? Proof::stem : Proof::form);
            if (word.accented()) add_doubts(word.unaccent);
        }
    }

  private:
    using Proof = Alternative::Proof;

    void add(const std::string& term, std::string_view stem, Proof proof) const {
        Postings postings = articles_.postings(term, lists_.frequency);
        lists_.alternatives.push_back({std::move(postings), stem_hash(stem), proof, std::nullopt});
    }

    void add_doubts(std::string_view stem) const {
        Xapian::doccount frequency = 0;
        Postings doubts = articles_.postings(make_term(prefix::unaccent, stem), frequency);
        if (frequency > 0) lists_.alternatives.back().doubts = std::move(doubts);
    }

    PlaceLists& lists_;
    const Articles& articles_;
    bool title_;
};

PlaceLists lists_of(const TextPattern::Place& place, const Articles& articles, bool title) {
    PlaceLists lists;
    lists.offset = place.offset;
    for (const QueryWord& word : place.words) WordLists(lists, articles, title).add(word);
    return lists;
}

class Matcher {
  public:
    Matcher(const TextPattern& pattern, const FrenchAnalyzer& analyzer, Articles&& articles)
        : pattern_(pattern),
          analyzer_(analyzer),
          articles_(std::move(articles)),
          literal_(pattern) {
        for (const TextPattern::Place& place : pattern.places)
            places_.push_back(lists_of(place, articles_, pattern.field == Field::title));
        if (pattern.titled)
            for (const TextPattern::Place& place : pattern.places)
                titles_.push_back(lists_of(place, articles_, true));
        proven_.distance = possible_.distance = pattern.distance;
    }

    std::vector<docid> run() {
        std::vector<docid> found;
        if (places_.empty()) return found;
        std::vector<PlaceLists*> lists;
        for (PlaceLists& place : places_) lists.push_back(&place);
        for (PlaceLists& place : titles_) lists.push_back(&place);
        PlaceLists& rarest = **std::ranges::min_element(
            lists, {}, [](const PlaceLists* place) { return place->frequency; });
        for (docid document = rarest.next(1); document != no_document;
             document = rarest.next(document + 1)) {
            const bool candidate = std::ranges::all_of(lists, [&](PlaceLists* place) {
                return place == &rarest || place->next(document) == document;
            });
            if (candidate && holds(document)) found.push_back(document);
        }
        return found;
    }

  private:
    /// The posting lists stand at the document.
    bool holds(docid document) {
        if (pattern_.titled && places_.size() == 1 && is_more_frequent_than_in_title(document))
            return true;
        const std::string_view value = articles_.token_stream(document);
        if (value.empty()) return false;
        if (!stream_.read(value))
            throw Error("an article's token stream is damaged; run: kiosque-index check");
        const bool doubtful = code(document);
        if (found_in_stream(proven_)) return true;
        return doubtful && found_in_stream(possible_) && verified(document);
    }

    /// A term counts the words of title and text, that of the title its own: what is left stands in
    /// the text, and no token stream need be read.
    bool is_more_frequent_than_in_title(docid document) const {
        const std::vector<Alternative>& anywhere = places_.front().alternatives;
        const std::vector<Alternative>& in_title = titles_.front().alternatives;
        for (std::size_t i = 0; i < anywhere.size(); ++i) {
            const Postings& all = anywhere[i].postings;
            const Postings& title = in_title[i].postings;
            if (anywhere[i].proof != Alternative::Proof::stem || all.document() != document)
                continue;
            const Xapian::termcount in_titles =
                title.document() == document ? title.occurrences() : 0;
            if (all.occurrences() > in_titles) return true;
        }
        return false;
    }

    /// Translates the pattern into the codes of the document; true if it has forms that the codes
    /// do not decide. Only the stems that the document has may be translated: the code of another
    /// one could be that of any.
    bool code(docid document) {
        bool doubtful = false;
        proven_.places.resize(places_.size());
        possible_.places.resize(places_.size());
        for (std::size_t i = 0; i < places_.size(); ++i) {
            CodedPattern::Place& proven = proven_.places[i];
            CodedPattern::Place& possible = possible_.places[i];
            proven.offset = possible.offset = places_[i].offset;
            proven.frequency = possible.frequency = places_[i].frequency;
            proven.codes.clear();
            possible.codes.clear();
            possible.anything = false;
            for (Alternative& alternative : places_[i].alternatives) {
                if (alternative.postings.document() != document) continue;
                const TokenStream::Code code = stream_.code_of(alternative.hash);
                const bool certain =
                    alternative.proof == Alternative::Proof::stem &&
                    !(alternative.doubts && alternative.doubts->skip_to(document) == document);
                if (certain) proven.codes.push_back(code);
                doubtful |= !certain;
                possible.codes.push_back(code);
                possible.anything |= alternative.proof == Alternative::Proof::anything;
            }
        }
        return doubtful;
    }

    bool found_in_stream(const CodedPattern& pattern) const {
        return (pattern_.field != Field::text && pattern.found_in(stream_.title())) ||
               (pattern_.field != Field::title && pattern.found_in(stream_.text()));
    }

    bool verified(docid document) {
        const std::string data = articles_.data(document);
        const StoredTexts article = decode_texts(data, decompressor_);
        if (pattern_.field != Field::text && literal_.found_in(article.title)) return true;
        if (pattern_.field != Field::title && literal_.found_in(article.text)) return true;
        workspace_.begin_article();
        if (pattern_.field != Field::text) analyzer_.analyze(article.title, workspace_, title_);
        if (pattern_.field != Field::title) analyzer_.analyze(article.text, workspace_, text_);
        return pattern_.found_in(title_, text_);
    }

    const TextPattern& pattern_;
    const FrenchAnalyzer& analyzer_;
    Articles articles_;
    std::vector<PlaceLists> places_;
    std::vector<PlaceLists> titles_;  // the same in titles, if they are asked for
    TokenStream stream_;
    CodedPattern proven_;    // by stems alone
    CodedPattern possible_;  // with every form that the document has
    LiteralWords literal_;
    Decompressor decompressor_;
    Workspace workspace_;
    AnalysedText title_;
    AnalysedText text_;
};

}  // namespace

std::vector<docid> documents_with(const TextPattern& pattern, const FrenchAnalyzer& analyzer,
                                  const Xapian::Database& database, const ValueTable& values) {
    return Matcher(pattern, analyzer, Articles(database, values)).run();
}

std::vector<docid> documents_with(const TextPattern& pattern, const FrenchAnalyzer& analyzer,
                                  const Xapian::Database& database,
                                  const Xapian::Query& candidates) {
    return Matcher(pattern, analyzer, Articles(database, candidates)).run();
}

}  // namespace kiosque
