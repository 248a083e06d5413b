#include "indexer/schema/article_json.h"

#include <nlohmann/json.hpp>

namespace kiosque {
namespace {

using Json = nlohmann::ordered_json;

Json or_null(std::string_view value) {
    return value.empty() ? Json(nullptr) : Json(value);
}

Json mention_json(const Article& article, Field field, Span span) {
    const std::string& text = field == Field::title ? article.title : article.text;
    return {{"field", field == Field::title ? "title" : "text"},
            {"start", span.start},
            {"end", span.end},
            {"text", slice(text, span)}};
}

}  // namespace

std::string article_json(const Article& article, const std::vector<Entity>& entities,
                         const std::vector<DateMention>& dates) {
    Json json{{"schema", 1},
              {"id", article.id},
              {"path", article.path},
              {"title", article.title},
              {"date", or_null(article.date ? to_iso(*article.date) : "")},
              {"date_from", or_null(to_string(article.date_from))},
              {"source", article.source},
              {"author", article.author},
              {"url", article.url},
              {"section", article.section},
              {"language", article.language},
              {"text", article.text},
              {"entities", Json::array()},
              {"dates", Json::array()}};
    for (const Entity& entity : entities) {
        Json mentions = Json::array();
        for (const Mention& mention : entity.mentions)
            mentions.push_back(mention_json(article, mention.field, mention.span));
        json["entities"].push_back({{"kind", to_string(entity.kind)},
                                    {"name", entity.name},
                                    {"mentions", std::move(mentions)}});
    }
    for (const DateMention& mention : dates) {
        Json date = mention_json(article, mention.field, mention.span);
        date["iso"] = to_iso(mention.date);
        json["dates"].push_back(std::move(date));
    }
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace kiosque
