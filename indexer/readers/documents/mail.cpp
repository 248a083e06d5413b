#include "indexer/readers/documents/mail.h"

#include "indexer/readers/delivery.h"
#include "indexer/readers/encoding.h"
#include "indexer/readers/html/html_fragment.h"
#include "indexer/readers/readers.h"

#include <algorithm>
#include <memory>

#include <gmime/gmime.h>

namespace kiosque {

namespace {

using enum RecordField;

constexpr auto npos = std::string_view::npos;

/// Bytes. Attachments are no text; a message that is longer is not worth its memory.
constexpr std::size_t longest = 64'000'000;

struct Unref {
    void operator()(gpointer object) const { g_object_unref(object); }
};
template <class Object>
using Owned = std::unique_ptr<Object, Unref>;

std::string_view view(const char* text) {
    return text == nullptr ? std::string_view{} : std::string_view(text);
}

Owned<GMimeMessage> parse(std::string_view bytes) {
    static const bool initialised = (g_mime_init(), true);
    static_cast<void>(initialised);
    const Owned<GMimeStream> stream(g_mime_stream_mem_new_with_buffer(bytes.data(), bytes.size()));
    const Owned<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
    return Owned<GMimeMessage>(g_mime_parser_construct_message(parser.get(), nullptr));
}

/// The part's text in UTF-8, its transfer encoding undone; of HTML, what a reader sees.
std::string text_of(GMimePart* part) {
    GMimeDataWrapper* const content = g_mime_part_get_content(part);
    if (content == nullptr) return {};
    const Owned<GMimeStream> stream(g_mime_stream_mem_new());
    g_mime_data_wrapper_write_to_stream(content, stream.get());
    const GByteArray* const bytes =
        g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(stream.get()));
    const std::string_view raw(reinterpret_cast<const char*>(bytes->data), bytes->len);
    const std::string_view charset =
        view(g_mime_object_get_content_type_parameter(GMIME_OBJECT(part), "charset"));
    std::string text = decode(raw, charset);
    GMimeContentType* const type = g_mime_object_get_content_type(GMIME_OBJECT(part));
    return g_mime_content_type_is_type(type, "text", "html") ? fragment_text(text) : text;
}

struct Bodies {
    std::string html;
    std::string plain;
};

void take_part(GMimeObject* /*parent*/, GMimeObject* object, gpointer to) {
    if (!GMIME_IS_PART(object)) return;
    auto* const part = reinterpret_cast<GMimePart*>(object);
    if (g_mime_part_is_attachment(part)) return;
    auto& bodies = *static_cast<Bodies*>(to);
    GMimeContentType* const type = g_mime_object_get_content_type(object);
    const bool html = g_mime_content_type_is_type(type, "text", "html");
    if (!html && !g_mime_content_type_is_type(type, "text", "plain")) return;
    std::string& body = html ? bodies.html : bodies.plain;
    body.append(body.empty() ? "" : "\n\n").append(text_of(part));
}

/// HTML first: beside it the plain part often says no more than where to look, and has the
/// addresses of its links in the midst of sentences.
std::string body_of(GMimeMessage& message) {
    Bodies bodies;
    g_mime_message_foreach(&message, take_part, &bodies);
    const bool told = bodies.html.find_first_not_of(" \t\r\n") != std::string::npos;
    return std::move(told ? bodies.html : bodies.plain);
}

void take_sender(GMimeMessage& message, Record& record) {
    InternetAddressList* const senders = g_mime_message_get_from(&message);
    if (senders == nullptr || internet_address_list_length(senders) == 0) return;
    InternetAddress* const sender = internet_address_list_get_address(senders, 0);
    record[author] = view(internet_address_get_name(sender));
    if (!INTERNET_ADDRESS_IS_MAILBOX(sender)) return;
    const std::string_view address =
        view(internet_address_mailbox_get_addr(INTERNET_ADDRESS_MAILBOX(sender)));
    if (const auto at = address.rfind('@'); at != npos) record[source] = address.substr(at + 1);
}

void read_message(std::string_view bytes, std::size_t number, const Delivery& delivery) {
    if (bytes.size() > longest) return delivery.failed("the message is longer than 64 MB", number);
    const Owned<GMimeMessage> message = parse(bytes);
    if (!message) return delivery.skipped("not an e-mail message", number);
    Record record;
    record[id] = view(g_mime_message_get_message_id(message.get()));
    record[title] = view(g_mime_message_get_subject(message.get()));
    record[date] = view(g_mime_object_get_header(GMIME_OBJECT(message.get()), "Date"));
    take_sender(*message, record);
    record[text] = body_of(*message);
    delivery.record(std::move(record), number);
}

bool starts_mailbox(std::string_view bytes) {
    return bytes.starts_with("From ");
}

/// Where the message after the one at `start` begins: a line "From …" below an empty one.
std::size_t next_message(std::string_view mailbox, std::size_t start) {
    for (auto at = mailbox.find("\nFrom ", start); at != npos;
         at = mailbox.find("\nFrom ", at + 1)) {
        const std::string_view before = mailbox.substr(start, at - start);
        if (before.ends_with('\n') || before.ends_with("\n\r")) return at + 1;
    }
    return mailbox.size();
}

bool is_header(std::string_view line) {
    const auto end =
        std::ranges::find_if_not(line, [](char c) { return c > ' ' && c < '\x7F' && c != ':'; });
    return end != line.begin() && end != line.end() && *end == ':';
}

bool names(std::string_view line, std::string_view header) {
    return line.size() > header.size() && line[header.size()] == ':' &&
           std::ranges::equal(line.substr(0, header.size()), header,
                              [](char a, char b) { return (a | 0x20) == (b | 0x20); });
}

}  // namespace

void read_mail(std::string_view bytes, const Delivery& delivery) {
    if (!starts_mailbox(bytes)) return read_message(bytes, 0, delivery);
    std::size_t number = 0;
    for (std::size_t start = 0; start < bytes.size();) {
        if (!delivery.goes_on(start)) return;
        const std::size_t end = next_message(bytes, start);
        const std::string_view message = bytes.substr(start, end - start);
        read_message(message.substr(std::min(message.find('\n') + 1, message.size())), ++number,
                     delivery);
        start = end;
    }
}

bool looks_like_mail(std::string_view head) {
    if (starts_mailbox(head)) head.remove_prefix(std::min(head.find('\n') + 1, head.size()));
    bool from = false;
    bool dated = false;
    while (!head.empty()) {
        const auto end = std::min(head.find('\n'), head.size());
        std::string_view line = head.substr(0, end);
        head.remove_prefix(std::min(end + 1, head.size()));
        if (line.ends_with('\r')) line.remove_suffix(1);
        if (line.empty()) break;
        if (line.front() == ' ' || line.front() == '\t') continue;
        // The last line may be cut off.
        if (!is_header(line)) return head.empty() && from && dated;
        from = from || names(line, "From");
        dated = dated || names(line, "Date");
    }
    return from && dated;
}

}  // namespace kiosque
