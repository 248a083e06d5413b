#include "indexer/readers/delivery.h"

#include "analyzers/dates/publication_date.h"
#include "analyzers/text/unicode.h"
#include "analyzers/text/utf8.h"
#include "indexer/readers/language.h"
#include "indexer/readers/mojibake.h"
#include "indexer/readers/record_path.h"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>
#include <unicode/uloc.h>

namespace kiosque {

namespace {

using enum RecordField;

std::string_view folder_value(const Provenance& provenance, std::string_view key) {
    const auto& keys = provenance.folder_keys;
    const auto found =
        std::find_if(keys.rbegin(), keys.rend(), [&](const auto& k) { return k.first == key; });
    return found == keys.rend() ? std::string_view{} : found->second;
}

/// Runs of white space become one space, none at the ends.
std::string single_line(std::string_view text) {
    std::string line;
    line.reserve(text.size());
    for (const char c : text) {
        const bool space = c == ' ' || (c >= '\t' && c <= '\r');
        if (!space)
            line += c;
        else if (!line.empty() && line.back() != ' ')
            line += ' ';
    }
    if (!line.empty() && line.back() == ' ') line.pop_back();
    return line;
}

void trim_blank_lines(std::string& text) {
    constexpr std::string_view space = " \t\n\v\f\r";
    text.resize(text.find_last_not_of(space) + 1);
    const auto first = text.find_first_not_of(space);
    if (first == std::string::npos || first == 0) return;
    // The first line keeps its indentation: verse and tables have one.
    const auto line_end = text.rfind('\n', first);
    if (line_end != std::string::npos) text.erase(0, line_end + 1);
}

/// "fr-FR", "fr_CA", "fra", "FR" → "fr"; what is no language code leaves the default.
std::string language_code(const std::string& text, const std::string& fallback) {
    char code[8];
    UErrorCode status = U_ZERO_ERROR;
    const auto length = uloc_getLanguage(text.c_str(), code, sizeof code, &status);
    return U_SUCCESS(status) && length == 2 ? std::string(code, 2) : fallback;
}

/// What the text shows, where it shows it: templates and exports name the site's language.
std::string language_of(const Article& article, const std::string& declared) {
    const std::string_view shown = detect_language(article.text);
    return shown.empty() ? language_code(declared, article.language) : std::string(shown);
}

std::string path_of(const Provenance& provenance, std::size_t number) {
    return record_path(provenance.path, number == 0 ? 0 : provenance.records_before + number);
}

void send(const std::function<void(Problem&&)>& to, const Provenance& provenance,
          std::size_t number, std::string reason) {
    if (to) to({path_of(provenance, number), std::move(reason)});
}

}  // namespace

Delivery::Delivery(const Provenance& provenance, const ReadOptions& options,
                   const ArticleSink& sink)
    : provenance_(provenance),
      options_(options),
      sink_(sink),
      folders_(collect(FieldNames(options.map),
                       [&](std::string_view name, RecordField) {
                           return std::string(folder_value(provenance, name));
                       })),
      names_(date_from_names(provenance.path, provenance.folder_keys)) {
    for (const std::string& problem : names_.problems) warned(problem);
    if (folders_[date].empty()) return;
    if (const auto told = parse_metadata_date(folders_[date], options.zone))
        names_ = {told, DateOrigin::filename, {}};
    else
        warned(about_unreadable_date(folders_[date]));
}

/// One line of text; what a record does not say, folders may.
std::string Delivery::value(const Record& record, RecordField field) const {
    std::string found = single_line(clean_text(record[field]));
    repair_mojibake(found);
    return found.empty() && field != date ? single_line(clean_text(folders_[field])) : found;
}

std::string Delivery::path_for_id(std::string_view path) const {
    return provenance_.id_file.empty() ? std::string(path) : in_file(provenance_.id_file, path);
}

void Delivery::record(Record&& record, std::size_t number) const {
    std::string own = article_id(single_line(clean_text(record[id])), value(record, url),
                                 path_for_id(path_of(provenance_, number)));
    deliver(std::move(record), number, std::move(own));
}

void Delivery::part(Record&& record, std::size_t number, std::string_view name) const {
    std::string path = fmt::format("{}#={}", path_for_id(provenance_.path), name);
    deliver(std::move(record), number, article_id({}, {}, path));
}

void Delivery::deliver(Record&& record, std::size_t number, std::string own_id) const {
    const auto value = [&](RecordField field) { return this->value(record, field); };
    Article article;
    article.title = value(title);
    article.text = clean_text(record[text]);
    repair_mojibake(article.text);
    trim_blank_lines(article.text);
    if (article.title.empty() && article.text.empty())
        return skipped("no title and no text", number);
    article.path = path_of(provenance_, number);
    article.source = value(source);
    article.author = value(author);
    article.url = value(url);
    article.section = value(section);
    article.language = language_of(article, value(language));
    const auto& wanted = options_.languages;
    if (!wanted.empty() &&
        std::find(wanted.begin(), wanted.end(), article.language) == wanted.end())
        return skipped(fmt::format("in another language ({})", article.language), number);
    article.id = std::move(own_id);
    for (const std::string& unreadable : record.unreadable_dates())
        warned(about_unreadable_date(single_line(clean_text(unreadable))), number);
    Dating dating = date_article(value(date), options_.zone, names_, article.title, article.text);
    article.date = dating.date;
    article.date_from = dating.from;
    for (std::string& problem : dating.problems) warned(std::move(problem), number);
    if (article.date && article.date_from == DateOrigin::metadata)
        for (const std::string& rival : record.rival_dates())
            if (auto problem = about_rival_date(*article.date, rival, options_.zone))
                warned(*std::move(problem), number);
    if (sink_.article) sink_.article(std::move(article));
}

void Delivery::skipped(std::string reason, std::size_t number) const {
    send(sink_.skipped, provenance_, number, std::move(reason));
}

void Delivery::failed(std::string reason, std::size_t number) const {
    send(sink_.failed, provenance_, number, std::move(reason));
}

void Delivery::warned(std::string reason, std::size_t number) const {
    send(sink_.warned, provenance_, number, std::move(reason));
}

}  // namespace kiosque
