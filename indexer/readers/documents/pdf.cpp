#include "indexer/readers/delivery.h"
#include "indexer/readers/readers.h"

#include <climits>
#include <memory>
#include <mutex>

#include <fmt/format.h>
#include <poppler/cpp/poppler-document.h>
#include <poppler/cpp/poppler-global.h>
#include <poppler/cpp/poppler-page.h>

namespace kiosque {

namespace {

using enum RecordField;

std::string utf8(const poppler::ustring& text) {
    const poppler::byte_array bytes = text.to_utf8();
    return {bytes.begin(), bytes.end()};
}

/// Programs put file names and their own names where a title should stand.
bool is_title(std::string_view text) {
    return text.find(' ') != std::string_view::npos && !text.starts_with("Microsoft Word") &&
           !text.ends_with(".doc") && !text.ends_with(".indd") && !text.ends_with(".qxd");
}

}  // namespace

// One article a page, so that what is found can be cited by its page: FILE#12. The file's creation
// date is none of publication: of a scanned newspaper it is the day of the scan.
void read_pdf(std::string_view bytes, const Delivery& delivery) {
    static std::once_flag quiet;  // the library reports damage on standard error
    std::call_once(quiet, [] {
        poppler::set_debug_error_function([](const std::string&, void*) {}, nullptr);
    });
    if (bytes.size() > INT_MAX) return delivery.failed("the PDF is longer than 2 GB");
    const std::unique_ptr<poppler::document> document(
        poppler::document::load_from_raw_data(bytes.data(), static_cast<int>(bytes.size())));
    if (!document) return delivery.failed("the PDF is damaged");
    if (document->is_locked()) return delivery.failed("the PDF is locked with a password");
    const std::string name = utf8(document->get_title());
    Record about;
    about[author] = utf8(document->get_author());
    const int pages = document->pages();
    int without_text = 0;
    for (int i = 0; i < pages && delivery.goes_on(0); ++i) {
        const std::unique_ptr<poppler::page> page(document->create_page(i));
        Record record = about;
        if (page) record[text] = utf8(page->text());
        if (record[text].find_first_not_of(" \n\r\t\f") == std::string::npos) {
            ++without_text;
            continue;
        }
        if (is_title(name))
            record[title] = pages == 1 ? name : fmt::format("{}, p. {}", name, i + 1);
        delivery.record(std::move(record), pages == 1 ? 0 : static_cast<std::size_t>(i) + 1);
    }
    if (without_text > 0)
        delivery.skipped(fmt::format("{} of {} pages without text; pictures need OCR first",
                                     without_text, pages));
}

}  // namespace kiosque
