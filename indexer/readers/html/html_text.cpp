#include "indexer/readers/html/html_text.h"

namespace kiosque {

namespace {

TextBlock::Kind kind_of(GumboTag tag) {
    switch (tag) {
        case GUMBO_TAG_H1:
        case GUMBO_TAG_H2:
        case GUMBO_TAG_H3:
        case GUMBO_TAG_H4:
        case GUMBO_TAG_H5:
        case GUMBO_TAG_H6:
            return TextBlock::Kind::heading;
        case GUMBO_TAG_LI:
        case GUMBO_TAG_TR:
        case GUMBO_TAG_DD:
        case GUMBO_TAG_DT:
            return TextBlock::Kind::item;
        default:
            return TextBlock::Kind::paragraph;
    }
}

bool is_cell(GumboTag tag) {
    return tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH;
}

void trim_end(std::string& text) {
    text.resize(text.find_last_not_of(" \n") + 1);
}

}  // namespace

bool is_inline(GumboTag tag) {
    switch (tag) {
        case GUMBO_TAG_A:
        case GUMBO_TAG_ABBR:
        case GUMBO_TAG_ACRONYM:
        case GUMBO_TAG_BDI:
        case GUMBO_TAG_BDO:
        case GUMBO_TAG_CITE:
        case GUMBO_TAG_DATA:
        case GUMBO_TAG_DEL:
        case GUMBO_TAG_DFN:
        case GUMBO_TAG_IMG:
        case GUMBO_TAG_INS:
        case GUMBO_TAG_KBD:
        case GUMBO_TAG_LABEL:
        case GUMBO_TAG_Q:
        case GUMBO_TAG_SAMP:
        case GUMBO_TAG_SPAN:
        case GUMBO_TAG_SUB:
        case GUMBO_TAG_SUP:
        case GUMBO_TAG_TIME:
        case GUMBO_TAG_VAR:
        case GUMBO_TAG_WBR:
        case GUMBO_TAG_UNKNOWN:
            return true;  // browsers show elements that they do not know in the line
        default:
            return false;
    }
}

void TextBlocks::add_text(std::string_view text) {
    std::string& out = current_.text;
    const std::size_t before = out.size();
    for (const char c : text) {
        const bool space = c == ' ' || (c >= '\t' && c <= '\r');
        const bool at_start = out.empty() || out.back() == '\n';
        if (!space || (preformatted_ > 0 && (c == '\n' || !at_start)))
            out += c;
        else if (!at_start && out.back() != ' ')
            out += ' ';
    }
    if (links_ > 0) current_.link_bytes += out.size() - before;
}

void TextBlocks::begin(const GumboNode& node) {
    const GumboTag tag = tag_of(node);
    if (tag == GUMBO_TAG_BR) {
        trim_end(current_.text);
        if (!current_.text.empty()) current_.text += '\n';
    } else if (is_cell(tag)) {
        add_text(" ");
    } else if (!is_inline(tag)) {
        break_block();
        current_.kind = kind_of(tag);
    }
    links_ += tag == GUMBO_TAG_A;
    preformatted_ += tag == GUMBO_TAG_PRE;
}

void TextBlocks::end(const GumboNode& node) {
    const GumboTag tag = tag_of(node);
    links_ -= tag == GUMBO_TAG_A;
    preformatted_ -= tag == GUMBO_TAG_PRE;
    if (is_cell(tag))
        add_text(" ");
    else if (!is_inline(tag) && tag != GUMBO_TAG_BR)
        break_block();
}

void TextBlocks::break_block() {
    trim_end(current_.text);
    if (!current_.text.empty()) blocks_.push_back(std::move(current_));
    current_ = {};
}

std::vector<TextBlock> TextBlocks::take() {
    break_block();
    return std::move(blocks_);
}

std::string join_blocks(const std::vector<TextBlock>& blocks) {
    std::string text;
    const TextBlock* before = nullptr;
    for (const TextBlock& block : blocks) {
        if (before != nullptr) {
            const bool list =
                before->kind == TextBlock::Kind::item && block.kind == TextBlock::Kind::item;
            text += list ? "\n" : "\n\n";
        }
        text += block.text;
        before = &block;
    }
    return text;
}

}  // namespace kiosque
