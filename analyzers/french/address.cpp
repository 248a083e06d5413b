#include "analyzers/french/address.h"

#include <algorithm>
#include <array>
#include <string>

namespace kiosque {
namespace {

bool is_alnum(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_upper(char c) {
    return c >= 'A' && c <= 'Z';
}
char to_lower(char c) {
    return is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c;
}

bool starts_with_scheme(std::string_view text) {
    for (const std::string_view scheme : {"https://", "http://", "ftp://", "www."}) {
        if (text.size() > scheme.size() &&
            std::equal(scheme.begin(), scheme.end(), text.begin(),
                       [](char expected, char c) { return expected == to_lower(c); })) {
            return is_alnum(text[scheme.size()]);
        }
    }
    return false;
}

/// Domains that are French words (de, me, es, tu, la, son, nu, est…) are left out.
bool is_top_level_domain(std::string_view label) {
    static constexpr std::array<std::string_view, 26> known{
        "be",  "biz",  "ca",  "ch",     "com", "corsica", "cz", "edu", "eu",
        "fr",  "gouv", "gov", "info",   "int", "io",      "jp", "lu",  "mc",
        "net", "org",  "pl",  "quebec", "ru",  "tv",      "uk", "us"};
    static_assert(std::is_sorted(known.begin(), known.end()));
    const bool upper = std::all_of(label.begin(), label.end(), is_upper);
    if (!upper && std::any_of(label.begin(), label.end(), is_upper)) return false;
    std::string lower(label);
    std::transform(lower.begin(), lower.end(), lower.begin(), to_lower);
    return std::binary_search(known.begin(), known.end(), lower);
}

/// End of labels joined by dots at the start of `text`; 0 when the last is no known domain.
/// `looked_at`: where the labels end.
std::size_t host_end(std::string_view text, std::size_t& looked_at) {
    std::size_t end = 0;
    std::size_t label = 0;
    std::size_t labels = 0;
    std::size_t& at = looked_at;
    for (at = 0; at <= text.size(); ++at) {
        if (at < text.size() && (is_alnum(text[at]) || (text[at] == '-' && at > label))) continue;
        if (at == label) break;
        ++labels;
        if (labels > 1 && is_top_level_domain(text.substr(label, at - label))) end = at;
        if (at == text.size() || text[at] != '.') break;
        label = at + 1;
    }
    // « lemonde.français »: a letter beyond ASCII goes on where the label seemed to end.
    if (end < text.size() && (static_cast<unsigned char>(text[end]) >= 0xC3 &&
                              static_cast<unsigned char>(text[end]) < 0xE2)) {
        return 0;
    }
    return end;
}

/// A path, query or fragment: up to a blank or a quote, without the punctuation that ends the
/// phrase.
std::size_t path_end(std::string_view text, std::size_t at) {
    std::size_t end = at;
    while (end < text.size() && static_cast<unsigned char>(text[end]) > 0x20 &&
           static_cast<unsigned char>(text[end]) < 0x7F &&
           std::string_view("<>\"`{}|\\^").find(text[end]) == std::string_view::npos) {
        ++end;
    }
    while (end > at &&
           std::string_view(".,;:!?)]'").find(text[end - 1]) != std::string_view::npos) {
        --end;
    }
    return end;
}

std::size_t mail_end(std::string_view text, std::size_t& looked_at) {
    std::size_t& at = looked_at;
    at = 0;
    while (at < text.size() && (is_alnum(text[at]) || std::string_view("._%+-").find(text[at]) !=
                                                          std::string_view::npos)) {
        ++at;
    }
    if (at == 0 || at >= text.size() || text[at] != '@') return 0;
    std::size_t host_looked_at = 0;
    const std::size_t host = host_end(text.substr(at + 1), host_looked_at);
    return host == 0 ? 0 : at + 1 + host;
}

}  // namespace

std::size_t address_end(std::string_view text, std::size_t start, std::size_t limit,
                        std::size_t& barren) {
    const std::string_view window = text.substr(start, limit);
    if (starts_with_scheme(window)) return start + path_end(window, 0);
    if (start < barren) return start;
    std::size_t name = 0;
    if (const std::size_t mail = mail_end(window, name)) return start + mail;
    std::size_t labels = 0;
    const std::size_t host = host_end(window, labels);
    if (host == 0) {
        barren = start + std::min(name, labels);
        return start;
    }
    const bool path = host < window.size() && window[host] == '/';
    return start + (path ? path_end(window, host) : host);
}

}  // namespace kiosque
