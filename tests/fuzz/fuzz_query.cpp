// string → ParsedQuery: total, and what it dumps it reads again.

#include "query/language/parsed_query.h"

#include <cstdint>
#include <cstdlib>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const kiosque::ParsedQuery parsed = kiosque::parse(bytes);
    if (!(kiosque::parse(kiosque::dump(parsed.tree)).tree == parsed.tree)) std::abort();
    for (const kiosque::Diagnostic& diagnostic : parsed.diagnostics)
        if (diagnostic.span && diagnostic.span->end > parsed.text.size()) std::abort();
    kiosque::parse_free_text(bytes);
    return 0;
}
