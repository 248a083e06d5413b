#include "query/language/lexer.h"
#include "query/language/parsed_query.h"
#include "query/language/readable_query.h"

#include <utility>

namespace kiosque {

ParsedQuery parse_free_text(std::string_view text) {
    ParsedQuery query = readable_query(text);
    std::vector<Node> words;
    const std::string_view rest = query.text;
    std::size_t at = 0;
    while (at < rest.size() && words.size() < most_words) {
        const std::size_t space = space_length(rest, at);
        if (space != 0) {
            at += space;
            continue;
        }
        const std::size_t start = at;
        at = spaced_number_end(rest, at);
        while (at < rest.size() && space_length(rest, at) == 0) ++at;
        Node word;
        word.kind = Node::Kind::word;
        word.text = rest.substr(start, at - start);
        word.span = {static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(at)};
        words.push_back(std::move(word));
    }
    if (words.size() == 1) query.tree = std::move(words.front());
    if (words.size() > 1) {
        query.tree.kind = Node::Kind::sequence;
        query.tree.span = {words.front().span.start, words.back().span.end};
        query.tree.children = std::move(words);
    }
    return query;
}

}  // namespace kiosque
