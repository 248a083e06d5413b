#include "indexer/readers/html/linked_data.h"

#include "indexer/readers/html/html_fragment.h"
#include "indexer/readers/json/json_repair.h"
#include "indexer/readers/json/json_value.h"

#include <map>
#include <vector>

#include <simdjson.h>

namespace kiosque {

namespace {

namespace dom = simdjson::dom;
using enum RecordField;

std::string value_of(const dom::object& object, std::string_view key) {
    dom::element value;
    return object[key].get(value) == simdjson::SUCCESS ? json_text(value) : std::string();
}

/// 2: an article; 1: the page around one; 0: something else.
int rank(const dom::object& object) {
    const std::string type = value_of(object, "@type");
    for (const std::string_view kind : {"Article", "Posting", "Episode", "Review", "Report"})
        if (type.find(kind) != std::string::npos) return 2;
    return type.find("WebPage") != std::string::npos ? 1 : 0;
}

class Graph {
  public:
    /// Collects the articles below `value`; the parser has bounded its depth.
    void add(const dom::element& value) {
        dom::array array;
        dom::object object;
        if (value.get(array) == simdjson::SUCCESS)
            for (const dom::element part : array) add(part);
        if (value.get(object) != simdjson::SUCCESS) return;
        if (const std::string id = value_of(object, "@id"); !id.empty())
            if (const std::string name = value_of(object, "name"); !name.empty())
                names_.emplace(id, name);
        if (value_of(object, "@type") == "WebSite") site_ = value_of(object, "name");
        if (const int found = rank(object); found > rank_) {
            rank_ = found;
            article_ = record_of(object);
            authors_ = names_in(object, "author");
            if (authors_.empty()) authors_ = names_in(object, "creator");
            publisher_ = names_in(object, "publisher");
        }
        for (const dom::key_value_pair field : object) add(field.value);
    }

    /// An author or publisher may stand elsewhere in the graph, referred to by @id.
    Record article() const {
        Record record = article_;
        record[author] = joined(authors_);
        record[source] = joined(publisher_);
        if (record[source].empty()) record[source] = site_;
        // Some publishers escape what JSON needs no escape for.
        for (const RecordField field : {title, author, source, section})
            record[field] = fragment_text(record[field]);
        return record;
    }

  private:
    /// A name, or the @id of the object that has it.
    struct Reference {
        std::string name;
        std::string id;
    };

    static std::string id_of(const dom::object& object, std::string_view key) {
        dom::object inner;
        return object[key].get(inner) == simdjson::SUCCESS ? value_of(inner, "@id") : std::string();
    }

    static Reference reference(const dom::element& value) {
        Reference found{json_text(value), {}};
        dom::object object;
        if (value.get(object) == simdjson::SUCCESS) found.id = value_of(object, "@id");
        return found;
    }

    static std::vector<Reference> names_in(const dom::object& object, std::string_view key) {
        std::vector<Reference> found;
        dom::element value;
        if (object[key].get(value) != simdjson::SUCCESS) return found;
        dom::array list;
        if (value.get(list) == simdjson::SUCCESS)
            for (const dom::element part : list) found.push_back(reference(part));
        else
            found.push_back(reference(value));
        return found;
    }

    std::string joined(const std::vector<Reference>& references) const {
        std::string text;
        for (const auto& [name, reference_id] : references) {
            const auto referred = names_.find(reference_id);
            const std::string& found =
                name.empty() && referred != names_.end() ? referred->second : name;
            if (!found.empty()) text.append(text.empty() ? "" : ", ").append(found);
        }
        return text;
    }

    Record record_of(const dom::object& object) const {
        const auto first = [&](std::initializer_list<std::string_view> keys) {
            for (const std::string_view key : keys)
                if (std::string value = value_of(object, key); !value.empty()) return value;
            return std::string();
        };
        Record record;
        if (rank_ == 2) record[title] = first({"headline", "name"});
        for (const std::string_view key : {"datePublished", "dateCreated", "uploadDate"})
            record.offer_date(value_of(object, key));
        if (rank_ == 2) record[text] = first({"articleBody"});
        record[section] = first({"articleSection"});
        record[language] = first({"inLanguage"});
        record[url] = first({"url"});
        if (record[url].empty()) record[url] = id_of(object, "mainEntityOfPage");
        if (record[url].empty()) record[url] = first({"mainEntityOfPage"});
        return record;
    }

    int rank_ = 0;
    Record article_;
    std::vector<Reference> authors_;
    std::vector<Reference> publisher_;
    std::string site_;
    std::map<std::string, std::string> names_;
};

}  // namespace

Record linked_data(const HtmlTree& page) {
    Graph graph;
    dom::parser parser;
    for_each_element(page.root(), [&](const GumboNode& element) {
        if (tag_of(element) != GUMBO_TAG_SCRIPT || children(element).empty()) return true;
        dom::element root;
        const std::string json = repair_json(node_text(*children(element).front()));
        if (parser.parse(json).get(root) == simdjson::SUCCESS) graph.add(root);
        return false;
    });
    return graph.article();
}

}  // namespace kiosque
