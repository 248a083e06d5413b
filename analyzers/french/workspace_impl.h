#pragma once

#include "analyzers/workspace.h"

#include <deque>
#include <memory>
#include <string>

#include <libstemmer.h>

namespace kiosque {

struct StemmerDeleter {
    void operator()(sb_stemmer* stemmer) const { sb_stemmer_delete(stemmer); }
};

struct Workspace::Impl {
    std::unique_ptr<sb_stemmer, StemmerDeleter> stemmer{sb_stemmer_new("french", "UTF_8")};
    std::deque<std::string> forms;
};

}  // namespace kiosque
