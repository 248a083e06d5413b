#pragma once

#include <functional>
#include <string>
#include <string_view>

#include <libxml/tree.h>

namespace kiosque {

/// What became of an XML document.
struct XmlOutcome {
    std::string error;     ///< a phrase with the line; empty for a well-formed document
    bool refused = false;  ///< nothing was read: see read_xml()
};

/// Parses `bytes` and calls visit(element) for each element that wanted(local name, depth) names,
/// in document order; what lies inside such an element belongs to it and is not asked about. The
/// root has depth 0. The element and what is below it live until visit returns; the rest of the
/// document is never held, so that a file of any size can be read. goes_on(bytes behind the parser)
/// is asked every now and then; where it says false, reading ends as if the document did. Total:
/// any bytes; what is not well-formed is read as far as possible.
///
/// Nothing but `bytes` is ever read: no network, no DTD, no external entity. A document that
/// declares entities of its own is refused, since these are how a small file becomes a huge one.
/// Elements nest 256 deep at most. HTML's named characters (&eacute;) are known in any document.
XmlOutcome read_xml(std::string_view bytes,
                    const std::function<bool(std::string_view name, int depth)>& wanted,
                    const std::function<bool(std::size_t read)>& goes_on,
                    const std::function<void(const xmlNode& element)>& visit);

/// The local name of the root element, whatever comes before it in `head`, the beginning of a
/// document; empty for what is no XML.
std::string_view xml_root(std::string_view head);

}  // namespace kiosque
