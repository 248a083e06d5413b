#pragma once

#include <string_view>

namespace kiosque {

// Which XML vocabulary a document is written in, by its root element.

bool looks_like_tei(std::string_view head);
bool looks_like_news(std::string_view head);
bool looks_like_scan(std::string_view head);

/// RSS, Atom, RDF, and any other XML document that is no page of the web: exports, corpora.
bool looks_like_xml_records(std::string_view head);

}  // namespace kiosque
