#pragma once

#include <filesystem>
#include <string>

#include <xapian.h>

namespace kiosque {

/// Everything a reader could see: per document its number, terms, values and data; and the
/// metadata, but for the list of files, which tells when each was written.
inline std::string dump(const std::filesystem::path& location) {
    const Xapian::Database database(location.string());
    std::string text;
    for (auto doc = database.postlist_begin(""); doc != database.postlist_end(""); ++doc) {
        const Xapian::Document document = database.get_document(*doc);
        text += std::to_string(*doc) + ": ";
        for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term)
            text += *term + '*' + std::to_string(term.get_wdf()) + ' ';
        for (auto value = document.values_begin(); value != document.values_end(); ++value)
            text += std::to_string(value.get_valueno()) + '=' + *value + ' ';
        text += document.get_data() + '\n';
    }
    for (auto key = database.metadata_keys_begin(); key != database.metadata_keys_end(); ++key)
        if (!(*key).starts_with("files/")) text += *key + '=' + database.get_metadata(*key) + '\n';
    return text;
}

}  // namespace kiosque
