#include "indexer/readers/html/html_markup.h"

#include "analyzers/text/ascii.h"

#include <algorithm>
#include <array>
#include <set>
#include <vector>

namespace kiosque {

namespace {

constexpr auto npos = std::string_view::npos;
constexpr std::size_t deepest = 256;          // elements; pages that people read stay below 60
constexpr std::size_t most_attributes = 200;  // a tag; the parser compares each with all before it

template <std::size_t N>
bool is_one_of(std::string_view name, const std::array<std::string_view, N>& names) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// Formatting elements, which misnest; their text stays.
constexpr std::array<std::string_view, 16> formatting = {
    "b",     "big",    "code",   "em", "font", "i",    "nobr",      "s",
    "small", "strike", "strong", "tt", "u",    "mark", "plaintext", "ruby"};
/// Their content goes up to the end tag: raw text by HTML's rules (to the end of the page if never
/// closed) …
constexpr std::array<std::string_view, 7> raw_text = {"style",   "textarea", "xmp",   "iframe",
                                                      "noembed", "noframes", "script"};
/// … or nothing that belongs to an article; if never closed, only the tag goes.
constexpr std::array<std::string_view, 6> no_article = {"svg",    "math",     "select",
                                                        "button", "noscript", "canvas"};
/// Elements that never nest in themselves: void, or closed by their own kind.
constexpr std::array<std::string_view, 28> shallow = {
    "p",     "li",    "dt",     "dd",    "option", "tr",   "td",   "th",   "tbody", "thead",
    "tfoot", "br",    "hr",     "img",   "input",  "meta", "link", "area", "base",  "col",
    "embed", "param", "source", "track", "wbr",    "html", "head", "body"};
/// Block elements, whose end tag also closes these, links and spans inside them.
constexpr std::array<std::string_view, 14> blocks = {
    "div",   "section", "article", "main",   "header", "footer",     "nav",
    "aside", "ul",      "ol",      "center", "figure", "blockquote", "dl"};

class Lightener {
  public:
    explicit Lightener(std::string_view html) : html_(html) { out_.reserve(html.size()); }

    std::string run() {
        while (at_ < html_.size()) {
            const auto tag = std::min(html_.find('<', at_), html_.size());
            out_.append(html_, at_, tag - at_);
            at_ = tag;
            if (at_ < html_.size()) markup();
        }
        return std::move(out_);
    }

  private:
    struct Tag {
        std::string name;
        std::size_t end = 0;  ///< after '>'
        std::size_t attributes = 0;
    };

    void markup() {
        const std::string_view rest = html_.substr(at_);
        if (rest.starts_with("<!--"))
            at_ = after("-->", at_ + 2);  // "<!-->" is a whole comment
        else if (rest.size() > 1 && is_ascii_letter(rest[1]))
            start_tag(read_tag(at_ + 1));
        else if (rest.size() > 2 && rest[1] == '/' && is_ascii_letter(rest[2]))
            end_tag(read_tag(at_ + 2));
        else
            out_ += html_[at_++];
    }

    std::size_t after(std::string_view text, std::size_t from) const {
        const auto found = html_.find(text, from);
        return found == npos ? html_.size() : found + text.size();
    }

    Tag read_tag(std::size_t at) const {
        Tag tag;
        for (; at < html_.size() && !is_ascii_space(html_[at]) && html_[at] != '/' &&
               html_[at] != '>';
             ++at)
            if (tag.name.size() < 32) tag.name += ascii_lower(html_[at]);
        bool between = true;
        while (at < html_.size() && html_[at] != '>') {
            const char c = html_[at++];
            if (is_ascii_space(c) || c == '/') {
                between = true;
                continue;
            }
            tag.attributes += between;
            between = false;
            if (c != '=') continue;
            while (at < html_.size() && is_ascii_space(html_[at])) ++at;
            if (at == html_.size() || (html_[at] != '"' && html_[at] != '\'')) continue;
            at = after(html_.substr(at, 1), at + 1);
            between = true;
        }
        tag.end = std::min(at + 1, html_.size());
        return tag;
    }

    void copy(const Tag& tag, std::string_view opening) {
        if (tag.attributes <= most_attributes)
            out_.append(html_, at_, tag.end - at_);
        else
            out_.append(opening).append(tag.name).append(">");
    }

    void start_tag(const Tag& tag) {
        if (is_one_of(tag.name, raw_text) || is_one_of(tag.name, no_article)) return leave_out(tag);
        if (is_one_of(tag.name, formatting)) {
        } else if (is_one_of(tag.name, shallow)) {
            copy(tag, "<");
        } else if (open_.size() >= deepest) {
            ++too_deep_;
            out_ += '\n';
        } else {
            open_.push_back(tag.name);
            copy(tag, "<");
        }
        at_ = tag.end;
    }

    /// Errs to the safe side: an element that the parser may still hold open stays on the stack.
    void end_tag(const Tag& tag) {
        if (is_one_of(tag.name, formatting)) {
        } else if (too_deep_ > 0 && !is_one_of(tag.name, shallow)) {
            --too_deep_;
            out_ += '\n';
        } else {
            close(tag.name);
            copy(tag, "</");
        }
        at_ = tag.end;
    }

    void close(std::string_view name) {
        const bool closes_others = is_one_of(name, blocks);
        for (std::size_t i = open_.size(); i-- > 0;) {
            if (open_[i] == name) return open_.resize(i);
            const bool yields =
                open_[i] == "a" || open_[i] == "span" || is_one_of(open_[i], blocks);
            if (!closes_others || !yields) return;
        }
    }

    void leave_out(const Tag& tag) {
        const bool raw = is_one_of(tag.name, raw_text);
        const std::size_t end = end_of(tag);
        if (end == npos && !raw) {
            at_ = tag.end;
            return;
        }
        const std::string_view whole = html_.substr(at_, end == npos ? npos : end - at_);
        if (tag.name == "script" && html_.substr(at_, tag.end - at_).find("ld+json") != npos)
            out_ += whole;
        at_ += whole.size();
        out_ += ' ';
    }

    /// After the end tag of `tag`; npos if there is none, which is remembered so that it is sought
    /// once.
    std::size_t end_of(const Tag& tag) {
        if (unclosed_.contains(tag.name)) return npos;
        for (std::size_t at = tag.end; (at = html_.find("</", at)) != npos; at += 2) {
            const std::string_view name = html_.substr(at + 2, tag.name.size());
            if (std::equal(name.begin(), name.end(), tag.name.begin(), tag.name.end(),
                           [](char a, char b) { return ascii_lower(a) == b; }))
                return after(">", at);
        }
        unclosed_.insert(tag.name);
        return npos;
    }

    std::string_view html_;
    std::size_t at_ = 0;
    std::string out_;
    std::vector<std::string> open_;
    std::size_t too_deep_ = 0;  ///< start tags left out whose end tags must go too
    std::set<std::string> unclosed_;
};

}  // namespace

std::string lighten_markup(std::string_view html) {
    return Lightener(html).run();
}

}  // namespace kiosque
