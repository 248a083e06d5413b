#include "indexer/readers/html/html_metadata.h"

#include "analyzers/dates/calendar.h"
#include "analyzers/dates/publication_date.h"
#include "analyzers/text/ascii.h"
#include "analyzers/text/unicode.h"
#include "indexer/readers/html/html_furniture.h"
#include "indexer/readers/html/html_names.h"
#include "indexer/readers/html/html_text.h"
#include "indexer/readers/html/linked_data.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <map>

namespace kiosque {

namespace {

using enum RecordField;

// Bytes; what is longer is none.
constexpr std::size_t longest_title = 1000;
constexpr std::size_t longest_author = 100;
constexpr std::size_t longest_date = 120;

/// meta elements by lower-case name, property or itemprop, the first of each; also "canonical",
/// "lang", "title".
using Head = std::map<std::string, std::string, std::less<>>;

Head read_head(const HtmlTree& page) {
    Head head;
    const auto put = [&](std::string_view name, std::string_view value) {
        if (!name.empty() && value.find_first_not_of(" \t\r\n") != std::string_view::npos)
            head.emplace(ascii_lower(name), value);
    };
    for_each_element(page.root(), [&](const GumboNode& element) {
        switch (tag_of(element)) {
            case GUMBO_TAG_HTML:
                put("lang", attribute(element, "lang"));
                put("lang", attribute(element, "xml:lang"));
                break;
            case GUMBO_TAG_TITLE:
                put("<title>", inner_text(element, longest_title));
                break;
            case GUMBO_TAG_LINK:
                if (ascii_lower(attribute(element, "rel")) == "canonical")
                    put("canonical", attribute(element, "href"));
                break;
            case GUMBO_TAG_META:
                for (const char* key : {"property", "name", "itemprop", "http-equiv"})
                    put(attribute(element, key), attribute(element, "content"));
                break;
            default:
                break;
        }
        return true;
    });
    return head;
}

std::string first_of(const Head& head, std::initializer_list<std::string_view> names) {
    for (const std::string_view name : names)
        if (const auto found = head.find(name); found != head.end()) return found->second;
    return {};
}

std::string host_of(std::string_view url) {
    const auto scheme = url.find("://");
    if (scheme == std::string_view::npos) return {};
    url.remove_prefix(scheme + 3);
    url = url.substr(0, url.find_first_of("/?#:"));
    if (url.starts_with("www.")) url.remove_prefix(4);
    return std::string(url);
}

/// « Gala » for « Gala.fr »: how a title would name the site.
std::string site_key(std::string_view site) {
    std::string key = fold(site);
    const auto dot = key.find('.');
    return dot == std::string::npos || dot < 3 ? key : key.substr(0, dot);
}

/// « Titre | Le Journal » → « Titre » where the site's name is known or the heading is `heading`.
std::string without_site(std::string text, std::string_view site, std::string_view heading) {
    if (text.size() > longest_title) return text;
    if (!heading.empty() && text.size() > heading.size() && text.starts_with(heading))
        return std::string(heading);
    for (const std::string_view separator : {" | ", " - ", " – ", " — ", " · ", " • ", " : "}) {
        // The site's own name may hold the separator: try from the left.
        for (auto at = text.find(separator); at != std::string::npos;
             at = text.find(separator, at + 1)) {
            const std::string end = site_key(std::string_view(text).substr(at + separator.size()));
            if (!site.empty() && at > 0 && end == site_key(site)) return text.substr(0, at);
        }
    }
    return text;
}

/// « La Gazette » where the window's title is « Titre - La Gazette ».
std::string site_after(std::string_view title, std::string_view window) {
    if (title.empty() || !window.starts_with(title)) return {};
    window.remove_prefix(title.size());
    for (const std::string_view separator : {" | ", " - ", " – ", " — ", " · ", " • "})
        if (window.starts_with(separator)) return std::string(window.substr(separator.size()));
    return {};
}

/// class, id, itemprop and rel of an element in one string.
std::string names_of(const GumboNode& element) {
    std::string names;
    for (const char* key : {"class", "id", "itemprop", "rel"})
        names.append(attribute(element, key)).append(" ");
    return names;
}

/// Bytes of text, blanks aside; counting ends soon after `limit`.
std::size_t written_bytes(const GumboNode& node, std::size_t limit) {
    if (is_element(node)) return inner_text(node, limit).size();
    const std::string_view text = node_text(node).substr(0, 4 * limit);
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char c) { return c != ' ' && c != '\n' && c != '\t'; }));
}

/// The date stands in a line of text that tells something else: « le marché, inauguré le 6 juin
/// 1944, rouvre ». Looks at its near neighbours only, so that many dates in one line stay linear.
bool is_in_running_text(const GumboNode& date) {
    constexpr std::size_t longest_byline = 60;  // bytes beside the date
    constexpr int most_neighbours = 10;         // on either side
    const GumboNode* piece = &date;
    while (piece->parent != nullptr && is_inline(tag_of(*piece->parent))) piece = piece->parent;
    if (piece->parent == nullptr || !is_element(*piece->parent)) return false;
    const auto line = children(*piece->parent);
    const std::size_t most = inner_text(date, longest_date).size() + longest_byline;
    std::size_t seen = written_bytes(*piece, most);
    const auto read_on = [&](int step) {
        int at = static_cast<int>(piece->index_within_parent) + step;
        for (int i = 0; i < most_neighbours && at >= 0 && at < static_cast<int>(line.size()); ++i) {
            const GumboNode& next = *line[static_cast<std::size_t>(at)];
            const bool breaks =
                is_element(next) && (!is_inline(tag_of(next)) || tag_of(next) == GUMBO_TAG_BR);
            if (breaks || seen > most) return;
            seen += written_bytes(next, most);
            at += step;
        }
    };
    read_on(-1);
    read_on(1);
    return seen > most;
}

/// « , par Ana Petit », « Auteur : Ana Petit » → « Ana Petit »; empty for what is no name.
std::string author_name(std::string text) {
    constexpr std::string_view between = " \n,;:|·\u00A0";  // as bytes; no letter begins with one
    if (text.size() > longest_author) return {};
    text.erase(0, text.find_first_not_of(between));
    for (const std::string_view label :
         {"publié par", "écrit par", "rédigé par", "auteurs", "auteur", "author", "par", "by"}) {
        if (!ascii_lower(text).starts_with(label)) continue;
        const auto rest = text.find_first_not_of(between, label.size());
        if (rest != std::string::npos && rest > label.size()) text.erase(0, rest);
    }
    const bool faulty = text.find_first_of("0123456789@/") != std::string::npos ||
                        text.find("http") != std::string::npos;
    return faulty ? std::string() : text;
}

/// What the reader sees of the article's head. Candidates before the heading serve if none follows
/// it: sites show today's date above it and other articles' authors below.
class Visible {
  public:
    explicit Visible(const HtmlTree& page) { visit(page.root()); }

    std::string heading;
    std::string date;
    std::string impossible_date;  ///< the first of no calendar
    std::string author;

  private:
    void visit(const GumboNode& element) {
        if (is_furniture(element) && tag_of(element) != GUMBO_TAG_HEAD) return;
        const std::string names = names_of(element);
        if (!heading.empty() &&
            has_name_word(names, {"comment", "comments", "commentaire", "commentaires", "related",
                                  "sidebar"}) &&
            tag_of(element) != GUMBO_TAG_BODY)
            return;
        if (attribute(element, "itemprop") == "headline" &&
            tag_of(element) != GUMBO_TAG_META)  // its h1 may be the site's name
            heading = inner_text(element, longest_title);
        if (tag_of(element) == GUMBO_TAG_H1) add_heading(inner_text(element, longest_title));
        if (has_name_word(names, {"author", "authors", "auteur", "auteurs", "byline", "contributor",
                                  "signature"}))
            offer(author, after_author_, author_name(inner_text(element, longest_author + 1)));
        if (!has_name_word(names, {"updated", "modified", "modification"}))
            offer_date(element, names);
        if (date.empty()) offer_dated_line(element);
        for (const GumboNode* child : children(element))
            if (is_element(*child)) visit(*child);
    }

    void add_heading(std::string text) {
        if (!heading.empty() || text.empty()) return;
        heading = std::move(text);
    }

    void offer_date(const GumboNode& element, std::string_view names) {
        const bool named = has_name_word(names, {"date", "dates", "published", "publication",
                                                 "pubdate", "posted", "dateline", "created"}) ||
                           gumbo_get_attribute(&element.v.element.attributes, "pubdate") != nullptr;
        if (!named && (tag_of(element) != GUMBO_TAG_TIME || is_in_running_text(element))) return;
        std::string text(attribute(element, "datetime"));
        if (text.empty()) text = attribute(element, "content");
        if (text.empty() || !parse_metadata_date(text)) {
            tell_if_impossible(text);
            text = inner_text(element, longest_date + 1);
        }
        if (text.size() > longest_date) return;
        if (parse_metadata_date(text))
            offer(date, after_date_, std::move(text));
        else
            tell_if_impossible(text);
    }

    void tell_if_impossible(const std::string& text) {
        if (impossible_date.empty() && is_impossible_date(text)) impossible_date = text;
    }

    /// « Par Ana Petit, publié le 3 février 2015 à 18 h 12 », whatever the element is called.
    void offer_dated_line(const GumboNode& element) {
        constexpr std::size_t longest_line = 200;  // bytes
        const auto says_published = [](const GumboNode* child) {
            return child->type == GUMBO_NODE_TEXT &&
                   fold(node_text(*child).substr(0, longest_line)).find("publie") !=
                       std::string::npos;
        };
        const auto inside = children(element);
        if (heading.empty() || std::none_of(inside.begin(), inside.end(), says_published)) return;
        const std::string line = inner_text(element, longest_line + 1);
        if (line.size() > longest_line) return;
        if (const auto found = date_from_text("", line).date) date = to_iso(*found);
    }

    /// The first value after the heading wins over the first before it.
    void offer(std::string& place, bool& settled, std::string value) const {
        if (value.empty() || settled || (heading.empty() && !place.empty())) return;
        place = std::move(value);
        settled = !heading.empty();
    }

    bool after_author_ = false;
    bool after_date_ = false;
};

/// "2019-12-09T19:00:49+01:00": five in the afternoon or later.
bool is_evening(std::string_view moment) {
    const auto time = moment.find_first_of("T ");
    const std::string_view hour = time == std::string_view::npos ? "" : moment.substr(time + 1, 2);
    return hour >= "17" && hour <= "23";
}

/// A paper that is put online the evening before bears the next day's date: where the page shows a
/// bare date, without an hour, one day after an evening in its metadata, that is the paper's own.
bool is_next_edition(std::string_view stored, std::string_view shown) {
    constexpr std::size_t longest = 32;  // bytes
    if (shown.size() > longest || shown.find(':') != std::string_view::npos || !is_evening(stored))
        return false;
    const auto before = parse_metadata_date(stored);
    const auto after = parse_metadata_date(shown);
    return before && after && before->day != 0 && after->day != 0 &&
           day_number(*after) == day_number(*before) + 1;
}

}  // namespace

Record page_metadata(const HtmlTree& page, const std::string& address) {
    const Head head = read_head(page);
    const Visible visible(page);
    Record record = linked_data(page);
    const auto fill = [&](RecordField field, std::string value) {
        if (record[field].empty()) record[field] = std::move(value);
    };
    // What identifies the page is more reliable in its head.
    if (std::string found = first_of(head, {"canonical", "og:url"}); !found.empty())
        record[url] = found;
    if (std::string found = first_of(head, {"og:site_name"}); !found.empty())
        record[source] = found;
    if (std::string found = first_of(head, {"article:published_time"});
        parse_metadata_date(found)) {
        if (!record[date].empty()) record.confirm_date(record[date]);
        record[date] = found;
    } else {
        record.offer_date(found);
    }
    fill(source, first_of(head, {"application-name", "dc.publisher", "citation_journal_title"}));
    fill(url, address);
    fill(source, host_of(record[url]));
    fill(title, first_of(head, {"og:title", "dc.title", "dcterms.title", "citation_title",
                                "twitter:title"}));
    fill(title, visible.heading);
    fill(title, first_of(head, {"<title>"}));
    fill(source, site_after(record[title], first_of(head, {"<title>"})));
    record[title] = without_site(record[title], record[source], visible.heading);
    record.offer_date(
        first_of(head, {"datepublished", "parsely-pub-date", "dc.date.issued", "dcterms.issued",
                        "dc:date.created", "dc.date.created", "dcterms.created", "dc.date",
                        "dcterms.date", "citation_publication_date", "citation_date",
                        "publish-date", "publication_date", "pubdate", "sailthru.date", "date"}));
    record.offer_date(visible.impossible_date);
    record.offer_date(visible.date);
    if (is_next_edition(record[date], visible.date)) record[date] = visible.date;
    fill(author, first_of(head, {"parsely-author", "sailthru.author", "citation_author",
                                 "dc.creator", "dcterms.creator"}));
    fill(author, visible.author);
    fill(author, author_name(first_of(head, {"author", "article:author"})));
    fill(section, first_of(head, {"article:section", "parsely-section", "og:article:section"}));
    if (std::string found = first_of(head, {"og:locale"}); !found.empty()) record[language] = found;
    fill(language, first_of(head, {"lang", "content-language", "dc.language"}));
    return record;
}

}  // namespace kiosque
