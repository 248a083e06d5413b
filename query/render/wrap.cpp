#include "query/render/wrap.h"

#include "analyzers/error.h"
#include "query/render/terminal_text.h"

#include <algorithm>
#include <memory>

#include <unicode/ubrk.h>
#include <unicode/utext.h>

namespace kiosque {
namespace {

using Breaks = std::unique_ptr<UBreakIterator, decltype(&ubrk_close)>;
using Text = std::unique_ptr<UText, decltype(&utext_close)>;

std::size_t without_spaces(std::string_view text, std::size_t start, std::size_t end) {
    while (end > start && text[end - 1] == ' ') --end;
    return end;
}

/// Collects lines from unbreakable pieces; a piece carries the spaces that follow it.
class LineFiller {
  public:
    LineFiller(std::string_view text, std::size_t width)
        : text_(text), width_(std::max<std::size_t>(width, 1)) {}

    void add(std::size_t start, std::size_t end) {
        const std::size_t ink = without_spaces(text_, start, end);
        if (used_ > 0 && (!fits_line(start, ink) || used_ + width_of(start, ink) > width_))
            close(start);
        while (!fits_line(start, ink)) start = split(start, ink);
        used_ += width_of(start, end);
        end_ = end;
    }

    std::vector<Span> take() {
        close(end_);
        return std::move(lines_);
    }

  private:
    /// Looks at one line's width only: a word of megabytes is cut in linear time.
    bool fits_line(std::size_t start, std::size_t end) const {
        return prefix_of_width(text_.substr(start, end - start), width_).size() == end - start;
    }

    std::size_t width_of(std::size_t start, std::size_t end) const {
        return display_width(text_.substr(start, end - start));
    }

    void close(std::size_t next) {
        const std::size_t end = without_spaces(text_, line_start_, next);
        if (end > line_start_) {
            lines_.push_back(
                {static_cast<std::uint32_t>(line_start_), static_cast<std::uint32_t>(end)});
        }
        line_start_ = next;
        used_ = 0;
    }

    /// A full line from a word that is too long; returns where the rest begins.
    std::size_t split(std::size_t start, std::size_t end) {
        const std::string_view rest = text_.substr(start, end - start);
        const std::size_t taken =
            std::max<std::size_t>(prefix_of_width(rest, width_).size(), first_character(rest));
        close(start + taken);
        return start + taken;
    }

    static std::size_t first_character(std::string_view text) {
        std::size_t length = 1;
        while (length < text.size() &&
               (static_cast<unsigned char>(text[length]) & 0xC0U) == 0x80U) {
            ++length;
        }
        return length;
    }

    std::string_view text_;
    std::size_t width_;
    std::size_t line_start_ = 0;
    std::size_t end_ = 0;
    std::size_t used_ = 0;
    std::vector<Span> lines_;
};

}  // namespace

std::vector<Span> wrap(std::string_view text, std::size_t width) {
    UErrorCode status = U_ZERO_ERROR;
    const Text input(
        utext_openUTF8(nullptr, text.data(), static_cast<std::int64_t>(text.size()), &status),
        &utext_close);
    const Breaks breaks(ubrk_open(UBRK_LINE, "fr", nullptr, 0, &status), &ubrk_close);
    if (U_SUCCESS(status)) ubrk_setUText(breaks.get(), input.get(), &status);
    if (U_FAILURE(status))
        throw Error(std::string("ICU cannot break lines: ") + u_errorName(status));

    LineFiller lines(text, width);
    std::int32_t start = 0;
    for (std::int32_t end = ubrk_next(breaks.get()); end != UBRK_DONE;
         end = ubrk_next(breaks.get())) {
        lines.add(static_cast<std::size_t>(start), static_cast<std::size_t>(end));
        start = end;
    }
    return lines.take();
}

}  // namespace kiosque
