#include "indexer/readers/customary_names.h"

#include <array>

namespace kiosque {

std::span<const NamedField> customary_names() {
    using enum RecordField;
    static constexpr auto names = std::to_array<NamedField>({
        {id, "guid"},
        {id, "uuid"},
        {id, "_id"},
        {id, "identifiant"},
        {title, "titre"},
        {title, "headline"},
        {title, "dc:title"},
        {date, "datePublished"},
        {date, "date_published"},
        {date, "published"},
        {date, "published_at"},
        {date, "publishedAt"},
        {date, "publication_date"},
        {date, "date_publication"},
        {date, "pubDate"},
        {date, "dc:date"},
        {date, "parution"},
        {date, "created_at"},
        {date, "issued"},
        {date, "updated"},
        {source, "media"},
        {source, "journal"},
        {source, "publication"},
        {source, "site"},
        {source, "publisher"},
        {source, "dc:publisher"},
        {url, "link"},
        {url, "href"},
        {url, "lien"},
        {url, "permalink"},
        {url, "external_url"},
        {author, "authors"},
        {author, "auteur"},
        {author, "auteurs"},
        {author, "creator"},
        {author, "dc:creator"},
        {author, "byline"},
        {author, "signature"},
        {section, "rubrique"},
        {section, "category"},
        {section, "categories"},
        {language, "lang"},
        {language, "langue"},
        {language, "locale"},
        {language, "dc:language"},
        {text, "content:encoded"},
        {text, "content"},
        {text, "content_html"},
        {text, "content_text"},
        {text, "articleBody"},
        {text, "body"},
        {text, "texte"},
        {text, "contenu"},
        {text, "corps"},
        {text, "description"},
        {text, "desc"},
        {text, "summary"},
        {text, "chapo"},
        {text, "chapeau"},
        {text, "resume"},
    });
    return names;
}

}  // namespace kiosque
