#pragma once

#include "indexer/glass/document.h"

#include <memory>
#include <string>

namespace kiosque::glass {

/// A document's entry in the termlist table: which terms to take out when it is replaced.
struct TermList {
    std::string bytes;
    bool deflated = false;
};

/// Encodes term lists. Keeps zlib's state: one a thread.
class TermListEncoder {
  public:
    TermListEncoder();
    ~TermListEncoder();
    TermListEncoder(TermListEncoder&&) noexcept;
    TermListEncoder& operator=(TermListEncoder&&) noexcept;

    TermList encode(const Document& document);

  private:
    struct Deflater;

    std::unique_ptr<Deflater> deflater_;
};

}  // namespace kiosque::glass
