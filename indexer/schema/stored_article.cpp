#include "indexer/schema/stored_article.h"

#include "analyzers/error.h"
#include "indexer/schema/byte_codec.h"
#include "indexer/schema/compression.h"

namespace kiosque {
namespace {

constexpr const char* damaged = "a stored article is damaged; run: kiosque-index check";

void write_date(ByteWriter& out, PartialDate date) {
    out.number(static_cast<std::uint64_t>(date.year));
    out.number(date.month);
    out.number(date.day);
}

PartialDate read_date(ByteReader& in) {
    PartialDate date;
    date.year = static_cast<std::int16_t>(in.number());
    date.month = static_cast<std::uint8_t>(in.number());
    date.day = static_cast<std::uint8_t>(in.number());
    return date;
}

void write_mention(ByteWriter& out, Field field, Span span) {
    out.number(static_cast<std::uint64_t>(field));
    out.number(span.start);
    out.number(span.end - span.start);
}

Mention read_mention(ByteReader& in) {
    Mention mention;
    mention.field = in.number() == 0 ? Field::title : Field::text;
    mention.span.start = static_cast<std::uint32_t>(in.number());
    mention.span.end = mention.span.start + static_cast<std::uint32_t>(in.number());
    return mention;
}

/// Damage can leave any number: offsets that do not fit the article must not reach those who slice
/// by them.
bool fits(const Article& article, Field field, Span span) {
    const std::string& text = field == Field::title ? article.title : article.text;
    return span.start <= span.end && span.end <= text.size();
}

/// Of an enumeration of four values; anything else is damage.
template <class Enum>
Enum read_choice(ByteReader& in, bool& sound) {
    const std::uint64_t choice = in.number();
    sound = sound && choice < 4;
    return static_cast<Enum>(choice & 3U);
}

void read_article(ByteReader& in, Article& article, bool& sound) {
    for (std::string* field :
         {&article.id, &article.path, &article.title, &article.text, &article.source,
          &article.author, &article.url, &article.section, &article.language})
        *field = in.string();
    article.date_from = read_choice<DateOrigin>(in, sound);
    if (article.date_from != DateOrigin::none) article.date = read_date(in);
}

}  // namespace

std::string encode_article(const Article& article, const std::vector<Entity>& entities,
                           const std::vector<DateMention>& dates, Compressor& compressor) {
    ByteWriter out;
    for (const std::string* field :
         {&article.id, &article.path, &article.title, &article.text, &article.source,
          &article.author, &article.url, &article.section, &article.language})
        out.string(*field);
    const bool dated = article.date && article.date_from != DateOrigin::none;
    out.number(static_cast<std::uint64_t>(dated ? article.date_from : DateOrigin::none));
    if (dated) write_date(out, *article.date);
    out.number(entities.size());
    for (const Entity& entity : entities) {
        out.number(static_cast<std::uint64_t>(entity.kind));
        out.string(entity.name);
        out.number(entity.mentions.size());
        for (const Mention& mention : entity.mentions)
            write_mention(out, mention.field, mention.span);
    }
    out.number(dates.size());
    for (const DateMention& mention : dates) {
        write_mention(out, mention.field, mention.span);
        write_date(out, mention.date.from);
        write_date(out, mention.date.to);
    }
    return compressor.compress(out.take());
}

StoredTexts decode_texts(std::string_view data, Decompressor& decompressor) {
    const auto bytes = decompressor.decompress(data);
    ByteReader in(bytes.value_or(std::string_view()));
    StoredTexts texts;
    texts.id = in.string();
    in.string();  // path
    texts.title = in.string();
    texts.text = in.string();
    if (!bytes || !in.ok()) throw Error(damaged);
    return texts;
}

StoredArticle decode_article(std::string_view data) {
    Decompressor decompressor;
    return decode_article(data, decompressor);
}

StoredArticle decode_article(std::string_view data, Decompressor& decompressor) {
    const auto bytes = decompressor.decompress(data);
    ByteReader in(bytes.value_or(std::string_view()));
    StoredArticle stored;
    bool sound = true;
    read_article(in, stored.article, sound);
    sound = sound && (!stored.article.date || is_valid(*stored.article.date));
    stored.entities.resize(in.count());
    for (Entity& entity : stored.entities) {
        entity.kind = read_choice<EntityKind>(in, sound);
        entity.name = in.string();
        entity.mentions.resize(in.count());
        for (Mention& mention : entity.mentions) {
            mention = read_mention(in);
            sound = sound && fits(stored.article, mention.field, mention.span);
        }
    }
    stored.dates.resize(in.count());
    for (DateMention& mention : stored.dates) {
        const auto [field, span] = read_mention(in);
        mention.field = field;
        mention.span = span;
        mention.date.from = read_date(in);
        mention.date.to = read_date(in);
        sound = sound && fits(stored.article, field, span);
    }
    if (!bytes || !in.ok() || !in.at_end() || !sound) throw Error(damaged);
    return stored;
}

}  // namespace kiosque
