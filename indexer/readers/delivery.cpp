#include "indexer/readers/delivery.h"

#include "analyzers/dates/publication_date.h"
#include "analyzers/text/unicode.h"
#include "analyzers/text/utf8.h"
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

int folder_number(const Provenance& provenance, std::string_view key) {
    const std::string_view value = folder_value(provenance, key);
    int number = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
    return error == std::errc{} && end == value.data() + value.size() ? number : 0;
}

/// year=2022/month=03/day=07; what is missing or impossible makes the date coarser.
std::optional<PartialDate> date_from_folder_keys(const Provenance& provenance) {
    const int year = folder_number(provenance, "year");
    const int month = folder_number(provenance, "month");
    const int day = folder_number(provenance, "day");
    if (year < 1 || year > 9999) return std::nullopt;
    const auto narrow = [](int part) {
        return static_cast<std::uint8_t>(part > 0 && part < 32 ? part : 0);
    };
    const PartialDate coarse{static_cast<std::int16_t>(year), 0, 0};
    const PartialDate middle{coarse.year, narrow(month), 0};
    const PartialDate fine{coarse.year, middle.month, narrow(day)};
    for (const PartialDate date : {fine, middle})
        if (date.month != 0 && is_valid(date)) return date;
    return coarse;
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

/// A value as it appears in a message: short, on code-point edges.
std::string_view excerpt(std::string_view text) {
    std::size_t end = 0;
    while (end < text.size() && end < 60) end += decode_utf8(text, end).length;
    return text.substr(0, end);
}

void send(const std::function<void(Problem&&)>& to, std::string_view file, std::size_t number,
          std::string reason) {
    if (to) to({record_path(file, number), std::move(reason)});
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
      folder_date_(date_from_folder_keys(provenance)) {
    if (!folders_[date].empty()) folder_date_ = parse_metadata_date(folders_[date], options.zone);
    if (!folder_date_) folder_date_ = date_from_path(provenance.path);
}

void Delivery::record(Record&& record, std::size_t number) const {
    const auto value = [&](RecordField field) {
        const std::string found = single_line(clean_text(record[field]));
        return found.empty() && field != date ? single_line(clean_text(folders_[field])) : found;
    };
    Article article;
    article.title = value(title);
    article.text = clean_text(record[text]);
    trim_blank_lines(article.text);
    if (article.title.empty() && article.text.empty())
        return skipped("no title and no text", number);
    article.path = record_path(provenance_.path, number);
    article.source = value(source);
    article.author = value(author);
    article.url = value(url);
    article.section = value(section);
    article.language = language_code(value(language), article.language);
    article.id = article_id(single_line(clean_text(record[id])), article.url, article.path);
    const Dating dating = date_of(article, value(date), number);
    article.date = dating.date;
    article.date_from = dating.from;
    if (sink_.article) sink_.article(std::move(article));
}

Delivery::Dating Delivery::date_of(const Article& article, std::string_view metadata,
                                   std::size_t number) const {
    if (!metadata.empty()) {
        if (const auto found = parse_metadata_date(metadata, options_.zone))
            return {found, DateOrigin::metadata};
        warned(fmt::format("the date \"{}\" cannot be read", excerpt(metadata)), number);
    }
    if (folder_date_) return {folder_date_, DateOrigin::filename};
    if (const auto found = date_from_text(article.title, article.text))
        return {found, DateOrigin::text};
    return {};
}

void Delivery::skipped(std::string reason, std::size_t number) const {
    send(sink_.skipped, provenance_.path, number, std::move(reason));
}

void Delivery::failed(std::string reason, std::size_t number) const {
    send(sink_.failed, provenance_.path, number, std::move(reason));
}

void Delivery::warned(std::string reason, std::size_t number) const {
    send(sink_.warned, provenance_.path, number, std::move(reason));
}

}  // namespace kiosque
