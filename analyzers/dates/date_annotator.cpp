#include "analyzers/dates/date_annotator.h"

#include "analyzers/dates/date_passages.h"
#include "analyzers/dates/grammar.h"
#include "analyzers/dates/resolution.h"
#include "analyzers/dates/said_part.h"

#include <vector>

namespace kiosque {
namespace {

/// « le 1er janvier 201 », « le 13 août 1018 » written in 2018: a figure was lost or mistaken.
bool is_slip(const Expression& what, std::optional<PartialDate> reference) {
    const auto* const written = std::get_if<Written>(&what.first);
    if (written == nullptr || written->day == 0 || written->year == 0 || written->short_year)
        return false;
    constexpr int millennium = 1000;
    return written->year < millennium ||
           (reference && reference->year - written->year == millennium);
}

/// Reads the text itself rather than the words of its analysis, which only tell where: dates need
/// marks, line ends and spaces that words have lost, and publication dates and queries have no
/// analysis.
class DateAnnotator final : public Annotator {
  public:
    std::string_view version() const override { return "dates-8"; }

    void annotate(const Article& article, Workspace&, Analysis& analysis) const override {
        std::vector<Lexeme> lexemes;
        split_date_passages(article.title, analysis.title.words, lexemes);
        annotate_field(Field::title, article, lexemes, analysis.dates);
        split_date_passages(article.text, analysis.text.words, lexemes);
        annotate_field(Field::text, article, lexemes, analysis.dates);
    }

  private:
    static void annotate_field(Field field, const Article& article,
                               const std::vector<Lexeme>& lexemes, std::vector<DateMention>& out) {
        const Scan scan(field == Field::title ? article.title : article.text, lexemes);
        const std::optional<PartialDate> reference = article.date;
        int at = 0;
        while (const auto reading = next_expression(scan, at, scan.size())) {
            // An impossible date is passed over whole: « 31 avril 2015 » is not April 2015 either.
            const auto interval = is_slip(reading->what, reference)
                                      ? std::nullopt
                                      : resolve(reading->what, reference);
            if (interval) {
                const auto part = part_of(*interval, part_said_before(scan, *reading));
                out.push_back({field,
                               {scan.at(reading->first).start, scan.at(reading->end - 1).end},
                               part.value_or(*interval)});
            }
            at = reading->end;
        }
    }
};

}  // namespace

std::unique_ptr<const Annotator> make_date_annotator() {
    return std::make_unique<const DateAnnotator>();
}

}  // namespace kiosque
