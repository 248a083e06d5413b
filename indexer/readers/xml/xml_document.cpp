#include "indexer/readers/xml/xml_document.h"

#include "analyzers/text/utf8.h"
#include "indexer/readers/encoding.h"

#include <algorithm>
#include <memory>
#include <mutex>

#include <fmt/format.h>
#include <libxml/HTMLparser.h>
#include <libxml/SAX2.h>
#include <libxml/parser.h>

namespace kiosque {

namespace {

/// Bytes. What is not UTF-8 is decoded as a whole.
constexpr std::size_t longest_decoded = 256'000'000;

/// Bytes that the parser is given at a time.
constexpr std::size_t chunk_bytes = 65536;

struct FreeContext {
    void operator()(xmlParserCtxt* context) const {
        xmlFreeDoc(context->myDoc);
        xmlFreeParserCtxt(context);
    }
};
using Context = std::unique_ptr<xmlParserCtxt, FreeContext>;

/// One parse. libxml2's own handlers build the tree; ours cut it down as it grows, so that only
/// the path to the root and the wanted element are ever held.
struct Parse {
    const std::function<bool(std::string_view, int)>& wanted;
    const std::function<void(const xmlNode&)>& visit;
    XmlOutcome outcome;
    int depth = 0;          ///< of the next element to start
    int wanted_depth = -1;  ///< of the wanted element that is open; -1: none
    xmlEntity named{};      ///< the last of HTML's named characters
    std::string named_text;
};

Parse& parse_of(void* context) {
    return *static_cast<Parse*>(static_cast<xmlParserCtxt*>(context)->_private);
}

/// Keeps the first error; the parser may report thousands.
void keep_error(void* context, xmlErrorPtr error) {
    std::string& kept = parse_of(context).outcome.error;
    if (!kept.empty() || error->level < XML_ERR_ERROR || error->domain == XML_FROM_NAMESPACE)
        return;
    std::string message = error->message == nullptr ? "" : error->message;
    message.resize(std::min(message.find('\n'), message.size()));
    kept = fmt::format("not well-formed XML in line {}: {}", error->line, message);
}

void start_element(void* context, const xmlChar* name, const xmlChar* prefix, const xmlChar* uri,
                   int namespaces, const xmlChar** namespace_list, int attributes, int defaulted,
                   const xmlChar** attribute_list) {
    Parse& parse = parse_of(context);
    xmlSAX2StartElementNs(context, name, prefix, uri, namespaces, namespace_list, attributes,
                          defaulted, attribute_list);
    if (parse.wanted_depth < 0 && parse.wanted(reinterpret_cast<const char*>(name), parse.depth))
        parse.wanted_depth = parse.depth;
    ++parse.depth;
}

void end_element(void* context, const xmlChar* name, const xmlChar* prefix, const xmlChar* uri) {
    Parse& parse = parse_of(context);
    xmlNode* const element = static_cast<xmlParserCtxt*>(context)->node;
    xmlSAX2EndElementNs(context, name, prefix, uri);
    --parse.depth;
    if (parse.wanted_depth >= 0 && parse.depth > parse.wanted_depth) return;
    if (parse.wanted_depth == parse.depth && element != nullptr) parse.visit(*element);
    parse.wanted_depth = -1;
    if (element == nullptr || parse.depth == 0) return;
    xmlUnlinkNode(element);
    xmlFreeNode(element);
}

void characters(void* context, const xmlChar* text, int size) {
    if (parse_of(context).wanted_depth >= 0) xmlSAX2Characters(context, text, size);
}

void cdata(void* context, const xmlChar* text, int size) {
    if (parse_of(context).wanted_depth >= 0) xmlSAX2CDataBlock(context, text, size);
}

void refuse_entities(xmlParserCtxt* context) {
    parse_of(context).outcome = {
        "the XML declares entities of its own, which are not read: they can point to other files "
        "or grow without bounds",
        true};
    xmlStopParser(context);
}

void entity_declared(void* context, const xmlChar*, int, const xmlChar*, const xmlChar*, xmlChar*) {
    refuse_entities(static_cast<xmlParserCtxt*>(context));
}

void unparsed_entity_declared(void* context, const xmlChar*, const xmlChar*, const xmlChar*,
                              const xmlChar*) {
    refuse_entities(static_cast<xmlParserCtxt*>(context));
}

/// HTML's named characters are known in every document; the parser puts them in as they are.
xmlEntity* entity(void* context, const xmlChar* name) {
    if (xmlEntity* const predefined = xmlGetPredefinedEntity(name)) return predefined;
    const htmlEntityDesc* const known = htmlEntityLookup(name);
    if (known == nullptr) return nullptr;
    Parse& parse = parse_of(context);
    parse.named_text.clear();
    append_utf8(parse.named_text, known->value);
    parse.named.type = XML_ENTITY_DECL;
    parse.named.etype = XML_INTERNAL_PREDEFINED_ENTITY;
    parse.named.name = name;
    parse.named.content = reinterpret_cast<xmlChar*>(parse.named_text.data());
    parse.named.length = static_cast<int>(parse.named_text.size());
    return &parse.named;
}

xmlSAXHandler handlers() {
    xmlSAXHandler sax{};
    xmlSAXVersion(&sax, 2);
    sax.startElementNs = start_element;
    sax.endElementNs = end_element;
    sax.characters = characters;
    sax.ignorableWhitespace = characters;
    sax.cdataBlock = cdata;
    sax.entityDecl = entity_declared;
    sax.unparsedEntityDecl = unparsed_entity_declared;
    sax.getEntity = entity;
    sax.comment = nullptr;
    sax.processingInstruction = nullptr;
    sax.serror = keep_error;
    return sax;
}

std::string_view declared_encoding(std::string_view bytes) {
    const std::string_view head = bytes.substr(0, std::min<std::size_t>(bytes.find('>'), 200));
    const auto at = head.find("encoding");
    if (!head.starts_with("<?xml") || at == std::string_view::npos) return {};
    const auto start = head.find_first_of("\"'", at);
    if (start == std::string_view::npos) return {};
    return head.substr(start + 1, head.find(head[start], start + 1) - start - 1);
}

/// The declaration goes: it names the encoding before the text was decoded.
std::string_view without_declaration(std::string_view text) {
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
    if (text.starts_with("<?xml "))
        text.remove_prefix(std::min(text.find('>'), text.size() - 1) + 1);
    return text;
}

XmlOutcome parse_text(std::string_view text,
                      const std::function<bool(std::string_view, int)>& wanted,
                      const std::function<bool(std::size_t)>& goes_on,
                      const std::function<void(const xmlNode&)>& visit) {
    static std::once_flag initialised;
    std::call_once(initialised, xmlInitParser);
    Parse parse{wanted, visit, {}, 0, -1, {}, {}};
    xmlSAXHandler sax = handlers();
    const Context context(xmlCreatePushParserCtxt(&sax, nullptr, nullptr, 0, nullptr));
    if (!context) return {"the XML parser cannot start", true};
    context->_private = &parse;
    xmlCtxtUseOptions(context.get(), XML_PARSE_RECOVER | XML_PARSE_NONET | XML_PARSE_COMPACT |
                                         XML_PARSE_IGNORE_ENC);
    for (std::size_t read = 0; read < text.size() && !parse.outcome.refused;) {
        if (!goes_on(read)) return {};
        const std::string_view chunk = text.substr(read, chunk_bytes);
        read += chunk.size();
        xmlParseChunk(context.get(), chunk.data(), static_cast<int>(chunk.size()), 0);
    }
    xmlParseChunk(context.get(), "", 0, 1);
    return parse.outcome;
}

}  // namespace

XmlOutcome read_xml(std::string_view bytes,
                    const std::function<bool(std::string_view name, int depth)>& wanted,
                    const std::function<bool(std::size_t read)>& goes_on,
                    const std::function<void(const xmlNode& element)>& visit) {
    if (bytes.size() <= longest_decoded) {
        const std::string text = decode(bytes, declared_encoding(bytes));
        return parse_text(without_declaration(text), wanted, goes_on, visit);
    }
    if (detect_encoding(bytes, declared_encoding(bytes)) != "UTF-8")
        return {fmt::format("longer than {} MB and not in UTF-8", longest_decoded / 1'000'000),
                true};
    return parse_text(without_declaration(bytes), wanted, goes_on, visit);
}

std::string_view xml_root(std::string_view head) {
    constexpr auto npos = std::string_view::npos;
    const auto skip_to = [&](std::string_view end) {
        const auto at = head.find(end);
        head.remove_prefix(at == npos ? head.size() : at + end.size());
    };
    for (;;) {
        const auto start = head.find_first_not_of(" \t\r\n");
        if (start == npos || head[start] != '<') return {};
        head.remove_prefix(start);
        if (head.starts_with("<?"))
            skip_to("?>");
        else if (head.starts_with("<!--"))
            skip_to("-->");
        else if (head.starts_with("<!"))
            skip_to(std::min(head.find('['), head.size()) < head.find('>') ? "]>" : ">");
        else
            break;
    }
    std::string_view name = head.substr(1, head.find_first_of(" \t\r\n/>") - 1);
    if (const auto colon = name.find(':'); colon != npos) name.remove_prefix(colon + 1);
    return name;
}

}  // namespace kiosque
