#include "query/render/article_text.h"

#include "query/render/french_text.h"
#include "query/render/labelled.h"
#include "query/render/page_of.h"
#include "query/render/terminal_text.h"
#include "query/render/wrap.h"

#include <vector>

namespace kiosque {
namespace {

std::string wrapped(std::string_view paragraph, const TextStyle& style) {
    const std::string line = printable(paragraph);
    if (!style.width) return line + "\n";
    std::string out;
    for (const Span span : wrap(line, *style.width)) {
        out += slice(line, span);
        out += '\n';
    }
    return out.empty() ? "\n" : out;
}

std::string body(std::string_view text, const TextStyle& style) {
    std::string out;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        out += wrapped(text.substr(0, end), style);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return out;
}

std::string date_of(const Article& article) {
    if (!article.date) return {};
    std::string out = french_date_with_weekday(*article.date);
    if (article.date_from == DateOrigin::filename) out += " (from the file's name)";
    if (article.date_from == DateOrigin::text) out += " (from the text)";
    return out;
}

std::vector<Labelled> names_by_kind(const std::vector<Entity>& entities) {
    std::vector<Labelled> rows;
    for (const EntityKind kind :
         {EntityKind::person, EntityKind::company, EntityKind::organisation, EntityKind::place}) {
        std::string names;
        for (const Entity& entity : entities) {
            if (entity.kind != kind) continue;
            if (!names.empty()) names += ", ";
            names += printable(entity.name);
            if (entity.mentions.size() > 1)
                names += " (" + std::to_string(entity.mentions.size()) + ")";
        }
        rows.push_back({std::string(to_string(kind)), names});
    }
    return rows;
}

}  // namespace

std::string article_text(const StoredArticle& stored, const TextStyle& style) {
    const Article& article = stored.article;
    const std::string title = article.title.empty() ? "(untitled)" : printable(article.title);
    std::string out = paint(title, Ink::title, style) + "\n\n";
    out += labelled_lines({{"date", date_of(article)},
                           {"source", article.source},
                           {"author", article.author},
                           {"section", article.section},
                           {"page", std::string(page_of(article.path))},
                           {"url", article.url},
                           {"path", article.path},
                           {"id", article.id}},
                          style);
    out += "\n" + body(article.text, style);
    const std::string entities = labelled_lines(names_by_kind(stored.entities), style);
    if (!entities.empty()) out += "\n" + entities;
    return out;
}

}  // namespace kiosque
