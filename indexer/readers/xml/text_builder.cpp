#include "indexer/readers/xml/text_builder.h"

#include "analyzers/text/ascii.h"

#include <algorithm>
#include <utility>

namespace kiosque {

namespace {

constexpr std::string_view not_sign = "\u00AC";
constexpr std::string_view soft_hyphen = "\u00AD";

}  // namespace

void TextBuilder::add(std::string_view text) {
    while (!text.empty()) {
        if (is_ascii_space(text.front())) {
            if (!glue_) gap_ = std::max(gap_, Gap::space);
            text.remove_prefix(1);
            continue;
        }
        const auto end = std::find_if(text.begin(), text.end(), is_ascii_space);
        if (!text_.empty() && !glue_) {
            if (gap_ == Gap::paragraph) text_ += "\n\n";
            if (gap_ == Gap::line) text_ += '\n';
            if (gap_ == Gap::space && text_.back() != '\n') text_ += ' ';
        }
        gap_ = Gap::none;
        glue_ = false;
        text_.append(text.begin(), end);
        text.remove_prefix(static_cast<std::size_t>(end - text.begin()));
    }
}

void TextBuilder::break_line() {
    if (gap_ >= Gap::line) return;
    if (text_.ends_with(not_sign) || text_.ends_with(soft_hyphen)) return break_word();
    gap_ = text_.ends_with('-') ? Gap::line : Gap::space;
}

void TextBuilder::break_word() {
    for (const std::string_view hyphen : {std::string_view("-"), not_sign, soft_hyphen})
        if (text_.ends_with(hyphen)) {
            text_.resize(text_.size() - hyphen.size());
            break;
        }
    glue_ = true;
    gap_ = Gap::none;
}

std::string TextBuilder::take() {
    return std::exchange(text_, {});
}

}  // namespace kiosque
