#include "query/search/explanation.h"

#include "analyzers/error.h"
#include "indexer/schema/stored_article.h"
#include "indexer/schema/terms.h"
#include "query/search/archive/archive.h"
#include "query/search/building/marks.h"
#include "query/search/building/name_filter.h"
#include "query/search/building/question.h"
#include "query/search/building/today.h"
#include "query/search/ranking/bm25.h"
#include "query/search/terms/date_filter.h"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include <fmt/format.h>

namespace kiosque {
namespace {

using Kind = Node::Kind;
using Role = ExplainedPart::Role;
using Xapian::Query;

/// "2015-03..2016"; of one date this alone.
std::string asked_range(std::optional<PartialDate> from, std::optional<PartialDate> to) {
    if (from && from == to) return to_iso(*from);
    return fmt::format("{}..{}", from ? to_iso(*from) : "", to ? to_iso(*to) : "");
}

class Explainer {
  public:
    Explainer(Archive& archive, const Shards& shards, const Ranking& ranking, Xapian::docid number,
              std::string id_term)
        : archive_(archive),
          shards_(shards),
          ranking_(ranking),
          id_term_(std::move(id_term)),
          stored_(decode_article(shards.all.get_document(number).get_data())) {}

    const Article& article() const { return stored_.article; }

    /// The score if the article matches.
    std::optional<double> score(const Query& query) const {
        Xapian::Enquire enquire(shards_.all);
        enquire.set_query(Query(Query::OP_FILTER, query, Query(id_term_)));
        enquire.set_weighting_scheme(bm25(ranking_));
        const Xapian::MSet found = enquire.get_mset(0, 1);
        if (found.empty()) return std::nullopt;
        return found.begin().get_weight();
    }

    /// Every part of the tree that is found or not by itself, in the order typed.
    void add(const Node& node, Role role, std::vector<ExplainedPart>& parts) {
        switch (node.kind) {
            case Kind::nothing:
                return;
            case Kind::sequence:
            case Kind::all:
                for (const Node& child : node.children) add(child, role, parts);
                return;
            case Kind::any:
                for (const Node& child : node.children)
                    add(child, role == Role::required ? Role::alternative : role, parts);
                return;
            case Kind::require:
                return add(node.children.front(), role, parts);
            case Kind::exclude:
                return add(node.children.front(),
                           role == Role::excluded ? Role::required : Role::excluded, parts);
            default:
                parts.push_back(leaf(node, role));
        }
    }

    ExplainedPart filter(std::string asked, Role role, const NamedArticles& named) {
        ExplainedPart part{std::move(asked), role, score(named.articles).has_value(), 0, {}, 0};
        Sought sought;
        sought.names = named.names;
        note_places(sought, part);
        return part;
    }

    bool fits(const Query& filter) const { return score(filter).has_value(); }

    std::string publication() const {
        return article().date ? "published " + to_iso(*article().date) : "it has no date";
    }

    /// The dates in its text, for a filter by them.
    std::string named_dates() const {
        constexpr std::size_t most = 6;
        std::set<std::string> dates;
        for (const DateMention& mention : stored_.dates)
            dates.insert(asked_range(mention.date.from, mention.date.to));
        if (dates.empty()) return "its text names no date";
        std::string named;
        std::size_t left = most;
        for (const std::string& date : dates) {
            if (left-- == 0) return named + " …";
            named += (named.empty() ? "it names " : ", ") + date;
        }
        return named;
    }

    std::string text;  ///< of the whole query, for the pieces as typed

  private:
    ExplainedPart leaf(const Node& node, Role role) {
        ParsedQuery piece;
        piece.text = text;
        piece.tree = node;
        const BuiltQuery built = build_query(shards_, archive_.analyzer(), archive_.workspace(),
                                             piece, Matching::all_words, today(), ranking_);
        const auto found = score(built.query);
        ExplainedPart part{
            std::string(slice(text, node.span)), role, found.has_value(), found.value_or(0), {}, 0};
        if (is_stop_word(node)) part.role = Role::ignored;
        note_places(built.sought, part);
        return part;
    }

    bool is_stop_word(const Node& node) {
        if (node.kind != Kind::word || node.match != Node::Match::stem) return false;
        const auto groups =
            analyse_groups(archive_.analyzer(), archive_.workspace(), node.text, node.match);
        return std::ranges::all_of(groups, [](const WordGroup& group) { return group.stop(); });
    }

    void note_places(const Sought& sought, ExplainedPart& part) {
        AnalysedText analysed;
        for (const Field field : {Field::title, Field::text}) {
            const std::string& where =
                field == Field::title ? stored_.article.title : stored_.article.text;
            archive_.workspace().begin_article();
            archive_.analyzer().analyze(where, archive_.workspace(), analysed);
            const std::vector<Entity>& entities = stored_.entities;
            for (const Mark& mark :
                 marks_in(analysed, field == Field::text ? entities : std::vector<Entity>(),
                          std::vector<DateMention>(), sought)) {
                ++part.places;
                std::string form(slice(where, mark.span));
                if (std::ranges::find(part.forms, form) == part.forms.end())
                    part.forms.push_back(std::move(form));
            }
        }
    }

    Archive& archive_;
    const Shards& shards_;
    const Ranking& ranking_;
    std::string id_term_;
    StoredArticle stored_;
};

std::string option_of(const NameFilter& filter) {
    constexpr const char* prefixes[] = {"", "any-", "not-"};
    return fmt::format("--{}{}", prefixes[static_cast<std::size_t>(filter.mode)],
                       facet_row(filter.field).name);
}

void add_filters(const Shards& shards, const Selection& selection, Explainer& explainer,
                 std::vector<ExplainedPart>& parts) {
    std::vector<Diagnostic> told_already;
    for (const NameFilter& filter : selection.filters) {
        Role role = Role::required;
        if (filter.mode == NameFilter::Mode::none) role = Role::excluded;
        if (filter.mode == NameFilter::Mode::any && filter.names.size() > 1)
            role = Role::alternative;
        for (const std::string& name : filter.names)
            parts.push_back(explainer.filter(
                option_of(filter) + " " + name, role,
                name_query(shards, filter.field, name, std::nullopt, told_already)));
    }
    const auto add = [&](std::string asked, bool found, std::string actual) {
        parts.push_back({std::move(asked), Role::required, found, 0, {}, 0, std::move(actual)});
    };
    const std::string date = explainer.publication();
    if (selection.from || selection.to)
        add(asked_range(selection.from, selection.to),
            explainer.fits(date_query(shards.all, selection.from, selection.to)), date);
    if (selection.about)
        add("--about " + asked_range(selection.about->from, selection.about->to),
            explainer.fits(about_query(*selection.about)), explainer.named_dates());
    if (selection.undated) add("--undated", !explainer.article().date, date);
}

}  // namespace

Explanation explain(Archive& archive, std::string_view id, const Selection& selection) {
    return archive.read([&](const Shards& shards) {
        const std::string own = id_term(id);
        const auto posting = shards.all.postlist_begin(own);
        if (posting == shards.all.postlist_end(own))
            throw Error(fmt::format("no article has the id {}", id));
        Explainer explainer(archive, shards, selection.ranking, *posting, own);
        Question question =
            ask(shards, archive.analyzer(), archive.workspace(), selection, Otherwise::nothing);
        const auto score = explainer.score(question.query());
        Explanation explanation{explainer.article().id,
                                explainer.article().title,
                                score.has_value(),
                                score.value_or(0),
                                {},
                                question.text,
                                {}};
        explainer.text = question.text;
        explainer.add(parse(selection.query).tree, Role::required, explanation.parts);
        add_filters(shards, selection, explainer, explanation.parts);
        explanation.diagnostics = parse(selection.query).diagnostics;
        return explanation;
    });
}

}  // namespace kiosque
